import { diff, migrate } from '../prisma/migrate.js';

const [command] = process.argv.slice(2);
const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl || (command !== 'diff' && command !== 'deploy')) {
  console.error('usage: DATABASE_URL=postgresql://… node dist/scripts/migrate.js diff|deploy');
  process.exit(64);
}
if (command === 'deploy') {
  const applied = await migrate(databaseUrl);
  console.log(applied.length > 0 ? `applied: ${applied.join(', ')}` : 'nothing to apply');
  process.exit(0);
}
// Like prisma migrate diff --exit-code: 0 for no difference, 2 for some.
const sql = await diff(databaseUrl);
process.stdout.write(sql);
process.exit(sql === '' ? 0 : 2);
