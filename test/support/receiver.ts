/** A stranger's own receiver on loopback: takes what carries our signature, and answers as the spec says. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Notice } from '../../kit/notice.js';
import type { Reply } from '../../kit/reply.js';
import { sign, verify } from '../../kit/signature.js';

export interface Taken {
  webhookId: string;
  body: string;
  notice: Notice;
}

export interface Receiver {
  url: string;
  /** Set once Todoke has told it. */
  secret: string;
  /** What came with a good signature, repeats included. */
  taken: Taken[];
  /** How often something came without one. */
  refused: number;
  close(): Promise<void>;
}

export type Answering = (response: ServerResponse, taken: Taken, times: number) => void;

export async function startReceiver(answer: Answering): Promise<Receiver> {
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const verified = verify({ headers: request.headersDistinct, body, secrets: [receiver.secret] });
    if (!verified.ok) {
      receiver.refused += 1;
      response.writeHead(401).end();
      return;
    }
    const taken = { webhookId: verified.id, body: body.toString(), notice: JSON.parse(body.toString()) as Notice };
    receiver.taken.push(taken);
    answer(response, taken, receiver.taken.filter(({ webhookId }) => webhookId === taken.webhookId).length);
  };
  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/todoke`,
    secret: '',
    taken: [],
    refused: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

export function answerJson(response: ServerResponse, reply: Reply): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
}

const patienceMs = 10_000;

/** Answers by the callback, as the kit teaches it; gives the status. */
export async function callBack(
  apiUrl: string,
  {
    noticeId,
    secret,
    reply,
    id = `reply-${crypto.randomUUID()}`,
  }: { noticeId: string; secret: string; reply: Reply; id?: string },
): Promise<number> {
  const body = JSON.stringify(reply);
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': sign({ id, timestamp, body, secrets: [secret] }),
  };
  const signal = AbortSignal.timeout(patienceMs);
  const url = new URL(`/v1/notices/${noticeId}/replies`, apiUrl);
  const response = await fetch(url, { method: 'POST', headers, body, signal });
  return response.status;
}
