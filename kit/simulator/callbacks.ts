/** Replies on their way to Todoke: signed, repeated until they are taken, remembered over a restart. */
import { randomUUID } from 'node:crypto';
import type { Reply } from '../reply.js';
import { sign } from '../signature.js';
import type { Shelf } from './state.js';

export interface Callback {
  recipientId: string;
  noticeId: string;
  reply: Reply;
  /** Milliseconds since 1970. */
  dueAt: number;
  /** How often it is sent with the same `webhook-id`. */
  copies: number;
}

interface Settings {
  apiUrl: string;
  secretsOf: (recipientId: string) => string[];
  shelf: Shelf<Callback>;
  warn: (message: string) => void;
}

const maxTries = 30;
const maxAtOnce = 32;
const tryMs = 10_000;
const backoffMs = (tries: number) => Math.min(250 * 2 ** (tries - 1), 10_000);

export class Callbacks {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Set<AbortController>();
  private readonly waiting: (() => void)[] = [];
  private isClosed = false;

  constructor(private readonly settings: Settings) {
    for (const [id, callback] of settings.shelf.entries()) this.wait(id, callback, 0, callback.dueAt - Date.now());
  }

  plan(callback: Callback): void {
    const id = `reply_${randomUUID()}`;
    this.settings.shelf.set(id, callback);
    this.wait(id, callback, 0, callback.dueAt - Date.now());
  }

  /** An office does not report on what was withdrawn meanwhile. */
  cancel(recipientId: string, noticeId: string): void {
    for (const [id, callback] of this.settings.shelf.entries()) {
      if (callback.recipientId === recipientId && callback.noticeId === noticeId) this.end(id);
    }
  }

  close(): void {
    this.isClosed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const stop of this.running) stop.abort();
  }

  private wait(id: string, callback: Callback, tries: number, ms: number): void {
    const go = () => void this.attempt(id, callback, tries + 1);
    const start = () => (this.running.size < maxAtOnce ? go() : void this.waiting.push(go));
    if (!this.isClosed) this.timers.set(id, setTimeout(start, Math.max(0, ms)));
  }

  private end(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.settings.shelf.delete(id);
  }

  private isWanted(id: string): boolean {
    return !this.isClosed && this.settings.shelf.get(id) !== undefined;
  }

  private async attempt(id: string, callback: Callback, tries: number): Promise<void> {
    const isTaken = this.isWanted(id) && (await this.post(id, callback));
    this.waiting.shift()?.();

    if (!this.isWanted(id)) return;
    if (isTaken && callback.copies > 1) return this.wait(id, { ...callback, copies: callback.copies - 1 }, 0, 0);
    if (!isTaken && tries < maxTries) return this.wait(id, callback, tries, backoffMs(tries));
    if (!isTaken) this.settings.warn('callback given up');
    this.end(id);
  }

  private async post(id: string, { recipientId, noticeId, reply }: Callback): Promise<boolean> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), tryMs);
    this.running.add(stop);
    try {
      const url = `${this.settings.apiUrl.replace(/\/$/, '')}/v1/notices/${encodeURIComponent(noticeId)}/replies`;
      const body = JSON.stringify(reply);
      const headers = this.headers(id, recipientId, body);
      const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: stop.signal });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
      this.running.delete(stop);
    }
  }

  private headers(id: string, recipientId: string, body: string): Record<string, string> {
    const timestamp = Math.floor(Date.now() / 1000);
    return {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': sign({ id, timestamp, body, secrets: this.settings.secretsOf(recipientId) }),
    };
  }
}
