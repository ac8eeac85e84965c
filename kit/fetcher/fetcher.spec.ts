import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchOnce } from './fetcher.js';

const item = { webhookId: 'd-1', body: { type: 'notice.created', data: { noticeId: 'n-1', procedure: 'MV-01' } } };
const replies: { url?: string | undefined; id?: string | string[] | undefined; body: unknown }[] = [];
let server: Server;
let isDown = false;
let apiUrl: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.headers.authorization !== 'Bearer token') return void response.writeHead(401).end();
      if (request.method === 'GET') return void response.end(JSON.stringify({ items: [item], next: '1' }));
      if (isDown) return void response.writeHead(503).end();
      const body = JSON.parse(Buffer.concat(chunks).toString()) as unknown;
      replies.push({ url: request.url, id: request.headers['webhook-id'], body });
      response.writeHead(202).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe('the sample for an inbox', () => {
  it('replies to what it fetched under an id that a repeat shares, also after a lost reply', async () => {
    const inbox = { apiUrl, token: 'token', waitSeconds: 0 };
    const decide = () => ({ outcome: 'accepted' }) as const;
    isDown = true;
    await expect(fetchOnce(inbox, decide)).rejects.toThrow('503');
    isDown = false;

    expect(await fetchOnce(inbox, decide)).toBe(1);
    expect(replies).toEqual([
      { url: '/v1/notices/n-1/replies', id: 'reply-to-d-1', body: { outcome: 'accepted', inReplyTo: 'd-1' } },
    ]);
  });

  it('says when its token does not hold', async () => {
    const inbox = { apiUrl, token: 'other', waitSeconds: 0 };

    await expect(fetchOnce(inbox, () => ({ outcome: 'accepted' }))).rejects.toThrow('401');
  });
});
