/** One filing from the plan to its end, and what was seen of it from outside: by the recipients, in the mailbox, on the receipt. */
import { textOf } from '../../activities/letters/reader.fixture.js';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { Api, Message, PlanView } from './api.js';
import type { Todoke, Told } from './todoke.js';

export type NoticeView = FilingView['notices'][number];

/** What any recipient at all received about a filing, in the order in which it came. */
export async function toldAbout(todoke: Todoke, filing: FilingView): Promise<Told[]> {
  const about = new Set(filing.notices.map(({ id }) => id));
  const told = (await todoke.journals()).filter(({ noticeId }) => about.has(noticeId));
  return told.sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}

/** `MV-03 → city-011002`, by procedure. */
export const whoWasTold = (told: Told[]): string[] =>
  told.map(({ procedure, recipient }) => `${procedure} → ${recipient}`).sort();

/** The names of the fields each procedure's recipient got. */
export const fieldsTold = (told: Told[]): Record<string, string[]> =>
  Object.fromEntries(told.map(({ procedure, body }) => [procedure, Object.keys(body.data.fields).sort()]));

/** The names of the fields that the plan, which the citizen agreed to, promised to send; without those that have no answer. */
export function fieldsPromised(
  plan: PlanView,
  filing: FilingView,
  unanswered: string[] = [],
): Record<string, string[]> {
  const sendsOf = new Map(plan.procedures.map(({ id, sends }) => [id, sends]));
  return Object.fromEntries(
    filing.notices.map(({ procedure, plannedId }) => [
      procedure,
      sendsOf
        .get(plannedId)!
        .filter((name) => !unanswered.includes(name))
        .sort(),
    ]),
  );
}

/** Notices that reached their recipient before everything they come after was answered. */
export function toldTooEarly({ notices }: FilingView, told: Told[]): string[] {
  const answeredAt = new Map(notices.map(({ id, answeredAt }) => [id, answeredAt]));
  return notices
    .filter(({ id, after }) => {
      const at = told.find(({ noticeId }) => noticeId === id)?.receivedAt;
      return at !== undefined && after.some((before) => !(answeredAt.get(before)! <= at));
    })
    .map(({ procedure }) => procedure);
}

/** How many messages of each kind there are about each notice: `{ 'MV-03': { task: 1, outcome: 1 } }`. */
export function messagesByProcedure(filing: FilingView, messages: Message[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    filing.notices.map(({ id, procedure }) => [procedure, countKinds(messages.filter(({ notice }) => notice === id))]),
  );
}

export function countKinds(messages: Message[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of messages) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The receipt as a reader would copy it, without white space. */
export async function receiptOf(citizen: Api, filing: FilingView): Promise<string> {
  const response = await fetch(new URL(`/v1/filings/${filing.id}/receipt.pdf`, citizen.url), {
    headers: { authorization: `Bearer ${citizen.token}` },
  });
  if (!response.ok) throw new Error(`receipt: ${response.status} ${await response.text()}`);
  const pages = await textOf(new Uint8Array(await response.arrayBuffer()));
  return pages.join('').replace(/\s/gu, '');
}

export const statuses = ({ notices }: FilingView): Record<string, string> =>
  Object.fromEntries(notices.map(({ procedure, status }) => [procedure, status]));

export function noticeOf({ notices }: FilingView, procedure: string): NoticeView {
  const found = notices.find((notice) => notice.procedure === procedure);
  if (!found) throw new Error(`no notice of ${procedure}`);
  return found;
}

/** Files as a citizen does: looks at the plan, agrees to it, and gets 202. */
export async function fileAsPlanned(
  citizen: Api,
  answers: unknown,
  event = 'move',
): Promise<{ plan: PlanView; filing: FilingView }> {
  const { body: plan } = await citizen.plan(answers, event);
  const { status, body: filing, text } = await citizen.file(answers, { event, planDigest: plan.digest });
  if (status !== 202) throw new Error(`filing: ${status} ${text}`);
  return { plan, filing };
}
