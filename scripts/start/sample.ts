/** The sample family's move: filed once, followed live, and its receipt kept. */
import {
  type Api,
  fileExample,
  follow,
  hasEnded,
  keepReceipt,
  messagesAbout,
  sampleCitizen,
  signIn,
} from './citizen.js';
import type { SampleOptions, SampleResult } from './contract.js';
import type { Print } from './print.js';

export async function fileSample({ apiUrl, home, print }: SampleOptions): Promise<SampleResult> {
  const api = await signIn(apiUrl, sampleCitizen);
  const filed = await api<{ items: { id: string }[] }>('/v1/filings');
  const id = filed.items.at(-1)?.id ?? (await file(api, print));
  const filing = await follow(api, id, print);
  const messages = await messagesAbout(api, id);
  const receiptPath = await keepReceipt(api, home, filing);
  const outcomes = filing.notices.filter(hasEnded);
  const told = new Set(messages.filter((message) => message.kind === 'outcome').map((message) => message.notice));
  return {
    recipients: filing.notices.length,
    outcomes: outcomes.length,
    messages: told.size,
    receiptPath,
    ok: filing.notices.every((notice) => hasEnded(notice) && told.has(notice.id)),
  };
}

async function file(api: Api, print: Print): Promise<string> {
  const email = { email: `${sampleCitizen}@example.invalid`, digest: 'immediate', language: 'ja' };
  await api('/v1/me/notification-settings', { method: 'PUT', body: email });
  const { id, receiptNumber, notices } = await fileExample(api, 'move', 'sample-move');
  print(`the sample family's move is filed once: ${receiptNumber}, ${notices.length} notices to send`);
  return id;
}
