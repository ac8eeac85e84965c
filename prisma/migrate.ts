import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { MigrationAdapterFactory } from './migrate-adapter.js';
import { root } from './root.js';

const prismaFolder = path.join(root, 'prisma');
const filters = { externalTables: [], externalEnums: [] };
/** Any number of ours: starts side by side on one database migrate one after the other. */
const lockKey = 7_304_182_255;

/** Applies the pending migrations and answers their names. No engine is downloaded: it is the WebAssembly build of Prisma's own. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: readMigrations(), filters });
    return appliedMigrationNames;
  });
}

/** The SQL that leads from the live database to the schema; empty when they agree. */
export async function diff(databaseUrl: string): Promise<string> {
  const schema = readSchema();
  return withEngine(databaseUrl, async (engine) => {
    const from = { tag: 'schemaDatasource' as const, files: [schema], configDir: prismaFolder };
    const to = { tag: 'schemaDatamodel' as const, files: [schema] };
    const result = await engine.diff({ from, to, script: true, exitCode: true, filters });
    return result.exitCode === 2 ? (result.stdout ?? '') : '';
  });
}

async function withEngine<T>(databaseUrl: string, work: (engine: glue.SchemaEngine) => Promise<T>): Promise<T> {
  loadEngine();
  const lock = new pg.Client({ connectionString: databaseUrl });
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const schema = readSchema();
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(pool));
    const engine = await glue.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, adapter);
    return await work(engine);
  } catch (error) {
    throw lastPanic === undefined ? error : new Error(`schema engine: ${lastPanic}`, { cause: error });
  } finally {
    await pool.end();
    await lock.end();
  }
}

let isLoaded = false;
/** The engine reports a panic by a global before it throws a mere `unreachable`. */
let lastPanic: string | undefined;

function loadEngine(): void {
  if (isLoaded) return;
  const packageFolder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const file = path.join(packageFolder, 'schema_engine_bg.wasm');
  const panics = { set_message: (message: string) => (lastPanic = message) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  const { exports } = new wasm.Instance(new wasm.Module(fs.readFileSync(file)), { './schema_engine_bg.js': glue });
  (glue as unknown as { __wbg_set_wasm: (exports: unknown) => void }).__wbg_set_wasm(exports);
  exports.__wbindgen_start?.();
  isLoaded = true;
}

// TypeScript declares it for browsers only.
interface WebAssemblyApi {
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: { __wbindgen_start?: () => void } };
}

function readSchema() {
  return { path: 'schema.prisma', content: fs.readFileSync(path.join(prismaFolder, 'schema.prisma'), 'utf8') };
}

function readMigrations() {
  const baseDir = path.join(prismaFolder, 'migrations');
  const read = (...names: string[]) => fs.readFileSync(path.join(baseDir, ...names), 'utf8');
  const folders = fs.readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const migrationDirectories = folders
    .map(({ name }) => name)
    .sort()
    .map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: read(name, 'migration.sql') } },
    }));
  const lockfile = { path: 'migration_lock.toml', content: read('migration_lock.toml') };
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories };
}
