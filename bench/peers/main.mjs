// Runs one engine in a process of its own: `node bench/peers/main.mjs NAME`. Readiness by HTTP, as the product's worker.
import http from 'node:http';
import path from 'node:path';
import {
  advanceFilings,
  calendarOf,
  carryOut,
  codeOf,
  connectors,
  createActivities,
  idle,
  openDatabase,
  openSeal,
  openSigningKeys,
} from './product.mjs';

const { DATABASE_URL, TODOKE_HOME, BENCH_ENGINE_DATABASE, BENCH_UNIT, BENCH_SCENARIO, TODOKE_WORKER_PORT } =
  process.env;

const db = openDatabase(DATABASE_URL, { connections: 20 });
const seal = await openSeal(db, path.join(TODOKE_HOME, 'keys', 'master.key'));
const context = {
  db,
  seal,
  connectors: { webhook: connectors.webhook({ demo: true }) },
  signingKeys: await openSigningKeys(db, seal),
  now: () => new Date(),
  warnBusinessDays: 3,
  calendarOf,
  ...idle(),
  demo: true,
  wakeOwn: () => Promise.resolve(),
  log: (event, ids) => console.log(JSON.stringify({ level: 'error', event, ...ids })),
};
/** A job or step of one filing writes for itself: gathering what many of them write is the product's engine, not theirs. */
const alone = {
  record: async (id, facts, loaded) => {
    const more = { firstPass: false, facts: new Map([[id, facts]]), fresh: [loaded] };
    const { carried, failed } = await carryOut(context, [id], more);
    if (!carried.has(id)) throw failed.get(id);
    return carried.get(id);
  },
};
const options = {
  context,
  /** The product's step over any number of filings; as its worker binds it, unless it is one filing's. */
  advanceFilings:
    BENCH_UNIT === 'filing' ? (ids) => advanceFilings(context, alone, ids) : createActivities(context).advanceFilings,
  databaseUrl: DATABASE_URL,
  engineDatabaseUrl: BENCH_ENGINE_DATABASE,
  /** `notice`: one job or step for each recipient. `filing`: one for a whole filing. `set`: one for many filings. */
  unit: BENCH_UNIT,
  scenario: BENCH_SCENARIO,
};
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error) =>
    console.log(JSON.stringify({ level: 'error', event, code: codeOf(error), msg: String(error?.stack) })),
  );
}
const { start } = await import(`./${process.argv[2]}.mjs`);
const stop = await start(options);
const server = http.createServer((_, response) => response.end('{}')).listen(Number(TODOKE_WORKER_PORT), '127.0.0.1');
process.once('SIGTERM', async () => {
  server.close();
  setTimeout(() => process.exit(0), 3000).unref();
  await stop();
  process.exit(0);
});
