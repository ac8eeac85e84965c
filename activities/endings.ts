/** A death that an office has accepted ends the mandates of the person and takes back what is pending in their name. */
import { addBusinessDays } from '../life-events/calendar.js';
import { taskBusinessDays } from '../life-events/advance/work.js';
import { dayOf } from '../life-events/civil-date.js';
import { calendarOf } from '../prisma/reference/calendars.js';
import { recordArrival } from '../prisma/stores/arrival.store.js';
import {
  closeMandates,
  type Ending,
  findEndings,
  findFiledFor,
  reopenMandates,
} from '../prisma/stores/ending.store.js';
import { recordFindings } from '../prisma/stores/finding.store.js';
import { type ActivityContext, codeOf } from './context.js';

const atOnce = 20;

/** Carries out what has not been carried out yet; a crash on the way leaves it to the next round, which repeats nothing. One that fails keeps none of the others. */
export async function carryOutEndings(context: ActivityContext): Promise<void> {
  await reopenMandates(context.db);
  for (const ending of await findEndings(context.db, atOnce)) {
    await carryOutEnding(context, ending).catch((error: unknown) =>
      context.log('ending-failed', { filingId: ending.filingId, code: codeOf(error) }),
    );
  }
}

/** Where name and day of birth agree but the place does not, a caseworker looks whether it is the same person. */
async function carryOutEnding({ db, seal, now }: ActivityContext, ending: Ending): Promise<void> {
  const at = now();
  const filings = await findFiledFor(db, ending);
  for (const { id, pending } of filings.filter((it) => it.isCertain)) {
    await recordArrival(db, seal, {
      ...{ filingId: id, noticeId: null, kind: 'withdrawal', at },
      ...{ sender: `death:${ending.filingId}`, senderKey: id },
      content: { notices: pending, reason: 'principal-died' },
    });
  }
  const dueOn = addBusinessDays(dayOf(at), taskBusinessDays, calendarOf(null));
  const doubtful = filings.filter((it) => !it.isCertain);
  const findings = doubtful.map(({ id }) => ({
    ...{ filingId: id, noticeId: null, code: 'principal-died', organisation: null, dueOn },
  }));
  await recordFindings(db, seal, findings, () => null, at);
  await closeMandates(db, ending, at);
}
