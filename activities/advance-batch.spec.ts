import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reply } from '../kit/reply.js';
import { recordArrival } from '../prisma/stores/arrival.store.js';
import { accepted, openStores, registerOffice, type Stores } from '../prisma/stores/store.fixture.js';
import { claimOwn } from '../prisma/stores/wake.store.js';
import type { Activities, FilingProgress } from '../workflows/contract.js';
import type { Connector } from './connectors/connector.js';
import { contextOf } from './context.fixture.js';
import { createActivities } from './index.js';

const acceptance: Reply = { outcome: 'accepted' };

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
  await registerOffice(stores);
}, 30_000);
afterAll(() => stores?.close());

/** Of a worker whose recipient answers after `meanwhile`. */
function activitiesWith(reply: Reply | null, meanwhile: () => Promise<unknown>): Activities {
  const webhook: Connector = {
    kind: 'webhook',
    send: async () => {
      await meanwhile();
      return { ok: true, httpStatus: 200, reply };
    },
  };
  return createActivities(contextOf(stores, { connectors: { webhook } }));
}

describe("a filing's own workflow", () => {
  it('hears of the end also when the filing was given it while a batch was at work', async () => {
    const { id } = await accepted(stores);
    const activities = activitiesWith(acceptance, () => claimOwn(stores.db, [id]));

    expect(await activities.advanceBatch([id])).toEqual([{ id, inMs: null, tellsOwn: true }]);
  });

  it('that asks again while its step is under way sees what came in meanwhile', async () => {
    const { id, notices, key } = await accepted(stores);
    let second: Promise<Record<string, FilingProgress | null>> | undefined;
    const activities = activitiesWith(null, async () => {
      second = activities.advanceFilings([id]);
      const reply = { kind: 'reply' as const, sender: 'city-011002', senderKey: id, content: { reply: acceptance } };
      const place = { filingId: id, noticeId: notices[0]!.state.id, dataKey: key.wrapped, at: new Date() };
      await recordArrival(stores.db, stores.seal, { ...reply, ...place });
    });

    const first = await activities.advanceFilings([id]);

    expect([first[id]?.done, (await second!)[id]?.done]).toEqual([false, true]);
  });
});
