import type { ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connectors } from '../index.js';
import {
  answering,
  body,
  closeOffices,
  connector,
  listening,
  office,
  secrets,
  send,
  sendUnder,
  to as addressee,
  webhookId,
} from './testing.js';

afterEach(closeOffices);
afterAll(() => connector.close?.());

describe('an answer too large or too slow', () => {
  it('of 100 MB is cut soon after 64 kB', async () => {
    let written = 0;
    const url = await office((_, response) => {
      response.writeHead(200);
      const more = () => {
        if (response.destroyed || written >= 100_000_000) return void response.end();
        written += 65_536;
        if (response.write(Buffer.alloc(65_536, 32))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });

    expect(await send(url)).toMatchObject({ ok: false, code: 'BODY_TOO_LARGE', retry: 'schedule' });
    expect(written).toBeLessThan(20_000_000);
  });

  it('that drips is cut at the deadline', async () => {
    const url = await office((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    const start = Date.now();

    expect(await send(url, 300)).toMatchObject({ ok: false, code: 'TIMEOUT', retry: 'schedule' });
    expect(Date.now() - start).toBeLessThan(1500);
  });

  it('that never begins is cut at the deadline', async () => {
    expect(await send(await office(() => undefined), 200)).toMatchObject({ ok: false, code: 'TIMEOUT' });
  });

  it('with a flood of headers is refused', async () => {
    const url = await office((_, response) => response.writeHead(200, { 'x-flood': 'a'.repeat(200_000) }).end());

    expect(await send(url)).toMatchObject({ ok: false, code: 'BAD_RESPONSE' });
  });

  it('behind a failure does not hold us up', async () => {
    const url = await office((_, response) => response.writeHead(503).write('{'));
    const start = Date.now();

    expect(await send(url)).toMatchObject({ ok: false, code: 'HTTP_503' });
    expect(Date.now() - start).toBeLessThan(2000);
  });

  it('is given up when the caller says so', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);

    const silent = await office(() => undefined);
    expect(await sendUnder(stop.signal, silent)).toMatchObject({ code: 'ABORTED' });
    expect(await sendUnder(AbortSignal.abort(), 'http://127.0.0.1:9/')).toMatchObject({ code: 'ABORTED' });
    expect(await sendUnder(AbortSignal.timeout(50), silent)).toMatchObject({ code: 'TIMEOUT' });
  });
});

describe('a failure', () => {
  it('of a recipient that is gone stops', async () => {
    expect(await send(await answering(410))).toMatchObject({ code: 'GONE', httpStatus: 410, retry: 'stop' });
  });

  it('by throttling says when to come back', async () => {
    const url = await answering(429, '', { 'retry-after': '90' });

    expect(await send(url)).toMatchObject({ code: 'HTTP_429', retry: 'schedule', retryAfterMs: 90_000 });
  });

  it('by redirect is not followed, wherever it points', async () => {
    const elsewhere: string[] = [];
    const trap = await office((request, response) => {
      elsewhere.push(request.url ?? '');
      response.end();
    });

    for (const location of ['http://169.254.169.254/latest/meta-data', trap]) {
      const url = await answering(302, '', { location });
      expect(await send(url)).toMatchObject({ code: 'REDIRECT', httpStatus: 302, retry: 'schedule' });
    }
    expect(elsewhere).toEqual([]);
  });

  it('to connect, or in the middle of the answer, may pass', async () => {
    const destroyed = (how: (response: ServerResponse) => void) => office((_, response) => how(response));
    const half = (response: ServerResponse) =>
      response.writeHead(200, { 'content-length': 50 }).write('{"outcome"', () => response.destroy());

    expect(await send('http://127.0.0.1:9/')).toMatchObject({ code: 'CONNECT', retry: 'schedule' });
    expect(await send(await destroyed((response) => response.destroy()))).toMatchObject({ code: 'CONNECT' });
    expect(await send(await destroyed(half))).toMatchObject({ code: 'CONNECT', retry: 'schedule' });
  });

  it('of TLS is tried slowly', async () => {
    const withoutCertificate = await listening(createTlsServer());
    const plain = new URL(await answering(200)).port;

    expect(await send(`https://127.0.0.1:${withoutCertificate}/`)).toMatchObject({ code: 'TLS', retry: 'slow' });
    expect(await send(`https://127.0.0.1:${plain}/`)).toMatchObject({ code: 'TLS', retry: 'slow' });
  });

  it('by an address or URL that may not be stops', async () => {
    const strict = connectors.webhook({ demo: false });
    const handover = { webhookId, body, to: addressee };
    const signal = new AbortController().signal;
    const to = (url: string) => strict.send({ ...handover, endpoint: { url, secrets } }, signal);

    expect(await to('https://169.254.169.254/')).toMatchObject({ code: 'BLOCKED_ADDRESS', retry: 'stop' });
    expect(await to('https://2130706433/')).toMatchObject({ code: 'BLOCKED_ADDRESS', retry: 'stop' });
    expect(await to('ftp://office.example.jp/')).toMatchObject({ code: 'BAD_URL', retry: 'stop' });
    await strict.close?.();
  });

  it('by a secret that cannot be used waits for a person; a bad id is our own mistake', async () => {
    const url = await answering(200);
    const given = { webhookId, body, to: addressee };
    const signal = new AbortController().signal;

    expect(await connector.send({ ...given, endpoint: { url, secrets: [] } }, signal)).toMatchObject({
      code: 'BAD_SECRET',
      retry: 'slow',
    });
    await expect(connector.send({ ...given, webhookId: 'a.b', endpoint: { url, secrets } }, signal)).rejects.toThrow(
      TypeError,
    );
  });
});
