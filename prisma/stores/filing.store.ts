/** Reading filings for those they concern. */
import { z } from 'zod';
import type { FilingContent } from '../../life-events/changes.js';
import type { NoticeState, Reply, RequestState } from '../../life-events/filing-state.js';
import { stillAsked } from '../../life-events/open-questions.js';
import type { PlannedProcedure } from '../../life-events/plan.js';
import type { FilingStatus, WaitingFor } from '../../life-events/status.js';
import type { Database } from '../database.js';
import { type ChainEnd, type EvidenceRow, genesis } from '../evidence.js';
import type { DataKey, Seal } from '../seal.js';
import { findMembers } from './member.store.js';
import { findOpenRequests } from './request.store.js';
import { filingStatus, parseNotice } from './rows.js';

export interface FilingDetail {
  id: string;
  receiptNumber: string;
  event: string;
  status: FilingStatus;
  waitingFor: WaitingFor;
  revision: number;
  filedAt: Date;
  endedAt: Date | null;
  changes: number;
  undoneAt: Date | null;
  isProtected: boolean;
  done: string[];
  person: Buffer;
  /** It was filed for another, under a mandate. */
  byMandate: boolean;
  key: DataKey;
  content: FilingContent;
  evidence: { count: number; head: Buffer };
  notices: { state: NoticeState; planned: PlannedProcedure; answer: Reply | null }[];
  /** Open ones, while they are asked. */
  requests: RequestState[];
  /** Who of the household has a part of their own, by key of the person. */
  members: ReadonlyMap<string, Buffer>;
  /** All notices, where `notices` are a part of them. */
  around?: FilingDetail['notices'];
}

export interface FilingSummary {
  id: string;
  receiptNumber: string;
  event: string;
  status: FilingStatus;
  waitingFor: WaitingFor;
  filedAt: Date;
  endedAt: Date | null;
  /** Parts of it are others' of the household. */
  isShared: boolean;
}

const waitingFor = z.enum(['recipient', 'citizen', 'caseworker', 'none']);
const summaryRow = z.object({
  id: z.string(),
  receiptNumber: z.string(),
  event: z.string(),
  status: filingStatus,
  waitingFor,
  filedAt: z.date(),
  endedAt: z.date().nullable(),
  isShared: z.boolean(),
});

export const filingContentPlace = (id: string): { table: string; column: string; id: string } => ({
  table: 'filing',
  column: 'content',
  id,
});

/** A filing with everything its citizen may see, or null. */
export async function findFiling(db: Database, seal: Seal, id: string): Promise<FilingDetail | null> {
  const filing = await db.prisma.filing.findUnique({ where: { id } });
  if (!filing) return null;
  const [{ rows: notices }, key, members] = await Promise.all([
    db.pool.query<Record<string, unknown>>({
      name: 'filing_notices',
      text: 'SELECT * FROM notice WHERE filing_id = $1 ORDER BY no',
      values: [id],
    }),
    seal.openKey(filing.dataKey),
    findMembers(db, id),
  ]);
  const states = notices.map(parseNotice);
  // Notices are read after the filing: what was asked in between shows in them.
  const isAsking = filing.hasRequests || states.some(({ status }) => status === 'needs-information');
  const requests = isAsking ? await findOpenRequests(db, [{ id, key }]) : new Map<string, RequestState[]>();
  const open = (table: string, column: string, rowId: string, box: Uint8Array): unknown =>
    key.openJson({ table, column, id: rowId }, box);
  return {
    id,
    receiptNumber: filing.receiptNumber,
    event: filing.event,
    status: filingStatus.parse(filing.status),
    waitingFor: waitingFor.parse(filing.waitingFor),
    revision: filing.revision,
    filedAt: filing.filedAt,
    endedAt: filing.endedAt,
    changes: filing.changes,
    undoneAt: filing.undoneAt,
    isProtected: filing.isProtected,
    done: filing.done,
    person: Buffer.from(filing.person),
    byMandate: filing.mandateId !== null,
    key,
    content: key.openJson(filingContentPlace(id), filing.content) as FilingContent,
    evidence: { count: filing.evidenceCount, head: Buffer.from(filing.evidenceHead) },
    requests: stillAsked({ notices: states, requests: requests.get(id) ?? [] }),
    members,
    notices: notices.map((row, i) => {
      const state = states[i]!;
      return {
        state,
        planned: open('notice', 'planned', state.id, row.planned as Buffer) as PlannedProcedure,
        answer: row.answer ? (open('notice', 'answer', state.id, row.answer as Buffer) as Reply) : null,
      };
    }),
  };
}

/** What citizens answered and have to do, of filings whose keys are open. */
export async function findContents(
  db: Database,
  filings: { id: string; key: DataKey }[],
): Promise<Map<string, FilingContent>> {
  const { rows } = await db.pool.query<{ id: string; content: Buffer }>({
    name: 'find_contents',
    text: 'SELECT id, content FROM filing WHERE id = ANY($1)',
    values: [filings.map(({ id }) => id)],
  });
  const keyOf = new Map(filings.map(({ id, key }) => [id, key]));
  const open = (id: string, content: Buffer): FilingContent =>
    keyOf.get(id)!.openJson(filingContentPlace(id), content) as FilingContent;
  return new Map(rows.map(({ id, content }) => [id, open(id, content)]));
}

/** The revision of a filing of which this citizen sees a part; null when it is none of theirs. Cheap enough to ask before anything is opened. */
export async function findRevision(db: Database, id: string, citizen: Buffer): Promise<number | null> {
  const { rows } = await db.pool.query<{ revision: number }>({
    name: 'find_revision',
    text: `SELECT revision FROM filing f WHERE id = $1
      AND (person = $2 OR EXISTS (SELECT FROM member m WHERE m.filing_id = f.id AND m.person = $2))`,
    values: [id, citizen],
  });
  return rows[0]?.revision ?? null;
}

/** A person's filings, and those of which they see a part, newest first. */
export async function listFilings(
  db: Database,
  person: Buffer,
  after: string | undefined,
  limit: number,
): Promise<FilingSummary[]> {
  const { rows } = await db.pool.query<Record<string, unknown>>({
    name: 'list_filings',
    text: `SELECT id, receipt_number AS "receiptNumber", event, status, waiting_for AS "waitingFor", filed_at AS "filedAt",
        ended_at AS "endedAt", EXISTS (SELECT FROM member m WHERE m.filing_id = f.id) AS "isShared"
      FROM filing f WHERE id IN (
        (SELECT id FROM filing WHERE person = $1 AND id < $2 ORDER BY id DESC LIMIT $3)
        UNION (SELECT filing_id FROM member WHERE person = $1 AND filing_id < $2 ORDER BY filing_id DESC LIMIT $3 * 20))
      ORDER BY id DESC LIMIT $3`,
    values: [person, after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit],
  });
  return rows.map((row) => summaryRow.parse(row));
}

/** The evidence of a filing and the end of its chain, as they stood at one moment: a filing goes on while it is read. */
export async function findEvidence(db: Database, filingId: string): Promise<{ rows: EvidenceRow[]; end: ChainEnd }> {
  type Found = Omit<EvidenceRow, 'filingId'> & ChainEnd;
  const { rows: found } = await db.pool.query<Found | (ChainEnd & { no: null })>({
    name: 'find_evidence',
    text: `SELECT e.no, e.at, e.event, e.content, e.digest, e.hash, f.evidence_count AS count, f.evidence_head AS head
      FROM filing f LEFT JOIN evidence e ON e.filing_id = f.id WHERE f.id = $1 ORDER BY e.no`,
    values: [filingId],
  });
  const { count, head } = found[0] ?? { count: 0, head: genesis };
  const rows = found.flatMap((row) => (row.no === null ? [] : [{ ...pickEvidence(row), filingId }]));
  return { rows, end: { count, head } };
}

const pickEvidence = ({ no, at, event, content, digest, hash }: Omit<EvidenceRow, 'filingId'>) => ({
  ...{ no, at, event, content, digest, hash },
});

/** The bytes of the last news that went, or will go, to each recipient, by notice. */
export async function findLastBodies(db: Database, filingId: string, key: DataKey): Promise<Map<string, Buffer>> {
  const rows = await db.prisma.delivery.findMany({
    where: { filingId, type: { in: ['notice.created', 'notice.amended'] }, status: { not: 'cancelled' } },
    orderBy: { sequence: 'asc' },
    select: { id: true, noticeId: true, body: true },
  });
  return new Map(
    rows.map(({ id, noticeId, body }) => [noticeId, key.open({ table: 'delivery', column: 'body', id }, body)]),
  );
}
