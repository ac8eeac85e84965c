import { seed } from './seed-database.js';

const [sandboxUrl, secretsFile] = process.argv.slice(2);
const { DATABASE_URL: databaseUrl, TODOKE_HOME: home } = process.env;
if (!databaseUrl || !home || !sandboxUrl || !secretsFile) {
  console.error('usage: DATABASE_URL=postgresql://… TODOKE_HOME=… node dist/scripts/seed.js SANDBOX_URL SECRETS_FILE');
  process.exit(64);
}
await seed(databaseUrl, { home, sandboxUrl, secretsFile });
process.exit(0);
