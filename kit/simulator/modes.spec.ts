import { setTimeout as sleep } from 'node:timers/promises';
import { city, freshId, Sandbox, until } from './testing.js';

const sandbox = new Sandbox();
beforeAll(() => sandbox.open());
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

describe('a mode', () => {
  it('accept-later calls back, and again until it is taken', async () => {
    await sandbox.behave({ mode: 'accept-later', delayMs: 30 });
    sandbox.refusals = 2;

    const { id, status, reply } = await sandbox.deliver();

    expect([status, reply?.outcome]).toEqual([202, 'received']);
    expect(await until(() => sandbox.callbacks[0])).toMatchObject({ reply: { outcome: 'accepted', inReplyTo: id } });
  });

  it('reject gives a code and reasons', async () => {
    await sandbox.behave({ mode: 'reject' });
    expect(await sandbox.deliver()).toMatchObject({
      status: 200,
      reply: { outcome: 'rejected', code: 'requirements-not-met', reasons: [{ text: expect.any(String) }] },
    });

    await sandbox.behave({ mode: 'reject', code: 'not-our-customer' });
    expect((await sandbox.deliver()).reply).toMatchObject({ code: 'not-our-customer' });
  });

  it('needs-information asks two typed things, and accepts the answer', async () => {
    await sandbox.behave({ mode: 'needs-information' });

    const { reply } = await sandbox.deliver();
    expect(reply).toMatchObject({ outcome: 'needs-information', items: [{ type: 'text' }, { type: 'choice' }] });
    expect(Date.parse(`${reply?.dueOn}`) - Date.now()).toBeGreaterThan(12 * 86_400_000);

    expect((await sandbox.deliver({ type: 'information.answered' })).reply).toMatchObject({ outcome: 'accepted' });
  });

  it('visit-required says when, where, and what to bring', async () => {
    await sandbox.behave({ mode: 'visit-required', visitDelayMs: 30 });

    expect((await sandbox.deliver()).reply).toMatchObject({
      outcome: 'needs-information',
      code: 'visit-required',
      details: {
        window: { from: expect.any(String), hours: expect.any(String) },
        bring: [expect.any(String), expect.any(String)],
      },
    });
    expect(await until(() => sandbox.callbacks[0])).toMatchObject({ reply: { outcome: 'accepted' } });
  });

  it('down and gone decide nothing, so that a later try is the first', async () => {
    const id = freshId();
    await sandbox.behave({ mode: 'down' });
    expect((await sandbox.deliver({ id })).status).toBe(503);
    await sandbox.behave({ mode: 'gone' });
    expect((await sandbox.deliver({ id })).status).toBe(410);
    expect(await sandbox.entryOf(id)).toMatchObject({ count: 2, effect: null });

    await sandbox.behave({ mode: 'accept' });
    expect(await sandbox.deliver({ id })).toMatchObject({ status: 200, reply: { outcome: 'accepted' } });
    expect(await sandbox.entryOf(id)).toMatchObject({ count: 3, effect: { outcome: 'accepted' } });
  });

  it('flaky fails twice for each delivery', async () => {
    await sandbox.behave({ mode: 'flaky' });
    const id = freshId();

    const tries = [await sandbox.deliver({ id }), await sandbox.deliver({ id }), await sandbox.deliver({ id })];

    expect(tries.map(({ status }) => status)).toEqual([500, 500, 200]);
    expect((await sandbox.deliver()).status).toBe(500);
  });

  it('silent takes it and says nothing, until the office wakes up', async () => {
    await sandbox.behave({ mode: 'silent' });
    const { id, status, isEmpty } = await sandbox.deliver();
    expect([status, isEmpty]).toEqual([202, true]);
    expect((await sandbox.deliver({ id })).status).toBe(202);
    expect(sandbox.callbacks).toEqual([]);

    await sandbox.behave({ mode: 'accept' });
    expect(await sandbox.deliver({ id })).toMatchObject({ status: 200, reply: { outcome: 'accepted' } });
  });

  it('slow answers after a while', async () => {
    await sandbox.behave({ mode: 'slow', delayMs: 150 });
    const start = Date.now();

    expect(await sandbox.deliver()).toMatchObject({ status: 200, reply: { outcome: 'accepted' } });
    expect(Date.now() - start).toBeGreaterThanOrEqual(145);
  });

  it('duplicate answers, and calls back twice with one id', async () => {
    await sandbox.behave({ mode: 'duplicate', delayMs: 10 });

    const { reply } = await sandbox.deliver();

    await until(() => sandbox.callbacks.length === 2);
    await sleep(100);
    expect(sandbox.callbacks).toHaveLength(2);
    expect(sandbox.callbacks[0]).toEqual(sandbox.callbacks[1]);
    expect(sandbox.callbacks[0]?.reply).toEqual(reply);
  });

  it('crash breaks the answer off, though the effect was made', async () => {
    await sandbox.behave({ mode: 'crash' });
    const id = freshId();
    await expect(sandbox.deliver({ id })).rejects.toThrow();

    await sandbox.behave({ mode: 'accept' });
    const { reply } = await sandbox.deliver({ id });
    expect(await sandbox.entryOf(id)).toMatchObject({
      count: 2,
      effect: { outcome: 'accepted', reference: reply?.reference },
    });
  });

  it('that does not exist is refused', async () => {
    const response = await sandbox.behave({ mode: 'sing' });

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'unknown-behaviour', errors: [{ pointer: '/mode' }] });
    expect((await sandbox.put(`/behaviours/${city}`, undefined)).status).toBe(400);
  });

  it('is shown as it was set', async () => {
    expect(await (await sandbox.behave({ mode: 'slow', delayMs: 5 })).json()).toEqual({ mode: 'slow', delayMs: 5 });

    const list = await (await fetch(`${sandbox.simulator.url}/behaviours`)).json();
    expect(list).toMatchObject({ items: [{ recipientId: city, mode: 'slow', delayMs: 5 }] });
  });
});
