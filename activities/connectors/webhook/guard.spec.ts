import { createServer } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { request } from 'undici';
import { checkUrl, isAllowed } from './check-url.js';
import { guardedAgent } from './guard.js';

const production = { allowLoopback: false };
const demo = { allowLoopback: true };

const hostile = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::7f00:1',
  '::ffff:10.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:169.254.169.254',
  '::ffff:0:127.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b::7f00:1',
  '64:ff9b:1::a9fe:a9fe',
  '100::1',
  '2001::1',
  '2001:2::1',
  '2001:10::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
];

describe('an address', () => {
  it.each(hostile)('is refused: %s', (address) => {
    expect(isAllowed(address, false)).toBe(false);
  });

  it.each(['8.8.8.8', '1.1.1.1', '203.104.153.1', '2606:4700::1111', '2400:4000::1', '::ffff:8.8.8.8'])(
    'is allowed: %s',
    (address) => expect(isAllowed(address, false)).toBe(true),
  );

  it('of loopback is allowed to the demo, and no other private one', () => {
    const allowed = hostile.filter((address) => isAllowed(address, true));

    expect(allowed).toEqual(['127.0.0.1', '127.255.255.254', '::1', '::127.0.0.1', '::ffff:127.0.0.1']);
  });

  it('is refused when it is none', () => {
    expect(isAllowed('', true)).toBe(false);
    expect(isAllowed('localhost', true)).toBe(false);
  });
});

describe('a URL at registration', () => {
  it.each([
    'https://office.example.jp/hooks?a=1',
    'https://office.example.jp:8443/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://届.example.jp/',
  ])('is taken: %s', (url) => expect(checkUrl(url, production)).toEqual([]));

  it.each([
    ['office.example.jp', ['not-a-url']],
    ['http://office.example.jp/', ['scheme', 'port']],
    ['ftp://office.example.jp/', ['scheme', 'port']],
    ['https://user@office.example.jp/', ['userinfo']],
    ['https://user:pass@office.example.jp/', ['userinfo']],
    ['https://office.example.jp/#a', ['fragment']],
    ['https://office.example.jp/#', ['fragment']],
    ['https://office.example.jp:22/', ['port']],
    ['https://localhost/', ['address']],
    ['https://a.localhost./', ['address']],
    ['https://127.0.0.1/', ['address']],
    ['https://2130706433/', ['address']],
    ['https://0x7f.1/', ['address']],
    ['https://0177.0.0.1/', ['address']],
    ['https://169.254.169.254/latest/meta-data', ['address']],
    ['https://[::ffff:169.254.169.254]/', ['address']],
    ['https://[64:ff9b::a9fe:a9fe]/', ['address']],
    ['https://[::1]/', ['address']],
    ['http://127.0.0.1:4000/', ['scheme', 'port', 'address']],
    [`https://office.example.jp/${'a'.repeat(2048)}`, ['too-long']],
  ])('is refused: %s', (url, problems) => expect(checkUrl(url, production)).toEqual(problems));

  it('may be loopback by http on any port in the demo, and nothing else private', () => {
    expect(checkUrl('http://127.0.0.1:4000/recipients/a/webhook', demo)).toEqual([]);
    expect(checkUrl('http://localhost:4000/', demo)).toEqual([]);
    expect(checkUrl('http://[::1]:9/', demo)).toEqual([]);
    expect(checkUrl('http://10.0.0.1:4000/', demo)).toEqual(['port', 'address']);
    expect(checkUrl('http://office.example.jp:4000/', demo)).toEqual(['port']);
    expect(checkUrl('http://user@127.0.0.1:4000/', demo)).toEqual(['userinfo']);
  });
});

describe('the guarded agent', () => {
  const server = createServer((_, response) => response.end('reached'));
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  async function reach(host: string, settings: { allowLoopback: boolean; lookup?: LookupFunction }) {
    const dispatcher = guardedAgent(settings);
    try {
      const { body } = await request(`http://${host}:${port}/`, { dispatcher, signal: AbortSignal.timeout(3000) });
      return await body.text();
    } catch (error) {
      return (error as { code?: string }).code;
    } finally {
      await dispatcher.destroy();
    }
  }

  const answers =
    (...addresses: string[]): LookupFunction =>
    (_host, _options, callback) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );

  it.each(['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '[64:ff9b::7f00:1]'])(
    'does not connect to the literal %s',
    async (host) => expect(await reach(host, production)).toBe('BLOCKED_ADDRESS'),
  );

  it('does not connect to a name that resolves to a private address', async () => {
    expect(await reach('localhost', production)).toBe('BLOCKED_ADDRESS');
    expect(await reach('office.test', { ...production, lookup: answers('127.0.0.1') })).toBe('BLOCKED_ADDRESS');
  });

  it('does not connect to a name of which only one address is private', async () => {
    const lookup = answers('8.8.8.8', '127.0.0.1');

    expect(await reach('office.test', { ...production, lookup })).toBe('BLOCKED_ADDRESS');
    expect(await reach('office.test', { ...demo, lookup: answers('127.0.0.1', '169.254.169.254') })).toBe(
      'BLOCKED_ADDRESS',
    );
  });

  it('does not connect to a name without addresses', async () => {
    expect(await reach('office.test', { ...production, lookup: answers() })).toBe('BLOCKED_ADDRESS');
  });

  it('connects to loopback in the demo, by literal and by name', async () => {
    expect(await reach('127.0.0.1', demo)).toBe('reached');
    expect(await reach('office.test', { ...demo, lookup: answers('127.0.0.1') })).toBe('reached');
  });
});
