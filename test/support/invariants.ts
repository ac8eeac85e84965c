/** What must hold once all is quiet again, whatever crashed meanwhile. Each answers what is wrong, so that it should be empty. */
import path from 'node:path';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import { faultsOf } from '../../prisma/evidence.js';
import { openSeal } from '../../prisma/master-key.js';
import type { Message } from './api.js';
import type { Todoke } from './todoke.js';

/** Notices without exactly one outcome message, and filings without exactly one receipt. */
export function wronglyTold(filings: FilingView[], messages: Message[]): string[] {
  const count = (isMeant: (message: Message) => boolean): number => messages.filter(isMeant).length;
  return [
    ...filings.flatMap(({ notices }) =>
      notices
        .map(({ id, procedure }) => ({ procedure, n: count((m) => m.kind === 'outcome' && m.notice === id) }))
        .filter(({ n }) => n !== 1)
        .map(({ procedure, n }) => `${n} outcomes of ${procedure}`),
    ),
    ...filings
      .map(({ id }) => count((m) => m.kind === 'receipt' && m.filing === id))
      .filter((n) => n !== 1)
      .map((n) => `${n} receipts`),
  ];
}

/** Notices of which no recipient, or more than one delivery, saw exactly one effect and always the same bytes. */
export async function wronglyDelivered(todoke: Todoke, filings: FilingView[]): Promise<string[]> {
  const journals = await todoke.journals();
  return filings.flatMap(({ notices }) =>
    notices.flatMap(({ id, procedure, recipient, reference }) => {
      const [entry, ...others] = journals.filter(({ noticeId }) => noticeId === id);
      const isRight =
        others.length === 0 &&
        entry?.recipient === recipient?.id &&
        entry?.isSameBody &&
        entry.effect?.reference === reference;
      return isRight ? [] : [`${procedure} to ${recipient?.id}: ${JSON.stringify([entry, ...others])}`];
    }),
  );
}

/** What still waits to be done though nothing is left to do. */
export async function leftBehind({ db }: Todoke): Promise<string[]> {
  const { rows } = await db.pool.query<{ what: string }>(
    `SELECT 'wake flag of ' || id AS what FROM filing WHERE wake_pending
     UNION ALL SELECT 'not started: ' || id FROM filing WHERE started_at IS NULL
     UNION ALL SELECT 'arrival ' || id FROM arrival WHERE applied_at IS NULL
     UNION ALL SELECT 'delivery ' || id || ' ' || status FROM delivery WHERE status IN ('queued', 'sending', 'late')`,
  );
  return rows.map(({ what }) => what);
}

/** Faults in the evidence of every filing there is. */
export async function evidenceFaults({ db, home }: Todoke): Promise<string[]> {
  const seal = await openSeal(db, path.join(home, 'keys', 'master.key'));
  const faults: string[] = [];
  for (const filing of await db.prisma.filing.findMany()) {
    const rows = await db.prisma.evidence.findMany({ where: { filingId: filing.id }, orderBy: { no: 'asc' } });
    const buffers = rows.map(({ content, digest, hash, ...row }) => ({
      ...row,
      content: Buffer.from(content),
      digest: Buffer.from(digest),
      hash: Buffer.from(hash),
    }));
    const end = { count: filing.evidenceCount, head: Buffer.from(filing.evidenceHead) };
    const found = faultsOf(buffers, end, await seal.openKey(filing.dataKey));
    faults.push(...found.map(({ no, fault }) => `${filing.id} ${no}: ${fault}`));
  }
  return faults;
}
