/** How a planned fault is made to happen. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Town } from './parts/town.js';
import type { Fault } from './plan.js';

export async function strike(town: Town, fault: Fault): Promise<void> {
  const { keeper, network, mail, disk, crashFolder } = town;
  switch (fault.kind) {
    case 'crash':
      return fs.writeFileSync(path.join(crashFolder, 'armed', fault.point), '');
    case 'kill':
      return keeper.kill(fault.part);
    case 'freeze':
      return keeper.freeze(fault.part, fault.ms);
    case 'stop-postgres':
      return keeper.kill('postgres', 'SIGQUIT');
    case 'network':
      return network.trouble(fault.line, fault.trouble, fault.ms);
    case 'mail-down':
      await mail.stop();
      await sleep(fault.ms);
      return mail.start();
    case 'disk-full':
      return disk.fill(fault.ms);
    case 'deploy':
      for (const part of ['api', ...keeper.names('worker')]) {
        await keeper.replace(part);
        await keeper.ready(part);
      }
      return;
    case 'lose-flags':
      return loseFlags(town);
  }
}

/** Filings whose wake flag was lost, long enough ago for the sweeper to care. Only while nobody works on them can it be seen. */
async function loseFlags({ keeper, databaseUrl }: Town): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    await Promise.all(keeper.names('worker').map((part) => keeper.kill(part)));
    await sleep(400);
    const client = new pg.Client({ connectionString: databaseUrl });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query(
        `UPDATE filing SET wake_pending = false, woken_until = NULL, filed_at = filed_at - interval '2 min'
         WHERE started_at IS NULL AND wake_pending`,
      );
      if (rowCount) return;
    } catch {
      // the database is away as well: once more
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** The crash points that were reached so far. */
export function hitPoints({ crashFolder }: Town): string[] {
  return fs.readdirSync(path.join(crashFolder, 'hit')).map((name) => name.split('.')[0]!);
}
