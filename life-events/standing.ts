/** Where a filing stands as a whole, or a part of it: by its notices. */
import type { NoticeState } from './filing-state.js';
import { type FilingStatus, isFinal, type WaitingFor } from './status.js';

export interface Standing {
  done: boolean;
  waitingFor: WaitingFor;
  status: FilingStatus;
}

export function standingOf(notices: readonly NoticeState[]): Standing {
  const done = notices.every((n) => isFinal(n.status));
  const waitingFor = whoseTurn(notices);
  return { done, waitingFor, status: statusOf(notices, waitingFor, done) };
}

function whoseTurn(notices: readonly NoticeState[]): WaitingFor {
  const turns = new Set(notices.filter((n) => !isFinal(n.status)).map((n) => n.waitingFor));
  return (['citizen', 'caseworker', 'recipient'] as const).find((turn) => turns.has(turn)) ?? 'none';
}

function statusOf(notices: readonly NoticeState[], waitingFor: WaitingFor, done: boolean): FilingStatus {
  if (!done) return waitingFor === 'citizen' ? 'action-required' : 'in-progress';
  return notices.every((n) => n.status === 'withdrawn') ? 'withdrawn' : 'completed';
}
