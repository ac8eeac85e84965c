/** Makes the master key of a new, migrated database; over sealed data it never makes one. */
import { openDatabase } from '../prisma/database.js';
import { prepareMasterKey } from '../prisma/master-key.js';

const { DATABASE_URL: databaseUrl, TODOKE_MASTER_KEY_FILE: file } = process.env;
if (!databaseUrl || !file) {
  console.error('usage: DATABASE_URL=postgresql://… TODOKE_MASTER_KEY_FILE=… node dist/scripts/master-key.js');
  process.exit(64);
}
const db = openDatabase(databaseUrl, { connections: 1 });
try {
  await prepareMasterKey(db, file);
  console.log(`the database is sealed with ${file}; keep a copy of that file apart from the database`);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the master key could not be prepared');
  process.exitCode = 1;
} finally {
  await db.close();
}
