import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ActivityContext } from '../activities/context.js';
import { contextOf } from '../activities/context.fixture.js';
import { connectors } from '../activities/connectors/index.js';
import { type Database, openDatabase } from '../prisma/database.js';
import { accepted, openStores, registerOffice, type Stores } from '../prisma/stores/store.fixture.js';

let stores: Stores;
let server: Server;
/** Connections of their own: the engines name their prepared statements by a compiled copy of the product. */
let db: Database;
const webhook = connectors.webhook({ demo: true });
beforeAll(async () => {
  stores = await openStores();
  db = openDatabase(stores.db.pool.options.connectionString!, { connections: 2 });
  server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"outcome":"accepted","reference":"R-1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await registerOffice(stores, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}, 30_000);
afterAll(async () => {
  await webhook.close?.();
  await db?.close();
  server?.close();
  server?.closeAllConnections();
  await stores?.close();
});

interface Peers {
  begin(context: ActivityContext, ids: string[]): Promise<{ id: string; deliveries: string[] }[]>;
  deliver(context: ActivityContext, deliveryId: string): Promise<{ filingId: string | null; isLast: boolean }>;
  settle(context: ActivityContext, id: string): Promise<{ done: boolean }>;
}

/** Plain JavaScript beside the product: no compiler tells when the product has moved on. */
it('engines of the bench that work recipient by recipient carry a filing out as the product does', async () => {
  const peers = (name: string): Promise<Peers> => import(new URL(`../bench/peers/${name}.mjs`, import.meta.url).href);
  const { begin, settle } = await peers('relay');
  const { deliver } = await peers('notice');
  const context = contextOf(stores, { db, connectors: { webhook }, signingKeys: [] });
  const { id } = await accepted(stores);

  const [begun] = await begin(context, [id]);
  const delivered = await deliver(context, begun!.deliveries[0]!);
  const settled = await settle(context, id);

  expect([delivered, settled.done]).toEqual([{ filingId: id, isLast: true }, true]);
  const { rows } = await stores.db.pool.query('SELECT kind FROM message WHERE filing_id = $1 ORDER BY kind', [id]);
  expect(rows).toEqual([{ kind: 'info' }, { kind: 'outcome' }, { kind: 'receipt' }]);
});
