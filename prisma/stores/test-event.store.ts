/** Made-up deliveries by which recipients try their endpoint: no filing, no notice, nothing of anybody. */
import { v7 as newId } from 'uuid';
import type { Database } from '../database.js';

/** Longer than an attempt may take: whoever took it has failed. */
const leaseSeconds = 60;
const mostPerMinute = 10;

export interface TestEvent {
  id: string;
  createdAt: Date;
  endedAt: Date | null;
  httpStatus: number | null;
  code: string | null;
  outcome: string | null;
}

const columns = { id: true, createdAt: true, endedAt: true, httpStatus: true, code: true, outcome: true } as const;

/** Asks for one; null when there were too many in the last minute. */
export async function askForTestEvent(db: Database, recipientId: string): Promise<TestEvent | null> {
  const recent = await db.prisma.testEvent.count({
    where: { recipientId, createdAt: { gt: new Date(Date.now() - 60_000) } },
  });
  if (recent >= mostPerMinute) return null;
  return db.prisma.testEvent.create({ data: { id: newId(), recipientId, createdAt: new Date() }, select: columns });
}

export function findTestEvent(db: Database, recipientId: string, id: string): Promise<TestEvent | null> {
  return db.prisma.testEvent.findFirst({ where: { id, recipientId }, select: columns });
}

/** The newest first. */
export function listTestEvents(db: Database, recipientId: string, limit: number): Promise<TestEvent[]> {
  return db.prisma.testEvent.findMany({
    where: { recipientId },
    select: columns,
    orderBy: { createdAt: 'desc' },
    take: limit,
  });
}

export async function claimTestEvent(db: Database): Promise<{ id: string; recipientId: string } | null> {
  const { rows } = await db.pool.query<{ id: string; recipient_id: string }>({
    name: 'claim_test_event',
    text: `UPDATE test_event SET taken_until = now() + make_interval(secs => ${leaseSeconds}) WHERE id =
      (SELECT id FROM test_event WHERE ended_at IS NULL AND (taken_until IS NULL OR taken_until < now())
       ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, recipient_id`,
  });
  return rows[0] ? { id: rows[0].id, recipientId: rows[0].recipient_id } : null;
}

export async function endTestEvent(
  db: Database,
  id: string,
  ended: Pick<TestEvent, 'httpStatus' | 'code' | 'outcome'>,
): Promise<void> {
  await db.prisma.testEvent.update({ where: { id }, data: { ...ended, endedAt: new Date() } });
}
