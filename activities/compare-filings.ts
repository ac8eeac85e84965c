/** Finds the same event filed twice, as online and at the counter, and puts both before a person. */
import { taskBusinessDays } from '../life-events/advance/work.js';
import { addBusinessDays } from '../life-events/calendar.js';
import { dayOf } from '../life-events/civil-date.js';
import { lifeEvent } from '../life-events/index.js';
import { renderMessage } from '../life-events/messages.js';
import { calendarOf } from '../prisma/reference/calendars.js';
import { findDuplicates, findUncompared, markCompared } from '../prisma/stores/concerned.store.js';
import { recordFindings, type Words } from '../prisma/stores/finding.store.js';
import type { ActivityContext } from './context.js';

const atOnce = 500;

/** Compares filings that are new; true when there may be more. What a crash interrupts is found again, and said once. */
export async function compareFilings({ db, seal, now }: ActivityContext, windowDays: number): Promise<boolean> {
  const ids = await findUncompared(db, atOnce);
  if (ids.length === 0) return false;
  const dueOn = addBusinessDays(dayOf(now()), taskBusinessDays, calendarOf(null));
  const about = { noticeId: null, code: 'duplicate', organisation: null, dueOn };
  const found = (await findDuplicates(db, ids, windowDays)).map((duplicate) => ({ ...duplicate, ...about }));
  await recordFindings(db, seal, found, words, now());
  await markCompared(db, ids);
  return ids.length === atOnce;
}

/** Nothing of the other filing: it may be somebody else's. */
const words: Words = (_, { event, receiptNumber, language }) => {
  const draft = { key: '', kind: 'info', template: 'duplicate', noticeId: null, reply: null, dueOn: null } as const;
  const { title = event, quiet = false } = lifeEvent(event) ?? {};
  return renderMessage(draft, { receiptNumber, eventTitle: title, quiet, language, planned: null });
};
