import { common } from './common.js';
import { frame } from './frame.js';

export const ja = { common, ...frame };
