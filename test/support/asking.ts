/** A bank that asks a citizen something, and the page on which it is answered. */
import { createHash } from 'node:crypto';
import type { Api } from './api.js';
import { aMoveKnownToBanks } from './moves.js';
import type { Todoke } from './todoke.js';

export interface Asked {
  filing: string;
  notice: string;
  page: string;
  citizen: Api;
}

/** Name of the control for an item. */
export const at = (id: string): string => `/i${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;

/** Files as a new citizen, of which the bank is told. */
export async function told(todoke: Todoke, bank: string, name: string): Promise<Omit<Asked, 'page'>> {
  const citizen = await todoke.as('citizen', name);
  const { id: filing } = (await citizen.file(aMoveKnownToBanks([bank]))).body;
  const { notices } = await citizen.filingWhen(filing, 'the bank to be told', (it) =>
    it.notices.some(({ recipient, status }) => recipient?.id === bank && status === 'delivered'),
  );
  return { filing, notice: notices.find(({ recipient }) => recipient?.id === bank)!.id, citizen };
}

/** The same, and the bank has questions. */
export async function asked(todoke: Todoke, bank: string, name: string, items: object[]): Promise<Asked> {
  const { filing, notice, citizen } = await told(todoke, bank, name);
  const api = await todoke.as('recipient', bank, { organisation: bank });
  const reply = { outcome: 'needs-information', items };
  const { status } = await api.call('POST', `/v1/notices/${notice}/replies`, reply, { 'webhook-id': `asks-${name}` });
  if (status !== 202) throw new Error(`asking: ${status}`);
  const { requests } = await citizen.filingWhen(filing, 'the question', (it) => it.requests.length === 1);
  return { filing, notice, page: `/requests/${requests[0]!.id}`, citizen };
}
