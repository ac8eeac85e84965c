/** When an answer is likely: by what the recipient has shown before, else by what it has promised. */
import { type CivilDate, dayOf } from './civil-date.js';

/** How long a recipient took over its latest answers. */
export interface AnswerTimes {
  count: number;
  medianMs: number;
  p90Ms: number;
}

export interface ExpectedAnswer {
  /** Nine of ten came by this day; or the day that was promised. */
  on: CivilDate;
  by: 'history' | 'promise';
  /** Half of them came by this day; null for a promise. */
  usually: CivilDate | null;
}

/** Fewer say nothing about the next one. */
const enough = 10;

/** Null when nothing was sent and nothing is promised. Who is later than usual is held to the promise. */
export function expectedAnswer(
  { sentAt, expectedBy }: { sentAt: Date | null; expectedBy: Date | null },
  times: AnswerTimes | undefined,
  now: Date,
): ExpectedAnswer | null {
  if (expectedBy === null) return null;
  if (sentAt && times && times.count >= enough) {
    const on = dayOf(new Date(sentAt.getTime() + times.p90Ms));
    const usually = dayOf(new Date(sentAt.getTime() + times.medianMs));
    if (on >= dayOf(now)) return { on, by: 'history', usually };
  }
  return { on: dayOf(expectedBy), by: 'promise', usually: null };
}
