import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { identityOf, noteProcess } from './processes.js';
import { root } from '../../prisma/root.js';

const guard = path.join(root, 'scripts/tools/guard.mjs');

it('ends the parts of a supervisor that was killed, and no others', async () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-guard-'));
  const live = () =>
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore', detached: true });
  const [ours, another] = [live(), live()];
  noteProcess(home, { part: 'temporal', pid: ours.pid!, signal: 'SIGTERM' });
  noteProcess(home, { part: 'api', pid: another.pid!, signal: 'SIGTERM' });
  const file = path.join(home, 'run/api.json');
  const entry = JSON.parse(fs.readFileSync(file, 'utf8')) as object;
  fs.writeFileSync(file, JSON.stringify({ ...entry, supervisor: 1 }));

  const process_ = spawn(process.execPath, [guard, home, String(process.pid), '--remove'], { stdio: 'pipe' });
  process_.stdin.end();
  await new Promise((resolve) => process_.once('exit', resolve));

  expect(identityOf(ours.pid!)).toBeUndefined();
  expect(identityOf(another.pid!)).toBeDefined();
  expect(fs.existsSync(home)).toBe(false);
  another.kill('SIGKILL');
});
