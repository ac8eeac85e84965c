/** The promises of the product, held against what was seen. Each answers what is wrong, so that it should be empty. */
import { createHash } from 'node:crypto';
import { foundIn } from '../../support/canaries.js';
import type { Bundle, Observed } from './observed.js';

type View = Observed['filings'][number];
type NoticeView = View['notices'][number];

const isFinal = ({ status }: NoticeView): boolean =>
  ['accepted', 'rejected', 'withdrawn', 'not-needed'].includes(status);
const groupBy = <T>(items: T[], keyOf: (item: T) => string | null): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item) ?? '';
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** 1. Every filing answered 202 exists, and every notice of it has an end or an owner. */
function nothingIsLost({ acknowledged, filings, listed, messages, tasks }: Observed): string[] {
  const known = new Map(filings.map((filing) => [filing.id, filing]));
  const asked = groupBy(messages, ({ notice }) => notice);
  const tasked = new Set(tasks.map(({ notice }) => notice));
  const owned = (notice: NoticeView): boolean => {
    if (notice.waitingFor === 'recipient')
      return notice.expectedBy !== null && Date.parse(notice.expectedBy) > Date.now();
    if (notice.waitingFor === 'citizen') return asked.has(notice.id);
    return notice.waitingFor === 'caseworker' && tasked.has(notice.id);
  };
  const faults = acknowledged.flatMap(({ filing: { id, notices } }) => {
    const filing = known.get(id);
    if (!filing) return [`filing ${id} was answered 202 and is gone`];
    const there = new Map(filing.notices.map((notice) => [notice.id, notice]));
    const gone = notices.filter((notice) => !there.has(notice.id));
    const stuck = filing.notices.filter((notice) => !isFinal(notice) && !owned(notice));
    const isOpen = filing.endedAt === null && filing.notices.every(isFinal);
    return [
      ...gone.map((notice) => `notice ${notice.id} of filing ${id} is gone`),
      ...stuck.map((notice) => `notice ${notice.id} is ${notice.status} and nobody's (${notice.waitingFor})`),
      ...(isOpen ? [`filing ${id} has not ended though all its notices have`] : []),
    ];
  });
  const acknowledgedIds = new Set(acknowledged.map(({ filing }) => filing.id));
  const strangers = [...listed.values()].flat().filter((id) => !acknowledgedIds.has(id));
  return [...faults, ...strangers.map((id) => `filing ${id} exists and was never answered 202`)];
}

/** Whoever once answered 410 is sent nothing more: a caseworker has it. */
const isLeftAlone = ({ recipient, status, waitingFor }: NoticeView): boolean =>
  recipient?.id === 'bank-gone' && status === 'escalated' && waitingFor === 'caseworker';

/** 2. Every delivery is handed over, always with the same bytes, and is one effect. */
function everythingArrivesOnce({ filings, journals }: Observed): string[] {
  const byNotice = groupBy(journals, ({ noticeId }) => noticeId);
  const notices = filings.flatMap((filing) => filing.notices).filter(({ recipient }) => recipient !== null);
  const known = new Set(notices.map(({ id }) => id));
  const faults = notices.flatMap((notice) => {
    const noted = byNotice.get(notice.id) ?? [];
    const [first, ...more] = noted;
    if (!first && isLeftAlone(notice)) return [];
    if (!first) return [`notice ${notice.id} reached nobody`];
    return [
      ...(more.length > 0 ? [`notice ${notice.id} came as ${noted.length} deliveries`] : []),
      ...(first.recipient === notice.recipient!.id ? [] : [`notice ${notice.id} went to ${first.recipient}`]),
      ...(first.isSameBody ? [] : [`delivery ${first.webhookId} came with other bytes`]),
      ...(first.effects === 1 || (first.effects === 0 && !isFinal(notice))
        ? []
        : [`delivery ${first.webhookId}: ${first.effects} effects`]),
    ];
  });
  const strays = journals.filter(({ noticeId }) => !known.has(noticeId));
  return [...faults, ...strays.map(({ webhookId }) => `delivery ${webhookId} is about a notice nobody knows`)];
}

/** 3. One outcome message for each final outcome, one receipt for each filing; mails at most once more for each kill. */
function everythingIsToldOnce({ filings, messages, mails, mailsWanted, kills }: Observed): string[] {
  const outcomes = groupBy(
    messages.filter(({ kind }) => kind === 'outcome'),
    ({ notice }) => notice,
  );
  const receipts = groupBy(
    messages.filter(({ kind }) => kind === 'receipt'),
    ({ filing }) => filing,
  );
  const told = filings.flatMap(({ id, endedAt, notices }) => {
    const wrong = notices.filter((notice) => (outcomes.get(notice.id)?.length ?? 0) !== (isFinal(notice) ? 1 : 0));
    const n = receipts.get(id)?.length ?? 0;
    return [
      ...wrong.map((notice) => `${outcomes.get(notice.id)?.length ?? 0} outcome messages of notice ${notice.id}`),
      ...(n === (endedAt === null ? 0 : 1) ? [] : [`${n} receipts of filing ${id}`]),
    ];
  });
  const different = new Set(mails.map(({ messageId }) => messageId)).size;
  return [
    ...told,
    ...(different === mailsWanted ? [] : [`${different} mails of ${mailsWanted}`]),
    ...(mails.length - different <= kills ? [] : [`${mails.length - different} mails twice for ${kills} kills`]),
  ];
}

/** 4. The same Idempotency-Key gives the same answer and one filing; with another body it is refused. */
function keysAreIdempotent({ repeated, acknowledged }: Observed): string[] {
  const ids = groupBy(acknowledged, ({ filing }) => filing.id);
  return [
    ...repeated.filter(({ isSameAnswer }) => !isSameAnswer).map(({ key }) => `${key} was answered differently`),
    ...repeated.filter((one) => one.statusOfOther !== 422).map((one) => `${one.key}, other body: ${one.statusOfOther}`),
    ...[...ids].filter(([, same]) => same.length > 1).map(([id]) => `two keys gave filing ${id}`),
  ];
}

/** 5. A reply is applied once, to the delivery it answers; what comes later changes nothing. */
function repliesApplyOnce({ filings, journals, bundles, lateReplies }: Observed): string[] {
  const noted = new Map(journals.map((one) => [one.noticeId, one]));
  const final = bundles.flatMap(({ entries }) => entries.filter(({ entry }) => isOutcome(entry)));
  const applied = groupBy(final, ({ entry }) => String(entry?.notice));
  const wrong = filings
    .flatMap(({ notices }) => notices)
    .filter((notice) => notice.recipient !== null && isFinal(notice))
    .flatMap((notice) => {
      const { reference } = noted.get(notice.id) ?? { reference: null };
      const n = applied.get(notice.id)?.length ?? 0;
      return [
        ...(n === 1 ? [] : [`${n} final replies were applied to notice ${notice.id}`]),
        ...(notice.reference === reference ? [] : [`notice ${notice.id} has another reference than its recipient`]),
      ];
    });
  return [
    ...wrong,
    ...lateReplies.filter(({ status }) => status !== 202).map((one) => `a late reply got ${one.status}`),
  ];
}

const isOutcome = (entry: Bundle['entries'][number]['entry']): boolean =>
  entry?.event === 'ReceivedFromNonERDS' && (entry.code === 'accepted' || entry.code === 'rejected');

/** 6. A recipient gets what its procedure sends and nothing else; nobody's data is anywhere it does not belong. */
function nothingLeaks({ journals, sends, canaries, sinks }: Observed): string[] {
  const strays = journals.flatMap(({ procedure, webhookId, fields }) => {
    const allowed = sends.get(procedure) ?? [];
    const more = Object.keys(fields).filter((name) => !allowed.includes(name));
    return more.map((name) => `delivery ${webhookId} of ${procedure} holds ${name}`);
  });
  const leaks = [...sinks].flatMap(([name, content]) =>
    foundIn(content, canaries).map(({ pointer }) => `${pointer} is in ${name}`),
  );
  return [...strays, ...leaks];
}

/** 7. The evidence of each filing is an unbroken chain that holds each handing over once. */
function evidenceIsWhole({ filings, bundles }: Observed): string[] {
  const byFiling = new Map(bundles.map((bundle) => [bundle.filing, bundle]));
  return filings.flatMap(({ id, notices }) => {
    const bundle = byFiling.get(id);
    if (!bundle) return [`filing ${id} has no evidence`];
    const relayed = bundle.entries.filter(({ event }) => event === 'RelayToNonERDS').length;
    const wanted = notices.filter((notice) => notice.recipient !== null && isFinal(notice)).length;
    return [
      ...chainFaults(bundle).map((fault) => `evidence of ${id}: ${fault}`),
      ...(relayed === wanted ? [] : [`evidence of ${id}: ${relayed} of ${wanted} were handed over`]),
    ];
  });
}

/** Written down a second time, by the rule that the bundle itself states. */
function chainFaults({ entries, count, head, intact }: Bundle): string[] {
  const sha = (...parts: (string | Buffer)[]): Buffer => {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    return hash.digest();
  };
  let last: Buffer = Buffer.alloc(32);
  const faults = entries.flatMap(({ no, salt, entry, digest, hash }, i) => {
    const computed = sha(salt ?? '', inOrder(entry)).toString('hex');
    last = sha(last, Buffer.from(digest, 'hex'));
    return [
      ...(no === i + 1 ? [] : [`number ${no} stands at ${i + 1}`]),
      ...(computed === digest ? [] : [`entry ${no} is not what was written`]),
      ...(last.toString('hex') === hash ? [] : [`entry ${no} does not follow`]),
    ];
  });
  const isEnd = entries.length === count && last.toString('hex') === head;
  return [...faults, ...(isEnd ? [] : ['its end is another']), ...(intact ? [] : ['the product says so'])];
}

/** JCS of what evidence holds: texts and numbers, names in order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** 8. After faults end, everything that waited is done, and nothing runs for what has ended. */
function everythingDrains({ leftBehind, runningForEnded }: Observed): string[] {
  return [...leftBehind, ...runningForEnded.map((id) => `workflow ${id} runs though its filing has ended`)];
}

export const invariants = {
  nothingIsLost,
  everythingArrivesOnce,
  everythingIsToldOnce,
  keysAreIdempotent,
  repliesApplyOnce,
  nothingLeaks,
  evidenceIsWhole,
  everythingDrains,
};
export type Invariant = keyof typeof invariants;

/** What is wrong, by invariant; those that hold are left out. */
export function violations(observed: Observed): Partial<Record<Invariant, string[]>> {
  const all = Object.entries(invariants).map(([name, check]) => [name, check(observed)] as const);
  return Object.fromEntries(all.filter(([, faults]) => faults.length > 0));
}
