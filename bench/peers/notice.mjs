// The work of one recipient, for engines that make it a job or a step of its own. The product carries out whole sets of filings
// under a revision; ten jobs of one filing would be in each other's way there, so these lock the filing's row for a moment.
import { v7 as newId } from 'uuid';
import {
  advance,
  appendEvidence,
  deciderOf,
  deliveryFields,
  findEndpoints,
  firstPassMs,
  lifeEvent,
  parseDelivery,
  parseNotice,
  renderMessage,
  within,
} from './product.mjs';
import { recordNotice } from './record.mjs';

const beginAttempt = `WITH d AS (
    UPDATE delivery SET status = 'sending', attempts = attempts + 1, lease_until = now() + interval '5 s',
      next_attempt_at = NULL, first_attempt_at = coalesce(first_attempt_at, now())
    WHERE id = $1 AND status IN ('queued', 'sending', 'late') RETURNING *),
  a AS (INSERT INTO attempt (delivery_id, n, started_at) SELECT id, attempts, now() FROM d)
  SELECT n.*, ${deliveryFields
    .split(', ')
    .map((name) => `d.${name} AS d_${name}`)
    .join(', ')},
    d.body AS d_body, f.data_key, f.person, f.receipt_number, f.event, f.filed_at, f.status AS f_status,
    (SELECT language FROM citizen c WHERE c.person = f.person) AS language
  FROM d JOIN notice n ON n.id = d.notice_id JOIN filing f ON f.id = d.filing_id`;

/** Begins an attempt, sends, records. Throws when it has to be tried again: when, is the engine's part. */
export async function deliver(context, deliveryId) {
  const { db, seal } = context;
  const { rows } = await db.pool.query({ name: 'bench_begin', text: beginAttempt, values: [deliveryId] });
  const [row] = rows;
  if (!row) return { filingId: null, isLast: false };
  const [key] = await seal.openKeys([row.data_key]);
  const body = key.open({ table: 'delivery', column: 'body', id: deliveryId }, row.d_body);
  const endpoint = (await findEndpoints(db, seal, [row.recipient_id])).get(row.recipient_id);
  const { url } = endpoint.channel;
  const secrets = [...endpoint.secrets, ...context.signingKeys];
  const to = { recipientId: row.recipient_id, recipientName: endpoint.name, receiptNumber: row.receipt_number };
  const handover = { webhookId: deliveryId, body, to, endpoint: { url, secrets } };
  const result = await within(firstPassMs, (signal) => context.connectors.webhook.send(handover, signal));
  const fact = { kind: 'attempt', deliveryId, attempt: row.d_attempts, at: context.now(), result };
  const isLast = await record(context, row, key, fact);
  if (!result.ok) throw new Error(result.code);
  return { filingId: row.filing_id, isLast };
}

/** The same decision, message and evidence as the product's, over this one notice. */
async function record(context, row, key, fact) {
  const delivery = parseDelivery(
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) => (name.startsWith('d_') ? [[name.slice(2), value]] : [])),
    ),
  );
  const { filing_id: id, person } = row;
  const state = { id, status: row.f_status, filedAt: row.filed_at, started: true, changes: 0, undoneAt: null };
  const none = { done: [], todos: [], requests: [] };
  const notices = [{ ...parseNotice({ ...row, after: [] }), deliveries: [delivery] }];
  const at = context.now();
  const decision = advance({ ...state, ...none, notices }, [fact], deciderOf(context), false);
  const [notice] = decision.state.notices;
  const planned = key.openJson({ table: 'notice', column: 'planned', id: notice.id }, row.planned);
  const { title: eventTitle, quiet = false } = lifeEvent(row.event);
  const subject = { receiptNumber: row.receipt_number, eventTitle, quiet, language: row.language ?? 'ja', planned };
  // That the filing has ended is for the last step to say.
  const drafts = decision.messages.filter((draft) => draft.template !== 'receipt');
  const messages = drafts.map((draft) => {
    const messageId = newId();
    const content = key.sealJson({ table: 'message', column: 'content', id: messageId }, renderMessage(draft, subject));
    return { id: messageId, key: draft.key, kind: draft.kind, content, dueOn: draft.dueOn };
  });
  const answer = decision.answers[0]?.reply;
  const sealed = answer && key.sealJson({ table: 'notice', column: 'answer', id: notice.id }, answer);
  const entries = decision.evidence.map((e) => ({
    at: e.at.toISOString(),
    event: e.event,
    ...(e.noticeId ? { notice: e.noticeId } : {}),
    ...(e.deliveryId ? { delivery: e.deliveryId } : {}),
    ...(e.code ? { code: e.code } : {}),
  }));
  const chain = (end) => appendEvidence(id, end, key, entries);
  const isReceived = decision.evidence.some((e) => e.event === 'RelayToNonERDS');
  return recordNotice(context.db, { id, person, at, notice, fact, messages, sealed, chain, isReceived });
}
