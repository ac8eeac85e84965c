import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aMoveNearby } from '../support/moves.js';
import { howToGet, isLeftOut, program } from '../support/schemathesis.js';
import type { Todoke } from '../support/todoke.js';
import { startApi, startMs } from './testing.js';

/** In all, however many routes there are. */
const seconds = 60;
const attack = isLeftOut ? describe.skip : describe;

/** Says what has another reason than the route's own schema, and why. */
const excluded = [
  // A request may fit its schema and still be refused: the rules of an event are more than a schema can say.
  'positive_data_acceptance',
];

attack('schemathesis, over the whole OpenAPI document', () => {
  let todoke: Todoke;
  let folder: string;
  beforeAll(async () => {
    if (!program) throw new Error(howToGet);
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-schemathesis-'));
    todoke = await startApi();
  }, startMs);
  afterAll(async () => {
    await todoke?.stop();
    if (folder) fs.rmSync(folder, { recursive: true, force: true });
  }, startMs);

  it.each(['citizen', 'operator'] as const)(
    'finds no 5xx, no answer that is not described, and nothing accepted that the schema forbids: as %s',
    async (role) => {
      const caller = await todoke.as(role, 'fuzz');
      if (role === 'citizen') expect((await caller.file(aMoveNearby())).status).toBe(202);

      const { code, output } = await run([
        ...['run', `${todoke.apiUrl}/openapi.json`, '--header', `Authorization: Bearer ${caller.token}`],
        ...['--exclude-checks', excluded.join(','), '--max-time', String(seconds / 2), '--seed', '1'],
        ...['--workers', '1', '--suppress-health-check', 'all', '--warnings', 'off', '--request-timeout', '10'],
        ...['--exclude-path-regex', '/stream$', '--no-color'],
      ]);

      expect(code === 0 ? '' : output).toBe('');
      expect(todoke.logs('api')).not.toContain('request-failed');
    },
    startMs + seconds * 2_000,
  );

  function run(args: string[]): Promise<{ code: number; output: string }> {
    const child = spawn(program!, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return new Promise((resolve) =>
      child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() })),
    );
  }
});
