import { answer } from './answer.js';
import { desk } from './desk.js';
import { deskCase } from './desk-case.js';
import { common } from './common.js';
import { deskCounter } from './desk-counter.js';
import { deskTools } from './desk-tools.js';
import { file } from './file.js';
import { account, follow, mailbox } from './follow.js';
import { frame } from './frame.js';
import { household } from './household.js';
import { recipient } from './recipient.js';

export const jaEasy = {
  common,
  ...frame,
  file,
  follow,
  household,
  mailbox,
  account,
  desk,
  deskCase,
  deskCounter,
  deskTools,
  recipient,
  answer,
};
