import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Fact } from '../life-events/filing-state.js';
import { accepted, openStores, registerOffice, type Stores } from '../prisma/stores/store.fixture.js';
import { carryOut } from './carry-out.js';
import { contextOf } from './context.fixture.js';
import type { Connector } from './connectors/connector.js';
import { handOver } from './hand-over.js';

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
  await registerOffice(stores);
}, 30_000);
afterAll(() => stores?.close());

/** A worker so busy that the first turn comes after `ms`. */
function busyFor(ms: number) {
  const began = Date.now();
  let looks = 0;
  const sent: string[] = [];
  const webhook: Connector = {
    kind: 'webhook',
    send: ({ webhookId }) => {
      sent.push(webhookId);
      return Promise.resolve({ ok: true, httpStatus: 202, reply: null });
    },
  };
  const now = (): Date => new Date(began + (looks++ > 0 ? ms : 0));
  return { context: contextOf(stores, { connectors: { webhook }, now }), sent };
}

it.each([
  ['within five seconds is sent', 5_000, 1, { code: null, status: 'handed-over', failures: 0 }],
  ['later is not sent, and has an end', 5_001, 0, { code: 'NO_TURN', status: 'late', failures: 0 }],
])('a first attempt whose turn comes %s', async (_, ms, times, expected) => {
  const filing = await accepted(stores);
  const { context, sent } = busyFor(ms);
  const begun = await carryOut({ ...context, now: () => new Date() }, [filing.id], { firstPass: true });
  const { loaded, decision } = begun.carried.get(filing.id)!;

  const facts = new Map<string, Fact[]>();
  const outgoing = decision.send.map((deliveryId) => ({ deliveryId, loaded }));
  await handOver(context, outgoing, 'first', async (id, own) => void facts.set(id, own));
  await carryOut({ ...context, now: () => new Date() }, [filing.id], { firstPass: false, facts });

  expect(sent).toHaveLength(times);
  const { rows } = await stores.db.pool.query<{ ended_at: Date | null }>(
    `SELECT a.ended_at, a.code, d.status, d.failures FROM attempt a JOIN delivery d ON d.id = a.delivery_id WHERE d.filing_id = $1`,
    [filing.id],
  );
  expect(rows).toEqual([{ ended_at: expect.any(Date), ...expected }]);
});
