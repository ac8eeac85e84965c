/** Fills a prepared database with any number of filings, by COPY, indexes built at the end. */
import pg from 'pg';
import { plan, type PlannedProcedure } from '../../life-events/plan.js';
import { dayOf } from '../../life-events/civil-date.js';
import { move } from '../../life-events/move/index.js';
import type { Database } from '../../prisma/database.js';
import { calendarOf } from '../../prisma/reference/calendars.js';
import { places } from '../../prisma/reference/places.js';
import type { Seal } from '../../prisma/seal.js';
import { directoryOf, findRecipients } from '../../prisma/stores/recipient.store.js';
import { withinATown } from '../answers.js';
import { copyInto } from './copy.js';
import { tables } from './rows.js';

/** Disk that a loaded filing takes, with its notices and indexes (measured), and as much again for the log and sorting. */
export const bytesPerFiling = 16_000;

/** Everything in one connection; foreign keys are not asked, they hold by construction. */
export async function loadFilings(
  db: Database,
  seal: Seal,
  filings: number,
  told: (what: string) => void = () => {},
): Promise<void> {
  const entries = await findRecipients(db);
  const loading = {
    ...{ filings, seal, key: await seal.newKey() },
    planned: await plannedEntry(db),
    recipients: entries.slice(0, 500).map(({ id }) => id),
  };
  // A copy of millions of rows takes longer than any query of the product may.
  const client = new pg.Client({ connectionString: db.pool.options.connectionString });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica; SET maintenance_work_mem = '256MB'");
    const indexes = await dropIndexes(client);
    for (const [table, { columns, lines }] of Object.entries(tables)) {
      told(`${table}`);
      await copyInto(client, table, columns, lines(loading));
    }
    for (const definition of indexes) {
      told(definition.replace(/^CREATE (UNIQUE )?INDEX (\S+) .*/s, '$2'));
      await client.query(definition);
    }
    told('ANALYZE');
    await client.query('VACUUM (ANALYZE, FREEZE)');
  } finally {
    await client.end();
  }
}

/** An entry of a real plan: what filings and mailboxes show is built from such. */
async function plannedEntry(db: Database): Promise<PlannedProcedure> {
  const directory = directoryOf(await findRecipients(db));
  const answers = move.questions.parse(withinATown());
  const { procedures } = plan(move, answers, { today: dayOf(new Date()), places, directory, calendarOf });
  return procedures.find((entry) => entry.recipient !== null && entry.applies === 'yes')!;
}

/** Those of the loaded tables that are no constraint; answers how to make them again. */
async function dropIndexes(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = ANY($1)
       AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
    [Object.keys(tables)],
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX "${indexname}"`);
  return rows.map(({ indexdef }) => indexdef);
}
