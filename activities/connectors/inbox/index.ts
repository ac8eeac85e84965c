/** Lays a delivery into the recipient's inbox. It counts as handed over once the recipient has fetched it. */
import { type Connector, type ConnectorSettings, failed, type Handed, type Handover, reasonOf } from '../connector.js';

export function inbox({ placeInInbox }: Pick<ConnectorSettings, 'placeInInbox'>): Connector {
  return { kind: 'inbox', send: (handover, signal) => send(handover, signal, placeInInbox) };
}

async function send(
  { webhookId, to }: Handover,
  signal: AbortSignal,
  place: ConnectorSettings['placeInInbox'],
): Promise<Handed> {
  if (signal.aborted) return failed(reasonOf(signal), 'schedule');
  try {
    await place(to.recipientId, webhookId);
    return { ok: true, httpStatus: null, reply: null, offered: true };
  } catch {
    return failed('INBOX_AWAY', 'schedule');
  }
}
