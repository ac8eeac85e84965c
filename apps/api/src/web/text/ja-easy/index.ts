import { common } from './common.js';
import { file } from './file.js';
import { account, follow, mailbox } from './follow.js';
import { frame } from './frame.js';

export const jaEasy = { common, ...frame, file, follow, mailbox, account };
