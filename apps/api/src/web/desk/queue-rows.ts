/** Tasks as a queue shows them. */
import type { CivilDate } from '../../../../../life-events/civil-date.js';
import { lifeEvent } from '../../../../../life-events/index.js';
import type { OpenTask } from '../../../../../prisma/stores/task.store.js';
import { dayIn, momentOf } from '../follow/moment.js';
import { isolated } from '../text/isolated.js';
import type { Language, Text } from '../text/text.js';
import { type ClockWords, clockOf } from './business-clock.js';

export interface QueueRow {
  id: string;
  revision: number;
  filing: string;
  receiptNumber: string;
  otherReceiptNumber: string | null;
  event: string;
  clock: ClockWords;
  dueOn: string | null;
  code: string;
  procedure: string | null;
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
    event: definition?.title ?? task.event,
    clock: clockOf(task.dueOn, today, text.desk),
    dueOn: task.dueOn && dayIn(`${task.dueOn}T12:00:00+09:00`, language),
    code: codeWords(task.code, text.desk),
    procedure: definition?.procedures.find((it) => it.id === task.procedure)?.name ?? task.procedure,
    isEscalated: task.escalatedAt !== null,
    since: momentOf(task.createdAt, language),
  };
}

export function codeWords(code: string, { codes }: Text['desk']): string {
  return Object.hasOwn(codes, code) ? codes[code as keyof typeof codes] : code;
}
