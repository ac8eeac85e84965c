/** Databases of a spec's own, on the server that the test run provides. */
import pg from 'pg';

export interface SpecDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** With the schema, copied from the one that the run has migrated: to migrate anew takes each spec a second. */
export const newDatabase = (): Promise<SpecDatabase> => create(provided('TEST_DATABASE_TEMPLATE'));

/** With nothing in it. */
export const emptyDatabase = (): Promise<SpecDatabase> => create('template1');

async function create(template: string): Promise<SpecDatabase> {
  const name = `t_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  await administer((admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = new URL(provided('TEST_DATABASE_URL'));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => administer((admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** As the owner of the server. */
export async function administer(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: provided('TEST_DATABASE_URL') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function provided(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the specs by \`npm test\``);
  return value;
}
