import { answer } from './answer.js';
import { desk } from '../ja/desk.js';
import { deskCase } from '../ja/desk-case.js';
import { common } from './common.js';
import { deskCounter } from '../ja/desk-counter.js';
import { deskTools } from '../ja/desk-tools.js';
import { file } from './file.js';
import { account, follow, mailbox } from './follow.js';
import { frame } from './frame.js';
import { household } from './household.js';
import { recipient } from './recipient.js';

/** The desk is for staff: its words are those of Japanese. */
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
