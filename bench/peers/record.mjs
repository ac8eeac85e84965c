// Writes what became of one notice: one short transaction, the filing's row locked for its chain of evidence.
import { v7 as newId } from 'uuid';

const lock = 'SELECT evidence_count AS count, evidence_head AS head FROM filing WHERE id = $1 FOR UPDATE';
const write = `WITH
  n AS (UPDATE notice SET status = $3, code = $4, waiting_for = $5, expected_by = $6, sent_at = $7, arrived_at = $8,
    answered_at = $9, answer = coalesce($10, answer) WHERE id = $2),
  d AS (UPDATE delivery SET status = $12, slow_failures = $13, lease_until = $14, next_attempt_at = $15, answered = $16,
    failures = $37
    WHERE id = $11),
  a AS (UPDATE attempt SET ended_at = $18, http_status = $19, code = $20 WHERE delivery_id = $11 AND n = $17),
  m AS (INSERT INTO message (id, filing_id, notice_id, person, key, kind, content, due_on, sent_at)
    SELECT v.id, $1, $2, $21, v.key, v.kind, v.content, v.due_on, $18
    FROM unnest($22::uuid[], $23::text[], $24::text[], $25::bytea[], $26::text[]) v(id, key, kind, content, due_on)
    ON CONFLICT DO NOTHING),
  e AS (INSERT INTO evidence (filing_id, no, at, event, content, digest, hash)
    SELECT $1, v.* FROM unnest($27::int[], $28::timestamptz[], $29::text[], $30::bytea[], $31::bytea[], $32::bytea[]) v),
  r AS (INSERT INTO access (id, person, filing_id, at, role, actor, what)
    SELECT $33, $21, $1, $18, 'recipient', $34, 'received' WHERE $33::uuid IS NOT NULL)
  UPDATE filing SET evidence_count = $35, evidence_head = $36, revision = revision + 1 WHERE id = $1`;
const open = `SELECT 1 FROM notice WHERE filing_id = $1 AND status NOT IN ('accepted', 'rejected', 'withdrawn', 'not-needed') LIMIT 1`;

/** Answers whether this was the last open notice of its filing. */
export function recordNotice(db, { id, person, at, notice, fact, messages, sealed, chain, isReceived }) {
  const [delivery] = notice.deliveries;
  const { result } = fact;
  return db.transaction(async (client) => {
    const { rows } = await client.query({ name: 'bench_lock', text: lock, values: [id] });
    const { rows: evidence, end } = chain(rows[0]);
    const values = [
      ...[id, notice.id, notice.status, notice.code, notice.waitingFor, notice.expectedBy, notice.sentAt],
      ...[notice.arrivedAt, notice.answeredAt, sealed ?? null],
      ...[delivery.id, delivery.status, delivery.slowFailures, delivery.leaseUntil, delivery.nextAttemptAt],
      ...[delivery.answered, fact.attempt, at, result.httpStatus, result.ok ? null : result.code, person],
      ...['id', 'key', 'kind', 'content', 'dueOn'].map((name) => messages.map((message) => message[name])),
      ...['no', 'at', 'event', 'content', 'digest', 'hash'].map((name) => evidence.map((entry) => entry[name])),
      ...[isReceived ? newId() : null, notice.recipientId, end.count, end.head, delivery.failures],
    ];
    await client.query({ name: 'bench_write', text: write, values });
    const left = await client.query({ name: 'bench_open', text: open, values: [id] });
    return left.rowCount === 0;
  });
}
