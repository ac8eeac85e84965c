/** The little HTTP the simulator needs. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Outgoing } from './office.js';

/** Reads the raw body; null when it is longer than `limit`. */
export async function readBody(request: IncomingMessage, limit = 64 * 1024): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size <= limit ? Buffer.concat(chunks) : null;
}

/** Reads a JSON body; undefined when it is none. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse(String(await readBody(request)));
  } catch {
    return undefined;
  }
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

const titles: Record<number, string> = {
  400: '内容を確認してください',
  401: '署名を確認できません',
  404: '見つかりません',
  405: 'この操作はできません',
  410: 'この通知先は閉鎖されました',
  413: '大きすぎます',
  500: '一時的なエラーです',
  503: 'ただいま利用できません',
};

/** Answers as RFC 9457; says nothing of what was sent. */
export function sendProblem(response: ServerResponse, status: number, code: string, errors: unknown[] = []): void {
  const body = { type: 'about:blank', title: titles[status] ?? 'エラー', status, code, errors };
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(body));
}

/** Puts an office's decision on the line, however bad the line is. */
export async function sendOutgoing(response: ServerResponse, outgoing: Outgoing, closing: AbortSignal): Promise<void> {
  if (outgoing.kind === 'problem') return sendProblem(response, outgoing.status, outgoing.code);
  if (outgoing.afterMs > 0) await sleep(outgoing.afterMs, undefined, { signal: closing });

  const body = outgoing.reply === null ? '' : JSON.stringify(outgoing.reply);
  const type = outgoing.reply === null ? {} : { 'content-type': 'application/json' };
  response.writeHead(outgoing.status, { ...type, 'content-length': Buffer.byteLength(body) });
  if (!outgoing.isCutShort) response.end(body);
  // Half of it must have left, or the other side sees a refused connection instead of a broken answer.
  else response.write(body.slice(0, body.length / 2), () => response.destroy());
}
