/** Recipients under test: real servers on loopback that answer as they are told, well or badly. */
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newSecret } from '../../../kit/signature.js';
import { type Handed, within } from '../connector.js';
import { connectors } from '../index.js';

export const webhookId = '0199c0de-0000-7000-8000-000000000001';
export const body = Buffer.from('{"type":"notice.created","data":{"fields":{"name":"見本 太郎"}}}');
export const to = { recipientId: 'city-999999', recipientName: '見本市役所', receiptNumber: 'MV-2026-1124-7K3QX' };
export const secrets = [newSecret(), newSecret()];
export const connector = connectors.webhook({ demo: true });

const servers: Server[] = [];

export function closeOffices(): void {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
}

export async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

export const office = async (answer: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listening(createServer(answer))}/hook`;

export const answering = (status: number, text = '', headers: Record<string, string> = {}): Promise<string> =>
  office((_, response) => response.writeHead(status, headers).end(text));

export const send = (url: string, limitMs = 5000): Promise<Handed> =>
  within(limitMs, (signal) => sendUnder(signal, url));

export const sendUnder = (signal: AbortSignal, url: string): Promise<Handed> =>
  connector.send({ webhookId, body, to, endpoint: { url, secrets } }, signal);

export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
