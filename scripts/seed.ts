import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SeedModule } from './start/contract.js';
import { root } from './start/root.js';

const [sandboxUrl, secretsFile] = process.argv.slice(2);
const { DATABASE_URL: databaseUrl, TODOKE_HOME: home } = process.env;
if (!databaseUrl || !home || !sandboxUrl || !secretsFile) {
  console.error('usage: DATABASE_URL=postgresql://… TODOKE_HOME=… node dist/scripts/seed.js SANDBOX_URL SECRETS_FILE');
  process.exit(64);
}
const { seed } = (await import(pathToFileURL(path.join(root, 'dist/prisma/seed.js')).href)) as SeedModule;
await seed(databaseUrl, { home, sandboxUrl, secretsFile });
process.exit(0);
