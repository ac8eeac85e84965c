/** A sandbox under test: a stand-in for Todoke's API, a simulator that calls it, and hands to deliver with. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readReply } from '../reply.js';
import type { Reply } from '../reply.js';
import { newSecret, sign, verify } from '../signature.js';
import { startSimulator } from './simulator.js';
import type { Simulator, SimulatorSettings } from './simulator.js';

export interface Came {
  id: string;
  path: string;
  reply: Reply;
}

export interface Received {
  webhookId: string;
  count: number;
  isSameBody: boolean;
  effect: { outcome: string; reference: string | null } | null;
  [key: string]: unknown;
}

interface Delivery {
  id?: string;
  type?: string;
  how?: string;
  noticeId?: string;
  secrets?: string[];
  to?: string;
  at?: Simulator;
}

export const city = 'minato-city';
const secret = newSecret();
let count = 0;

export const freshId = () => `delivery-${(count += 1)}`;

export class Sandbox {
  /** The callbacks that the API took. */
  readonly callbacks: Came[] = [];
  /** How many callbacks the API refuses first. */
  refusals = 0;
  simulator!: Simulator;
  private readonly api: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const verified = verify({ headers: request.headers, body, secrets: [secret] });
      const read = readReply(body);
      const isTaken = verified.ok && read.ok && this.refusals-- <= 0;
      if (isTaken) this.callbacks.push({ id: verified.id, path: request.url ?? '', reply: read.reply });
      response.writeHead(isTaken ? 202 : 503).end();
    });
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.api.listen(0, '127.0.0.1', resolve));
    this.simulator = await this.start();
  }

  async close(): Promise<void> {
    await this.simulator.close();
    this.api.closeAllConnections();
    this.api.close();
  }

  reset(): void {
    this.callbacks.length = 0;
    this.refusals = 0;
  }

  start(more: Partial<SimulatorSettings> = {}): Promise<Simulator> {
    const apiUrl = `http://127.0.0.1:${(this.api.address() as AddressInfo).port}`;
    return startSimulator({ port: 0, apiUrl, secrets: { [city]: [secret] }, ...more });
  }

  put(path: string, value: unknown, at = this.simulator): Promise<Response> {
    return fetch(`${at.url}${path}`, { method: 'PUT', body: JSON.stringify(value) });
  }

  behave(behaviour: object, at = this.simulator): Promise<Response> {
    return this.put(`/behaviours/${city}`, behaviour, at);
  }

  async deliver({ id = freshId(), type = 'notice.created', how = 'online', ...rest }: Delivery = {}) {
    const { noticeId = `notice-of-${id}`, secrets = [secret], to = city, at = this.simulator } = rest;
    const data = { noticeId, procedure: 'MV-01', sequence: 1, how, fields: { name: '見本 太郎' } };
    const body = JSON.stringify({ type, timestamp: '2026-04-01T00:00:00Z', data });
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': sign({ id, timestamp, body, secrets }),
    };
    const response = await fetch(`${at.url}/recipients/${to}/webhook`, { method: 'POST', headers, body });
    const bytes = Buffer.from(await response.arrayBuffer());
    const read = readReply(bytes);
    return { id, status: response.status, isEmpty: bytes.length === 0, reply: read.ok ? read.reply : null };
  }

  async entryOf(id: string, at = this.simulator): Promise<Received | undefined> {
    const response = await fetch(`${at.url}/received/${city}`);
    const { items } = (await response.json()) as { items: Received[] };
    return items.find((entry) => entry.webhookId === id);
  }
}

/** Waits up to 4 s for something to be there. */
export async function until<T>(find: () => T | undefined | false): Promise<T> {
  for (let n = 0; n < 200; n += 1) {
    const found = find();
    if (found) return found;
    await sleep(20);
  }
  throw new Error('did not happen');
}
