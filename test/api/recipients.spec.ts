import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import type { Todoke } from '../support/todoke.js';
import { answersWith, canary, faultsOf, problemOf, refused, startApi, startMs } from './testing.js';

interface Planned {
  procedure: string;
  recipient: { id: string; name: string } | null;
}

let todoke: Todoke;
let operator: Api;
let citizen: Api;
beforeAll(async () => {
  todoke = await startApi();
  operator = await todoke.as('operator', 'operator');
  citizen = await todoke.as('citizen', 'citizen');
}, startMs);
afterAll(() => todoke?.stop(), startMs);

const entry = (id: string, more: object = {}): Record<string, unknown> => ({
  id,
  name: '見知らぬ市役所（見本）',
  kind: 'municipality',
  serves: { municipalities: ['011002'] },
  channel: { type: 'webhook', url: 'http://127.0.0.1:9/hook' },
  ...more,
});
const register = (value: object) => operator.call('POST', '/v1/recipients', value);
/** Who is told in the new municipality of the sample family. */
async function newOffice(): Promise<string | undefined> {
  const { body } = await citizen.plan(answersWith());
  const procedures = body.procedures as unknown as Planned[];
  return procedures.find(({ procedure }) => procedure === 'MV-02')?.recipient?.id;
}

describe('a recipient that an operator registers', () => {
  it('gets its secret this once', async () => {
    const answer = await register(
      entry('stranger-once', { serves: { municipalities: ['472018'] }, answerWithin: 'PT5S' }),
    );
    const read = await operator.call('GET', '/v1/recipients/stranger-once');
    const all = await operator.call('GET', '/v1/recipients?limit=100&after=stranger-onc');

    expect(answer.status).toBe(201);
    expect(answer.body['secret']).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(read.body).toMatchObject({ id: 'stranger-once', answerWithin: 'PT5S', procedures: [] });
    expect(read.text + all.text).not.toContain('whsec_');
    expect((all.body['items'] as { id: string }[])[0]!.id).toBe('stranger-once');
  });

  it('is told instead of those who serve the place less closely, or as closely for longer', async () => {
    const before = await newOffice();

    await register(entry('stranger-japan', { serves: { national: true } }));
    const afterNational = await newOffice();
    await register(entry('stranger-first'));
    const afterFirst = await newOffice();
    await register(entry('stranger-second'));
    const afterSecond = await newOffice();
    await operator.call('DELETE', '/v1/recipients/stranger-second');

    expect([before, afterNational, afterFirst, afterSecond, await newOffice()]).toEqual([
      'city-011002',
      'city-011002',
      'stranger-first',
      'stranger-second',
      'stranger-first',
    ]);
  });

  it('can be changed without losing its secret or its place', async () => {
    const changed = await operator.call('PUT', '/v1/recipients/stranger-first', {
      ...entry('stranger-first', { name: '別の名（見本）' }),
    });
    const { body } = await citizen.plan(answersWith());
    const named = (body.procedures as unknown as Planned[]).find((p) => p.recipient?.id === 'stranger-first');

    expect(changed.status).toBe(200);
    expect(changed.text).not.toContain('whsec_');
    expect(named!.recipient!.name).toBe('別の名（見本）');
  });

  it('can be removed, and its id is given to nobody else', async () => {
    const gone = await operator.call('DELETE', '/v1/recipients/stranger-once');
    const read = problemOf(await operator.call('GET', '/v1/recipients/stranger-once'));
    const again = await refused(todoke, () => register(entry('stranger-once')));
    const twice = problemOf(await operator.call('DELETE', '/v1/recipients/stranger-once'));

    expect(gone).toMatchObject({ status: 204, text: '' });
    expect([read.code, twice.code]).toEqual(['not-found', 'not-found']);
    expect(again).toMatchObject({ status: 409, code: 'recipient-exists' });
    expect(faultsOf(again)).toEqual([['/id', 'taken']]);
  });

  it('stays while it owes an answer', async () => {
    const { body: filing } = await citizen.file(answersWith());
    const isTold = filing.notices.some((notice) => notice.recipient?.id === 'stranger-first');

    const problem = await refused(todoke, () => operator.call('DELETE', '/v1/recipients/stranger-first'));

    expect(isTold).toBe(true);
    expect(problem).toMatchObject({ status: 409, code: 'recipient-has-open-notices' });
  });
});

describe('a recipient that cannot be', () => {
  const url = (value: string) => ({ channel: { type: 'webhook', url: value } });

  it.each<[string, object, string, string]>([
    ['the metadata address', url('http://169.254.169.254/latest/'), '/channel/url', 'address'],
    ['the metadata address as a number', url('https://2852039166/'), '/channel/url', 'address'],
    ['the metadata address in IPv6', url('https://[::ffff:169.254.169.254]/'), '/channel/url', 'address'],
    ['a private address', url('https://10.0.0.1/hook'), '/channel/url', 'address'],
    ['a name and password', url('https://user:pass@example.com/'), '/channel/url', 'userinfo'],
    ['another scheme', url('file:///etc/passwd'), '/channel/url', 'scheme'],
    ['no URL', url(canary), '/channel/url', 'not-a-url'],
    ['a strange port', url('https://example.com:22/'), '/channel/url', 'port'],
    ['a channel that is none', { channel: { type: 'fax' } }, '/channel/type', 'invalid-union'],
    ['a webhook without a URL', { channel: { type: 'webhook' } }, '/channel/url', 'required'],
    ['a URL where none is used', { channel: { type: 'inbox', url: canary } }, '/channel/url', 'unknown-field'],
    ['an unknown kind', { kind: canary }, '/kind', 'invalid-value'],
    ['an area that is none', { serves: { municipalities: ['011012'] } }, '/serves/municipalities/0', 'invalid-value'],
    ['two areas', { serves: { national: true, prefectures: ['01'] } }, '/serves', 'invalid-union'],
    ['a bad id', { id: 'Big_Office' }, '/id', 'invalid-format'],
    ['a name with a control character', { name: `${canary}\u0000` }, '/name', 'invalid-value'],
    ['a name that turns the direction of writing', { name: `${canary}\u202e` }, '/name', 'invalid-value'],
    [
      'a procedure with a null character',
      { procedures: ['MV-01', `${canary}\u0000`] },
      '/procedures/1',
      'invalid-value',
    ],
    ['an endless wait', { answerWithin: 'forever' }, '/answerWithin', 'invalid-value'],
    [
      'a window at no time',
      { maintenance: { weekly: [{ days: ['sun'], from: '25:00', to: '06:00' }] } },
      '/maintenance/weekly/0/from',
      'invalid-format',
    ],
    [
      'a closure that ends before it begins',
      { maintenance: { closures: [{ from: '2026-12-29', until: '2026-12-28' }] } },
      '/maintenance/closures/0/until',
      'invalid-value',
    ],
    ['its own secret', { secret: canary }, '/secret', 'unknown-field'],
  ])('is refused with %s', async (_what, more, pointer, code) => {
    const problem = await refused(todoke, () => register(entry('bad-one', more)));

    expect(problem).toMatchObject({ status: 422, code: 'invalid-recipient' });
    expect(faultsOf(problem)).toContainEqual([pointer, code]);
  });

  it('is not found, whatever its id looks like', async () => {
    const ids = ['nobody-here', '%00', 'a%2Fb', canary];

    const put = await Promise.all(
      ids.map((id) => operator.call('PUT', `/v1/recipients/${id}`, entry('x', { id: undefined }))),
    );
    const removed = await Promise.all(ids.map((id) => operator.call('DELETE', `/v1/recipients/${id}`)));

    expect([...put, ...removed].map((answer) => problemOf(answer).code)).toEqual(Array(8).fill('not-found'));
  });

  it('does not take another id by a change', async () => {
    const problem = await refused(todoke, () => operator.call('PUT', '/v1/recipients/city-011002', entry('city-999')));

    expect(problem).toMatchObject({ status: 422, code: 'invalid-recipient' });
    expect(faultsOf(problem)).toEqual([['/id', 'fixed']]);
  });
});
