/** Notices as their own recipient sees them. What it has not been told of yet is not there. */
import { z } from 'zod';
import { noticeStatuses } from '../../life-events/status.js';
import type { Database } from '../database.js';
import { listOwnDeliveries, type OwnAttempt, type OwnDelivery } from './own.store.js';

const row = z.object({
  id: z.string(),
  filingId: z.string(),
  event: z.string(),
  procedure: z.string(),
  status: z.enum(noticeStatuses),
  waitingFor: z.string(),
  sentAt: z.date().nullable(),
  expectedBy: z.date().nullable(),
  deadlineOn: z.string().nullable(),
});
export type OwnNotice = z.infer<typeof row>;

const columns = `n.id, n.filing_id AS "filingId", f.event, n.procedure, n.status, n.waiting_for AS "waitingFor",
  n.sent_at AS "sentAt", n.expected_by AS "expectedBy", n.deadline_on AS "deadlineOn"`;
const told = `FROM notice n JOIN filing f ON f.id = n.filing_id WHERE n.recipient_id = $1 AND EXISTS
  (SELECT 1 FROM delivery d WHERE d.notice_id = n.id AND d.recipient_id IS NULL AND d.status NOT IN ('waiting', 'cancelled'))`;

/** Newest filings first. `after` is a notice of the page before; `open`: only those that wait for this recipient. */
export async function listOwnNotices(
  db: Database,
  recipientId: string,
  { after, open }: { after?: string | undefined; open: boolean },
  limit: number,
): Promise<OwnNotice[]> {
  const { rows } = await db.pool.query({
    name: open ? 'own_open_notices' : 'own_notices',
    text: `SELECT ${columns} ${told} ${open ? "AND n.waiting_for = 'recipient'" : ''}
      AND ($2::uuid IS NULL OR n.filing_id <= (SELECT filing_id FROM notice WHERE id = $2))
      AND ($2::uuid IS NULL OR (n.filing_id, n.id) < (SELECT filing_id, id FROM notice WHERE id = $2))
      ORDER BY n.filing_id DESC, n.id DESC LIMIT $3`,
    values: [recipientId, after ?? null, limit],
  });
  return rows.map((found) => row.parse(found));
}

export interface OpenedNotice extends OwnNotice {
  /** Blind index of whoever filed it. */
  person: Buffer;
  /** Oldest first, each with its attempts. */
  deliveries: (OwnDelivery & { answered: boolean; isReminder: boolean; tried: OwnAttempt[] })[];
  replies: { receivedAt: Date; verdict: string | null }[];
}

const most = 200;

export async function findOwnNotice(db: Database, recipientId: string, id: string): Promise<OpenedNotice | null> {
  const { rows } = await db.pool.query<{ person: Buffer }>({
    name: 'own_notice',
    text: `SELECT ${columns}, f.person ${told} AND n.id = $2`,
    values: [recipientId, id],
  });
  if (!rows[0]) return null;
  const own = await listOwnDeliveries(db, recipientId, { notice: id }, most);
  const [attempts, replies, states] = await Promise.all([
    db.pool.query<OwnAttempt & { deliveryId: string }>({
      name: 'own_attempts',
      text: `SELECT delivery_id AS "deliveryId", n, started_at AS "startedAt", ended_at AS "endedAt",
        http_status AS "httpStatus", code FROM attempt WHERE delivery_id = ANY($1) ORDER BY delivery_id, n LIMIT ${most}`,
      values: [own.map((d) => d.id)],
    }),
    db.pool.query<{ receivedAt: Date; verdict: string | null }>({
      name: 'own_replies',
      text: `SELECT received_at AS "receivedAt", verdict FROM arrival
        WHERE filing_id = $1 AND notice_id = $2 AND kind = 'reply' AND sender = $3 ORDER BY id LIMIT ${most}`,
      values: [row.parse(rows[0]).filingId, id, recipientId],
    }),
    db.prisma.delivery.findMany({
      where: { noticeId: id },
      select: { id: true, answered: true, remindsOf: true },
      take: most,
    }),
  ]);
  const stateOf = new Map(states.map((d) => [d.id, d]));
  return {
    ...row.parse(rows[0]),
    person: rows[0].person,
    replies: replies.rows,
    deliveries: own.reverse().map((delivery) => ({
      ...delivery,
      answered: stateOf.get(delivery.id)?.answered ?? false,
      isReminder: (stateOf.get(delivery.id)?.remindsOf ?? null) !== null,
      tried: attempts.rows.filter((a) => a.deliveryId === delivery.id),
    })),
  };
}
