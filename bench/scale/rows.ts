/** Filings by the million, all ended or waiting: rows as the product writes them, with bodies that open only for a few citizens. */
import { randomBytes } from 'node:crypto';
import type { PlannedProcedure } from '../../life-events/plan.js';
import type { DataKey, Seal } from '../../prisma/seal.js';
import { withinATown } from '../answers.js';
import { line } from './copy.js';

export const noticesPerFiling = 10;
/** Citizens have this many filings each, as a family over the years. */
const filingsPerCitizen = 5;
/** One in so many filings waits for an answer, and one in so many has a caseworker's task. */
const openEvery = 20;
const taskEvery = 100;
const organisations = 200;
/** Sealed boxes that nobody opens: the sizes of small ones. */
const closed = {
  content: randomBytes(300),
  planned: randomBytes(250),
  body: randomBytes(300),
  message: randomBytes(200),
};

export interface Loading {
  filings: number;
  seal: Seal;
  key: DataKey;
  /** An entry of a real plan, for what is opened. */
  planned: PlannedProcedure;
  recipients: string[];
}

/** The subject whose token reads the filings from `n` on. */
export const citizenOf = (n: number): string => `scale-${Math.floor(n / filingsPerCitizen)}`;
/** Whose boxes do open: those of the citizens that are asked for. */
export const isRead = (n: number): boolean => Math.floor(n / filingsPerCitizen) % 1_000 === 0;
export const isOpen = (n: number): boolean => n % openEvery === 0;

const start = Date.UTC(2020, 0, 1);
const apartMs = 200;
const filedAt = (n: number): Date => new Date(start + n * apartMs);

/** UUIDv7 in the order of filing: `kind` tells apart the rows of one filing. */
export function idOf(n: number, kind: number, at = 0): string {
  const time = (start + n * apartMs).toString(16).padStart(12, '0');
  const tail = (n * 64 + at).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind.toString(16).padStart(3, '0')}-8000-${tail}`;
}

export const kinds = { filing: 1, notice: 2, delivery: 3, message: 4, task: 5 } as const;

export const tables: Record<string, { columns: string[]; lines: (loading: Loading) => Iterable<string> }> = {
  filing: {
    columns: [
      ...[
        'id',
        'receipt_number',
        'event',
        'rules_version',
        'person',
        'municipality',
        'status',
        'waiting_for',
        'revision',
      ],
      ...[
        'plan_digest',
        'event_day',
        'data_key',
        'content',
        'done',
        'filed_at',
        'started_at',
        'ended_at',
        'wake_pending',
      ],
      ...['next_moment', 'evidence_count', 'evidence_head'],
    ],
    lines: filings,
  },
  notice: {
    columns: [
      ...['id', 'filing_id', 'no', 'planned_id', 'procedure', 'how', 'recipient_id', 'status', 'waiting_for', 'after'],
      ...['answer_within', 'expected_by', 'sent_at', 'answered_at', 'planned'],
    ],
    lines: notices,
  },
  delivery: {
    columns: [
      'id',
      'filing_id',
      'notice_id',
      'type',
      'sequence',
      'status',
      'attempts',
      'first_attempt_at',
      'answered',
      'body',
    ],
    lines: deliveries,
  },
  message: {
    columns: ['id', 'filing_id', 'notice_id', 'person', 'key', 'kind', 'content', 'sent_at'],
    lines: messages,
  },
  task: {
    columns: ['id', 'filing_id', 'notice_id', 'code', 'organisation', 'created_at', 'settled_at'],
    lines: tasks,
  },
};

function* filings({ filings: count, seal, key, planned }: Loading): Iterable<string> {
  const head = Buffer.alloc(32);
  const content = { answers: withinATown(), consents: [], todos: [planned].slice(1), filer: '見本' };
  for (let n = 0; n < count; n += 1) {
    const [id, at, open] = [idOf(n, kinds.filing), filedAt(n), isOpen(n)];
    const box = isRead(n) ? key.sealJson({ table: 'filing', column: 'content', id }, content) : closed.content;
    const moment = open ? new Date(Date.now() + 86_400_000) : null;
    yield line([
      ...[id, `MV-LOAD-${n}`, 'move', planned.procedure, seal.person(citizenOf(n)), '012025'],
      ...[open ? 'in-progress' : 'completed', open ? 'recipient' : 'none', 3, 'x', '2026-11-01', key.wrapped, box, []],
      ...[at, at, open ? null : at, false, moment, 0, head],
    ]);
  }
}

function* notices({ filings: count, key, planned, recipients }: Loading): Iterable<string> {
  for (let n = 0; n < count; n += 1) {
    const at = filedAt(n);
    for (let i = 0; i < noticesPerFiling; i += 1) {
      const id = idOf(n, kinds.notice, i);
      const waits = isOpen(n) && i === 0;
      const box = isRead(n) ? key.sealJson({ table: 'notice', column: 'planned', id }, planned) : closed.planned;
      const expected = waits ? new Date(Date.now() + 86_400_000) : null;
      yield line([
        ...[
          id,
          idOf(n, kinds.filing),
          i + 1,
          `MP-04.${i}`,
          'MP-04',
          'online',
          recipients[(n + i) % recipients.length]!,
        ],
        ...[
          waits ? 'delivered' : 'accepted',
          waits ? 'recipient' : 'none',
          [],
          'P10D',
          expected,
          at,
          waits ? null : at,
          box,
        ],
      ]);
    }
  }
}

function* deliveries({ filings: count }: Loading): Iterable<string> {
  for (let n = 0; n < count; n += 1) {
    const [filing, at] = [idOf(n, kinds.filing), filedAt(n)];
    for (let i = 0; i < noticesPerFiling; i += 1) {
      const ids = [idOf(n, kinds.delivery, i), filing, idOf(n, kinds.notice, i)];
      yield line([...ids, 'notice.created', 1, 'handed-over', 1, at, !(isOpen(n) && i === 0), closed.body]);
    }
  }
}

function* messages({ filings: count, seal, key }: Loading): Iterable<string> {
  const content = { title: '見本', body: '見本', actions: [], attachments: [] };
  for (let n = 0; n < count; n += 1) {
    const [filing, person, at] = [idOf(n, kinds.filing), seal.person(citizenOf(n)), filedAt(n)];
    for (let i = 0; i < noticesPerFiling; i += 1) {
      if (isOpen(n) && i === 0) continue;
      const [id, key_] = [idOf(n, kinds.message, i), `outcome:${idOf(n, kinds.delivery, i)}`];
      const box = isRead(n) ? key.sealJson({ table: 'message', column: 'content', id }, content) : closed.message;
      yield line([id, filing, idOf(n, kinds.notice, i), person, key_, 'outcome', box, at]);
    }
  }
}

function* tasks({ filings: count }: Loading): Iterable<string> {
  for (let n = 0; n < count; n += taskEvery) {
    const [id, at] = [idOf(n, kinds.task), filedAt(n)];
    const organisation = `city-${(n / taskEvery) % organisations}`;
    // One in ten is still open.
    const settled = (n / taskEvery) % 10 === 0 ? null : at;
    yield line([id, idOf(n, kinds.filing), idOf(n, kinds.notice), 'no-answer', organisation, at, settled]);
  }
}
