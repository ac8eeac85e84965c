import { common } from './common.js';
import { file } from './file.js';
import { frame } from './frame.js';

export const en = { common, ...frame, file };
