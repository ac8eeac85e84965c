/** A made-up citizen at the API: signs in, files an example, follows it, and keeps its receipt. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { planSchema } from '../../apps/api/src/life-events/plan.schema.js';
import type { z } from 'zod';
import type { Print } from './print.js';

export type PlanView = z.infer<typeof planSchema>;
export type NoticeView = FilingView['notices'][number];

export interface Message {
  kind: string;
  title: string;
  notice: string | null;
  filing: string;
}

interface Page<T> {
  items: T[];
  next: string | null;
}

/** Who files the sample. Signing in under this name, on the pages or by a token, shows it. */
export const sampleCitizen = 'sample-citizen';

export type Api = <T>(
  route: string,
  init?: { method: string; headers?: Record<string, string>; body: unknown },
) => Promise<T>;

const ends = ['accepted', 'rejected', 'not-needed', 'withdrawn'];
const limitMs = 120_000;

export const hasEnded = ({ status }: NoticeView): boolean => ends.includes(status);

export async function signIn(apiUrl: string, subject: string): Promise<Api> {
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
  const citizen = { role: 'citizen', subject, level: 3 };
  const { accessToken } = await api<{ accessToken: string }>('/demo/tokens', { method: 'POST', body: citizen });
  authorization = `Bearer ${accessToken}`;
  return api;
}

/** The example of a life event and its plan, as the citizen is shown it. */
export async function planExample(api: Api, event: string): Promise<{ answers: unknown; plan: PlanView }> {
  const { example: answers } = await api<{ example: unknown }>(`/v1/life-events/${event}`);
  const plan = await api<PlanView>('/v1/plans', { method: 'POST', body: { event, answers } });
  return { answers, plan };
}

export async function fileExample(api: Api, event: string, key: string): Promise<FilingView> {
  const { answers, plan } = await planExample(api, event);
  return api<FilingView>('/v1/filings', {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body: { event, answers, planDigest: plan.digest },
  });
}

/** Prints each notice whose state changed, until the filing has ended or the time is over; `onLook` sees every state. */
export async function follow(
  api: Api,
  id: string,
  print: Print,
  onLook: (filing: FilingView) => Promise<void> = () => Promise.resolve(),
): Promise<FilingView> {
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
    await onLook(filing);
    if (filing.endedAt !== null || Date.now() > until) return filing;
    await sleep(200);
  }
}

/** All messages about one filing, newest first. */
export async function messagesAbout(api: Api, filing: string): Promise<Message[]> {
  const messages: Message[] = [];
  let next: string | null = '';
  while (next !== null) {
    const page: Page<Message> = await api(`/v1/mailbox/messages?limit=100${next && `&after=${next}`}`);
    messages.push(...page.items.filter((message) => message.filing === filing));
    next = page.next;
  }
  return messages;
}

export async function keepReceipt(api: Api, home: string, filing: FilingView): Promise<string> {
  const pdf = await api<ArrayBuffer>(`/v1/filings/${filing.id}/receipt.pdf`);
  const file = path.join(home, 'receipts', `${filing.receiptNumber}.pdf`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(pdf));
  return file;
}
