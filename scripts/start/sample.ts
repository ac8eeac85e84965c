/** The sample family's move: filed once, followed live, and its receipt kept. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { SampleOptions, SampleResult } from './contract.js';
import type { Print } from './print.js';

const citizen = { role: 'citizen', subject: 'sample-citizen', level: 3 };
const ends = ['accepted', 'rejected', 'not-needed', 'withdrawn'];
const limitMs = 120_000;

interface Page<T> {
  items: T[];
  next: string | null;
}

export async function fileSample({ apiUrl, home, print }: SampleOptions): Promise<SampleResult> {
  const api = await signIn(apiUrl);
  const filed = await api<Page<{ id: string }>>('/v1/filings');
  const id = filed.items.at(-1)?.id ?? (await file(api, print));
  const filing = await follow(api, id, print);
  const messages = await allMessages(api, id);
  const receiptPath = await keepReceipt(api, home, filing);
  const outcomes = filing.notices.filter((notice) => ends.includes(notice.status));
  const told = new Set(messages.filter((message) => message.kind === 'outcome').map((message) => message.notice));
  return {
    recipients: filing.notices.length,
    outcomes: outcomes.length,
    messages: told.size,
    receiptPath,
    ok: filing.notices.every((notice) => ends.includes(notice.status) && told.has(notice.id)),
  };
}

type Api = <T>(route: string, init?: { method: string; headers?: Record<string, string>; body: unknown }) => Promise<T>;

async function signIn(apiUrl: string): Promise<Api> {
  let authorization = '';
  const api: Api = async <T>(route: string, init?: Parameters<Api>[1]) => {
    const response = await fetch(new URL(route, apiUrl), {
      method: init?.method ?? 'GET',
      headers: { authorization, ...(init ? { 'content-type': 'application/json' } : {}), ...init?.headers },
      ...(init ? { body: JSON.stringify(init.body) } : {}),
    });
    if (!response.ok) throw new Error(`${init?.method ?? 'GET'} ${route}: ${response.status} ${await response.text()}`);
    return (
      response.headers.get('content-type') === 'application/pdf' ? response.arrayBuffer() : response.json()
    ) as Promise<T>;
  };
  const { accessToken } = await api<{ accessToken: string }>('/demo/tokens', { method: 'POST', body: citizen });
  authorization = `Bearer ${accessToken}`;
  return api;
}

async function file(api: Api, print: Print): Promise<string> {
  const email = { email: 'sample-citizen@example.invalid', digest: 'immediate', language: 'ja' };
  await api('/v1/me/notification-settings', { method: 'PUT', body: email });
  const { example: answers } = await api<{ example: unknown }>('/v1/life-events/move');
  const { digest: planDigest } = await api<{ digest: string }>('/v1/plans', {
    method: 'POST',
    body: { event: 'move', answers },
  });
  const { id, receiptNumber, notices } = await api<FilingView>('/v1/filings', {
    method: 'POST',
    headers: { 'idempotency-key': 'sample-move' },
    body: { event: 'move', answers, planDigest },
  });
  print(`the sample family's move is filed once: ${receiptNumber}, ${notices.length} notices to send`);
  return id;
}

/** Prints each notice whose state changed, until the filing has ended. */
async function follow(api: Api, id: string, print: Print): Promise<FilingView> {
  const shown = new Map<string, string>();
  const until = Date.now() + limitMs;
  for (;;) {
    const filing = await api<FilingView>(`/v1/filings/${id}`);
    for (const { id: notice, procedure, name, person, recipient, status, code } of filing.notices) {
      const state = [status, code && `(${code})`].filter(Boolean).join(' ');
      if (shown.get(notice) === state) continue;
      shown.set(notice, state);
      print(`  ${procedure.padEnd(7)}${recipient?.name ?? '—'}：${name}${person ? `（${person}）` : ''} → ${state}`);
    }
    if (filing.endedAt !== null || Date.now() > until) return filing;
    await sleep(200);
  }
}

async function allMessages(
  api: Api,
  filing: string,
): Promise<{ kind: string; notice: string | null; filing: string }[]> {
  const messages = [];
  let next: string | null = '';
  while (next !== null) {
    const route: string = `/v1/mailbox/messages?limit=100${next && `&after=${next}`}`;
    const page: Page<{ kind: string; notice: string | null; filing: string }> = await api(route);
    messages.push(...page.items.filter((message) => message.filing === filing));
    next = page.next;
  }
  return messages;
}

async function keepReceipt(api: Api, home: string, filing: FilingView): Promise<string> {
  const pdf = await api<ArrayBuffer>(`/v1/filings/${filing.id}/receipt.pdf`);
  const file = path.join(home, 'receipts', `${filing.receiptNumber}.pdf`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(pdf));
  return file;
}
