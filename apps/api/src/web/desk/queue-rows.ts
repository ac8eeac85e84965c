/** Tasks as a queue shows them. */
import type { CivilDate } from '../../../../../life-events/civil-date.js';
import { lifeEvent } from '../../../../../life-events/index.js';
import { isolated } from '../../../../../life-events/isolated.js';
import type { OpenTask } from '../../../../../prisma/stores/task.store.js';
import { dayIn, momentOf } from '../follow/moment.js';
import { type Words, wordsFor } from '../text/definition-words.js';
import type { Language, Text } from '../text/text.js';
import { type ClockWords, clockOf } from './business-clock.js';

export interface QueueRow {
  id: string;
  revision: number;
  filing: string;
  receiptNumber: string;
  otherReceiptNumber: string | null;
  event: Words;
  clock: ClockWords;
  dueOn: string | null;
  code: string;
  procedure: Words | null;
  isEscalated: boolean;
  owner: string | null;
  isMine: boolean;
  since: string;
}

export function rowOf(
  task: OpenTask,
  { text, language, subject, today }: { text: Text; language: Language; subject: string; today: CivilDate },
): QueueRow {
  const definition = lifeEvent(task.event);
  const procedure = definition?.procedures.find((it) => it.id === task.procedure)?.name ?? task.procedure;
  const { id, revision, filing, receiptNumber, otherReceiptNumber, assignee } = task;
  return {
    ...{
      id,
      revision,
      filing,
      receiptNumber,
      otherReceiptNumber,
      owner: assignee && isolated(assignee),
      isMine: assignee === subject,
    },
    event: wordsFor(definition?.title ?? task.event, language),
    clock: clockOf(task.dueOn, today, text.desk),
    dueOn: task.dueOn && dayIn(`${task.dueOn}T12:00:00+09:00`, language),
    code: codeWords(task.code, text.desk),
    procedure: procedure === null ? null : wordsFor(procedure, language),
    isEscalated: task.escalatedAt !== null,
    since: momentOf(task.createdAt, language),
  };
}

export function codeWords(code: string, { codes }: Text['desk']): string {
  return Object.hasOwn(codes, code) ? codes[code as keyof typeof codes] : code;
}
