/** All recipients in one process of its own: takes notices, answers at once or by signed callback, counts. */
import fs from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'undici';
import { sign } from '../../kit/signature.js';
import { type Mode, reactionTo } from './behaviour.js';

const { BENCH_PORT: port, BENCH_MODE: mode, BENCH_API: apiUrl, BENCH_SECRETS: secretsFile } = process.env;
const secrets = JSON.parse(fs.readFileSync(secretsFile!, 'utf8')) as Record<string, string[]>;
const answer = JSON.stringify({ outcome: 'accepted', reference: 'R-0001', arrivedAt: new Date().toISOString() });
const json = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(answer)) };
const api = new Pool(apiUrl!, { connections: 64 });
const needsBody = mode === 'callback' || mode === 'mix';
const seen = new Map<string, number>();
const counts = { posts: 0, callbacks: 0, callbackFaults: 0 };

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    return response.end(JSON.stringify({ ...counts, deliveries: seen.size }));
  }
  const recipient = request.url!.split('/')[2]!;
  const webhookId = request.headers['webhook-id'] as string;
  const signed = request.headers['webhook-signature'] && request.headers['webhook-timestamp'];
  if (!webhookId || !signed) return response.writeHead(400).end();
  counts.posts += 1;
  const count = (seen.get(webhookId) ?? 0) + 1;
  seen.set(webhookId, count);
  void read(request).then((body) => {
    const data = needsBody ? (JSON.parse(body.toString()) as { data: Notice }).data : undefined;
    const procedure = data?.procedure ?? '';
    const reaction = reactionTo(mode as Mode, { webhookId, recipient, procedure, count });
    if (reaction.kind === 'refuse') return response.writeHead(reaction.status, { 'content-length': '0' }).end();
    if (reaction.kind === 'answer') return response.writeHead(200, json).end(answer);
    setTimeout(() => void callBack(recipient, data!.noticeId, webhookId), reaction.afterMs);
    return response.writeHead(202, { 'content-length': '0' }).end();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(Number(port), '127.0.0.1');

interface Notice {
  noticeId: string;
  procedure: string;
}

function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

/** As the kit advises: under one id of the reply's own, tried again until it is taken. */
async function callBack(recipient: string, noticeId: string, webhookId: string): Promise<void> {
  const id = `reply-${webhookId}`;
  for (let left = 20; left > 0; left -= 1) {
    const timestamp = Math.floor(Date.now() / 1000);
    const signature = sign({ id, timestamp, body: answer, secrets: secrets[recipient]! });
    const headers = { 'content-type': 'application/json', 'webhook-id': id };
    const signed = { ...headers, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature };
    const path = `/v1/notices/${noticeId}/replies`;
    const status = await api
      .request({ method: 'POST', path, headers: signed, body: answer })
      .then(async (response) => {
        await response.body.dump();
        return response.statusCode;
      })
      .catch(() => 0);
    if (status === 202) return void (counts.callbacks += 1);
    counts.callbackFaults += 1;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
