/** Tells one story against a running Todoke: the plan, the filing, what comes back, the family's answers, the receipt. */
import { randomUUID } from 'node:crypto';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import {
  type Api,
  follow,
  hasEnded,
  keepReceipt,
  type Message,
  messagesAbout,
  planExample,
  signIn,
} from '../start/citizen.js';
import type { Print } from '../start/print.js';
import type { Ending } from '../start/supervise.js';
import { planLines } from './plan-lines.js';
import type { Story } from './story.js';

export interface Stage {
  apiUrl: string;
  sandboxUrl: string;
  home: string;
  print: Print;
}

export async function tell(story: Story, stage: Stage): Promise<Ending> {
  await behave(stage, story.behaviours);
  try {
    return await play(story, stage);
  } finally {
    const usual = Object.keys(story.behaviours).map((id) => [id, { mode: 'accept' }] as const);
    await behave(stage, Object.fromEntries(usual));
  }
}

async function play(story: Story, { apiUrl, home, print }: Stage): Promise<Ending> {
  // A new citizen for every telling: the same filing twice would be put side by side as a duplicate.
  const api = await signIn(apiUrl, `demo-${story.event}-${randomUUID().slice(0, 8)}`);
  chapter(print, '', ...story.opening);
  const { answers, plan } = await planExample(api, story.event);
  chapter(print, '手続の一覧（届け出る前に、ここまで分かります）', ...planLines(plan));
  const { id, receiptNumber, notices } = await api<FilingView>('/v1/filings', {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: { event: story.event, answers, planDigest: plan.digest },
  });
  chapter(print, `一度だけ届け出ました：受付番号 ${receiptNumber}、通知 ${notices.length}件`);
  const filing = await follow(api, id, print, answering(story, api, print));
  const messages = await messagesAbout(api, id);
  chapter(print, `お知らせ ${messages.length}通`, ...messageLines(messages));
  const receipt = await keepReceipt(api, home, filing);
  const open = filing.notices.filter((notice) => !hasEnded(notice));
  const ended = `${filing.notices.length - open.length} of ${filing.notices.length} notices have an outcome`;
  return { isOk: open.length === 0, lastLine: `${story.event}: ${ended}, receipt ${receipt}` };
}

function chapter(print: Print, title: string, ...lines: string[]): void {
  print('');
  if (title) print(`■ ${title}`);
  lines.forEach(print);
}

/** Newest come first; one reads them from the start. */
function messageLines(messages: Message[]): string[] {
  return [...messages].reverse().map(({ kind, title }) => `  ${kind.padEnd(9)}${title}`);
}

const moving = ['queued', 'delivered', 'retrying'];

/**
 * Answers each question once; the engine carries the answer to everybody who asked. The family does so when everything else has come to
 * rest: by then whoever asks the same has asked.
 */
function answering(story: Story, api: Api, print: Print): (filing: FilingView) => Promise<void> {
  const answered = new Set<string>();
  return async ({ notices, requests }) => {
    if (notices.some(({ status }) => moving.includes(status))) return;
    for (const { id, items, dueOn, askedBy, ifUnanswered } of requests) {
      if (answered.has(id) || items.length === 0) continue;
      answered.add(id);
      const askers = new Set(askedBy.map(({ recipient, procedure }) => `${recipient?.name ?? ''}（${procedure}）`));
      print(`  ${[...askers].join('と')}から質問：${items.map(({ label }) => label).join('、')}`);
      print(`    ${dueOn}まで。${ifUnanswered}`);
      const values = items.map((item) => ({ id: item.id, value: story.answer(item) }));
      print(`    家族の答え：${values.map(({ value }) => value).join('、')}`);
      const headers = { 'idempotency-key': id };
      await api(`/v1/requests/${id}/answers`, { method: 'POST', headers, body: { items: values } });
    }
  };
}

async function behave({ sandboxUrl }: Stage, behaviours: Story['behaviours']): Promise<void> {
  for (const [recipient, behaviour] of Object.entries(behaviours)) {
    const response = await fetch(new URL(`/behaviours/${recipient}`, sandboxUrl), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(behaviour),
    });
    if (!response.ok) throw new Error(`sandbox: ${response.status} for ${recipient}`);
  }
}
