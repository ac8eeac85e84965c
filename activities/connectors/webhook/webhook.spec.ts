import type { IncomingMessage } from 'node:http';
import { verify } from '../../../kit/signature.js';
import { answering, body, bytesOf, closeOffices, connector, office, secrets, send, webhookId } from './testing.js';

afterEach(closeOffices);
afterAll(() => connector.close?.());

describe('what leaves', () => {
  it('is the sealed bytes under the headers of the contract, signed so that the kit verifies it', async () => {
    const came: { request: IncomingMessage; body: Buffer }[] = [];
    const url = await office(async (request, response) => {
      came.push({ request, body: await bytesOf(request) });
      response.writeHead(202).end();
    });

    await send(url);

    const { request, body: received } = came[0] ?? fail('nothing came');
    expect(request.method).toBe('POST');
    expect(request.url).toBe('/hook');
    expect(received.equals(body)).toBe(true);
    expect(Object.keys(request.headers).sort()).toEqual([
      'connection',
      'content-length',
      'content-type',
      'host',
      'webhook-id',
      'webhook-signature',
      'webhook-timestamp',
    ]);
    expect(request.headers['content-type']).toBe('application/json');
    for (const secret of secrets) {
      const verified = verify({ headers: request.headers, body: received, secrets: [secret] });
      expect(verified).toMatchObject({ ok: true, id: webhookId });
    }
  });

  it('goes over kept connections', async () => {
    const sockets = new Set<unknown>();
    const url = await office((request, response) => {
      sockets.add(request.socket);
      request.resume().on('end', () => response.writeHead(200).end('{"outcome":"received"}'));
    });

    for (let n = 0; n < 10; n += 1) await send(url);

    expect(sockets.size).toBeLessThan(5); // the next request may start before the pool has the connection back
  });
});

describe('an answer at once', () => {
  it.each(['accepted', 'rejected', 'needs-information'] as const)('of %s is the reply', async (outcome) => {
    const reply = { outcome, reference: '受付-1', inReplyTo: webhookId };

    expect(await send(await answering(200, JSON.stringify(reply)))).toEqual({ ok: true, httpStatus: 200, reply });
    expect(await send(await answering(201, JSON.stringify(reply)))).toEqual({ ok: true, httpStatus: 201, reply });
  });

  it.each(['text/plain', 'application/problem+json', 'text/html; charset=shift_jis'])(
    'may be labelled %s',
    async (type) => {
      const url = await answering(200, '{"outcome":"accepted"}', { 'content-type': type });

      expect(await send(url)).toMatchObject({ ok: true, reply: { outcome: 'accepted' } });
    },
  );

  it('may be put off until later, with or without a word', async () => {
    expect(await send(await answering(202))).toEqual({ ok: true, httpStatus: 202, reply: null });
    expect(await send(await answering(204))).toEqual({ ok: true, httpStatus: 204, reply: null });
    expect(await send(await answering(202, '{"outcome":"received"}'))).toEqual({
      ok: true,
      httpStatus: 202,
      reply: { outcome: 'received' },
    });
  });

  it.each(['<html>', '{"outcome":"accepted"', '{"outcome":"fine"}', '{}', '[]', 'null', 'OK'])(
    'of %s is no reply, and says nothing of what it was',
    async (text) => {
      expect(await send(await answering(200, text))).toEqual({
        ok: false,
        code: 'BAD_REPLY',
        httpStatus: 200,
        retry: 'schedule',
        retryAfterMs: null,
      });
    },
  );
});

function fail(message: string): never {
  throw new Error(message);
}
