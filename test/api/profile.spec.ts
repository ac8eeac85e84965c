import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { freePort } from '../../scripts/start/ports.js';
import { Api } from '../support/api.js';
import { type Todoke, until } from '../support/todoke.js';
import { startApi, startMs } from './testing.js';

jest.setTimeout(startMs);

const main = fileURLToPath(new URL('../../dist/bundle/api.js', import.meta.url));

let todoke: Todoke;
let keys: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  todoke = await startApi();
  const { publicKey } = await generateKeyPair('ES256', { extractable: true });
  keys = path.join(todoke.home, 'production.jwks.json');
  fs.writeFileSync(keys, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'production-1' }] }));
}, startMs);
afterAll(async () => {
  children.forEach((child) => child.kill('SIGKILL'));
  await todoke?.stop();
}, startMs);

/** Starts an API of another profile over the same data. */
function startWith(env: Record<string, string>) {
  let output = '';
  const { connectionString } = todoke.db.pool.options;
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, NODE_OPTIONS: '', TODOKE_HOME: todoke.home, DATABASE_URL: connectionString, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { ended, output: () => output, stop: () => child.kill('SIGTERM') };
}

describe('the demo profile', () => {
  it('does not start in production', async () => {
    const api = startWith({ NODE_ENV: 'production', TODOKE_PROFILE: 'demo' });

    expect(await api.ended).toBe(1);
    expect(api.output()).toContain('the demo profile is refused when NODE_ENV=production');
  });

  it('is not what starts when nothing is said', async () => {
    const api = startWith({ TODOKE_PROFILE: '' });
    const silent = startWith({});

    expect([await api.ended, await silent.ended]).toEqual([1, 1]);
    expect(silent.output()).toContain('TODOKE_TOKEN_JWKS_FILE');
  });
});

describe('the production profile', () => {
  it('gives no tokens, takes none of the demo, and does not call itself a demo', async () => {
    const demo = await todoke.as('citizen', 'demo');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const env = { NODE_ENV: 'production', TODOKE_PROFILE: 'production', TODOKE_PUBLIC_URL: todoke.apiUrl };
    const api = startWith({ ...env, TODOKE_TOKEN_JWKS_FILE: keys, TODOKE_API_PORT: String(port) });
    await until('production', async () => (await fetch(`${url}/health/ready`).catch(() => null))?.ok ?? false);

    const nobody = Api.nobody(url);
    const given = await nobody.call('POST', '/demo/tokens', { role: 'operator', subject: 'x' });
    const used = await nobody.call('GET', '/v1/filings', undefined, { authorization: `Bearer ${demo.token}` });
    api.stop();
    await api.ended;

    expect(given).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(used).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(given.text + used.text).not.toContain('見本');
  });

  it("does not start with the demo's keys", async () => {
    const api = startWith({
      TODOKE_PROFILE: 'production',
      TODOKE_TOKEN_JWKS_FILE: path.join(todoke.home, 'keys/demo-tokens.jwks.json'),
    });

    expect(await api.ended).toBe(1);
    expect(api.output()).toContain('demo');
  });
});
