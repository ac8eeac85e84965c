import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newSecret } from '../signature.js';
import { city, freshId, Sandbox, until } from './testing.js';

const sandbox = new Sandbox();
beforeAll(() => sandbox.open());
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

describe('a sandbox recipient', () => {
  it('accepts at once, and remembers what it received', async () => {
    await sandbox.behave({ mode: 'accept' });

    const { id, status, reply } = await sandbox.deliver();

    expect(status).toBe(200);
    expect(reply).toMatchObject({ outcome: 'accepted', inReplyTo: id });
    expect(reply?.reference).toMatch(/^M-[2-9A-Z]{9}$/);
    expect(reply?.arrivedAt).toMatch(/\+09:00$/);
    expect(await sandbox.entryOf(id)).toMatchObject({
      count: 1,
      type: 'notice.created',
      noticeId: `notice-of-${id}`,
      procedure: 'MV-01',
      sequence: 1,
      body: { data: { fields: { name: '見本 太郎' } } },
      effect: { outcome: 'accepted', reference: reply?.reference },
    });
  });

  it('is listed among those who received something', async () => {
    const simulator = await sandbox.start();
    await sandbox.deliver({ at: simulator });
    await sandbox.deliver({ at: simulator });
    await fetch(`${simulator.url}/received/another-city`);

    const { items } = (await (await fetch(`${simulator.url}/received`)).json()) as { items: unknown[] };

    expect(items).toEqual([{ recipientId: city, deliveries: 2 }]);
    await simulator.close();
  });

  it('sees one effect of a delivery that comes often, also at the same moment', async () => {
    const id = freshId();

    const answers = await Promise.all(Array.from({ length: 5 }, () => sandbox.deliver({ id })));

    expect(new Set(answers.map(({ reply }) => reply?.reference)).size).toBe(1);
    expect(await sandbox.entryOf(id)).toMatchObject({ count: 5, isSameBody: true, effect: { outcome: 'accepted' } });
  });

  it('notices when a repeat says something else', async () => {
    const { id } = await sandbox.deliver();
    await sandbox.deliver({ id, noticeId: 'another' });

    expect(await sandbox.entryOf(id)).toMatchObject({ count: 2, isSameBody: false, noticeId: `notice-of-${id}` });
  });

  it('announces a visit as received, and reports it done later', async () => {
    await sandbox.behave({ mode: 'accept', visitDelayMs: 50 });

    const { id, status, reply } = await sandbox.deliver({ how: 'visit' });

    expect(status).toBe(202);
    expect(reply).toMatchObject({ outcome: 'received', arrivedAt: expect.any(String) });
    const callback = await until(() => sandbox.callbacks[0]);
    expect(callback).toMatchObject({
      path: `/v1/notices/notice-of-${id}/replies`,
      reply: { outcome: 'accepted', inReplyTo: id, reference: expect.any(String) },
    });
    expect(callback.id).not.toBe(id);
  });

  it.each([
    ['notice.amended', 'online'],
    ['notice.withdrawn', 'visit'],
    ['information.answered', 'visit'],
  ])('accepts %s (%s) at once', async (type, how) => {
    expect(await sandbox.deliver({ type, how })).toMatchObject({
      status: 200,
      reply: { outcome: 'accepted' },
    });
  });

  it('reports once on a visit that was amended, and on its new content', async () => {
    await sandbox.behave({ mode: 'accept', visitDelayMs: 100 });

    await sandbox.deliver({ how: 'visit', noticeId: 'amended' });
    const { id } = await sandbox.deliver({ type: 'notice.amended', how: 'visit', noticeId: 'amended' });

    await sleep(300);
    expect(sandbox.callbacks).toMatchObject([{ reply: { outcome: 'accepted', inReplyTo: id } }]);
  });

  it('does not report on what was withdrawn meanwhile', async () => {
    await sandbox.behave({ mode: 'accept', visitDelayMs: 100 });

    await sandbox.deliver({ how: 'visit', noticeId: 'withdrawn' });
    await sandbox.deliver({ type: 'notice.withdrawn', noticeId: 'withdrawn' });

    await sleep(200);
    expect(sandbox.callbacks).toEqual([]);
  });
});

describe('a delivery that cannot be trusted', () => {
  it('is refused and not kept: wrong secret, or none known', async () => {
    const wrong = await sandbox.deliver({ secrets: [newSecret()] });

    expect(wrong.status).toBe(401);
    expect(await sandbox.entryOf(wrong.id)).toBeUndefined();
    expect((await sandbox.deliver({ to: 'unknown-city' })).status).toBe(401);
  });

  it('is taken once the secret is made known', async () => {
    const own = newSecret();

    expect((await sandbox.put('/secrets/new-city', { secrets: ['text'] })).status).toBe(400);
    expect((await sandbox.put('/secrets/new-city', { secrets: [own] })).status).toBe(200);

    expect((await sandbox.deliver({ to: 'new-city', secrets: [own] })).status).toBe(200);
  });

  it('answers what it does not know with a problem', async () => {
    expect((await fetch(`${sandbox.simulator.url}/nothing`)).status).toBe(404);
    expect((await fetch(`${sandbox.simulator.url}/recipients/${city}/webhook`)).status).toBe(405);
    expect((await fetch(`${sandbox.simulator.url}/health/live`)).status).toBe(200);
  });
});

describe('over a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'todoke-sandbox-'));
  const stateFile = join(folder, 'state.jsonl');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('all of a delivery is kept or nothing, wherever it was killed: whoever is told again calls back', async () => {
    const killed = join(folder, 'killed.jsonl');
    const first = await sandbox.start({ stateFile: killed });
    await sandbox.behave({ mode: 'accept-later', delayMs: 300 }, first);
    const { id } = await sandbox.deliver({ at: first });
    await first.close();
    const lines = readFileSync(killed, 'utf8').trimEnd().split('\n');

    const called: number[] = [];
    for (const written of lines.keys()) {
      writeFileSync(killed, `${lines.slice(0, written + 1).join('\n')}\n`);
      const again = await sandbox.start({ stateFile: killed });
      await sandbox.deliver({ id, at: again });
      await until(() => sandbox.callbacks[called.length]).catch(() => undefined);
      called.push(sandbox.callbacks.length);
      await again.close();
    }

    expect(called).toEqual(lines.map((_, i) => i + 1));
  });

  it('behaviours, journals and open callbacks are kept, even after a torn write', async () => {
    const first = await sandbox.start({ stateFile });
    await sandbox.behave({ mode: 'accept-later', delayMs: 400 }, first);
    const { id, reply } = await sandbox.deliver({ at: first });
    await first.close();
    writeFileSync(stateFile, `${readFileSync(stateFile, 'utf8')}{"shelf":"jour`);

    const second = await sandbox.start({ stateFile });

    expect(await sandbox.deliver({ id, at: second })).toMatchObject({ status: 202, reply });
    expect(await sandbox.entryOf(id, second)).toMatchObject({ count: 2, effect: { outcome: 'accepted' } });
    expect(await until(() => sandbox.callbacks[0])).toMatchObject({ reply: { inReplyTo: id } });
    await second.close();
  });

  it('the file of secrets is read again when it changes, and half a file changes nothing', async () => {
    const secretsFile = join(folder, 'secrets.json');
    const own = newSecret();
    const at = await sandbox.start({ secretsFile, secrets: {} });
    expect((await sandbox.deliver({ at, secrets: [own] })).status).toBe(401);

    writeFileSync(secretsFile, JSON.stringify({ [city]: [own] }));
    expect((await sandbox.deliver({ at, secrets: [own] })).status).toBe(200);
    writeFileSync(secretsFile, '{"minato');
    expect((await sandbox.deliver({ at, secrets: [own] })).status).toBe(200);
    writeFileSync(secretsFile, JSON.stringify({ [city]: [newSecret(), newSecret()] }));
    expect((await sandbox.deliver({ at, secrets: [own] })).status).toBe(401);
    await at.close();
  });

  it('a port that is taken is an error, and closing is quick', async () => {
    const port = Number(new URL(sandbox.simulator.url).port);
    writeFileSync(stateFile, '{"shelf":"a","key":"b","value":1}\n\n');
    await expect(sandbox.start({ port, stateFile })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(readFileSync(stateFile, 'utf8')).toHaveLength(35); // untouched: it may be the other one's
    await expect(sandbox.start({ stateFile: join(folder, 'missing', 'state') })).rejects.toMatchObject({
      code: 'ENOENT',
    });

    const other = await sandbox.start();
    await sandbox.behave({ mode: 'slow', delayMs: 60_000 }, other);
    const hanging = sandbox.deliver({ at: other }).catch(() => 'cut');
    await sleep(50);
    const begun = Date.now();
    await other.close();
    expect(Date.now() - begun).toBeLessThan(500);
    expect(await hanging).toBe('cut');
  });
});
