/** Open requests of recipients. What is asked and answered rests sealed in one box. */
import { z } from 'zod';
import type { RequestState } from '../../life-events/filing-state.js';
import { itemsOf, requestItem } from '../../life-events/request-items.js';
import { outcomes } from '../../life-events/status.js';
import type { Row } from '../bulk.js';
import type { Database } from '../database.js';
import type { DataKey, Place } from '../seal.js';

const reply = z.looseObject({
  outcome: z.enum(outcomes).default('needs-information'),
  items: z.array(z.unknown()).optional(),
});
/** Boxes of an earlier version hold the items only. */
const content = z.object({
  reply: reply.optional(),
  items: z.array(requestItem).catch([]),
  answers: z.record(z.string(), z.unknown()).default({}),
  put: z.array(z.string()).nullable().default([]),
  remindedAt: z.iso.datetime().nullable().default(null),
});

const row = z.object({
  id: z.string(),
  filing_id: z.string(),
  notice_id: z.string(),
  delivery_id: z.string().nullable(),
  content: z.instanceof(Buffer),
  due_on: z.string().nullable(),
  asked_at: z.date(),
});

const placeOf = (id: string): Place => ({ table: 'request', column: 'content', id });
const farAway = '9999-12-30';

/** Open requests of filings whose keys are open, by filing. */
export async function findOpenRequests(
  db: Pick<Database, 'pool'>,
  filings: { id: string; key: DataKey }[],
): Promise<Map<string, RequestState[]>> {
  if (filings.length === 0) return new Map();
  const { rows } = await db.pool.query({
    name: 'find_open_requests',
    text: `SELECT id, filing_id, notice_id, delivery_id, content, due_on, asked_at FROM request
      WHERE filing_id = ANY($1) AND settled_at IS NULL ORDER BY id`,
    values: [filings.map(({ id }) => id)],
  });
  const found = new Map(filings.map(({ id }) => [id, [] as RequestState[]]));
  const keyOf = new Map(filings.map(({ id, key }) => [id, key]));
  for (const one of rows.map((it) => row.parse(it))) {
    found.get(one.filing_id)!.push(toState(one, keyOf.get(one.filing_id)!));
  }
  return found;
}

function toState(r: z.output<typeof row>, key: DataKey): RequestState {
  const box = content.parse(key.openJson(placeOf(r.id), r.content));
  const asked = (box.reply ?? { outcome: 'needs-information', items: box.items }) as RequestState['reply'];
  return {
    id: r.id,
    noticeId: r.notice_id,
    deliveryId: r.delivery_id ?? '',
    reply: asked,
    items: box.items.length > 0 ? box.items : itemsOf(asked),
    dueOn: r.due_on ?? farAway,
    askedAt: r.asked_at,
    remindedAt: box.remindedAt === null ? null : new Date(box.remindedAt),
    answers: box.answers,
    put: box.put,
  };
}

export const toRequestRow = (filingId: string, key: DataKey, r: RequestState): Row => ({
  id: r.id,
  filing_id: filingId,
  notice_id: r.noticeId,
  delivery_id: r.deliveryId,
  content: key.sealJson(placeOf(r.id), {
    reply: r.reply,
    items: r.items,
    answers: r.answers,
    put: r.put,
    remindedAt: r.remindedAt?.toISOString() ?? null,
  }),
  due_on: r.dueOn,
  asked_at: r.askedAt,
});

/** Whose request it is, and whether it is still open. */
export async function findRequestHead(
  db: Database,
  id: string,
): Promise<{ filingId: string; noticeId: string; isOpen: boolean } | null> {
  const found = await db.prisma.request.findUnique({
    where: { id },
    select: { filingId: true, noticeId: true, settledAt: true },
  });
  return found && { filingId: found.filingId, noticeId: found.noticeId, isOpen: found.settledAt === null };
}
