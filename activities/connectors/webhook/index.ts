/** Hands a delivery over by one signed POST, and reads what is answered at once. */
import { request } from 'undici';
import type { Dispatcher } from 'undici';
import { maxReplyBytes, readReply } from '../../../kit/reply.js';
import { isSecret, sign } from '../../../kit/signature.js';
import { type Connector, type ConnectorSettings, failed, type Handed, type Handover, reasonOf } from '../connector.js';
import { failureOfError, failureOfStatus } from './failure.js';
import { checkUrl } from './check-url.js';
import { guardedAgent } from './guard.js';

/** Opens the webhook connector over its own guarded pool of kept connections. */
export function webhook({ demo: allowLoopback }: Pick<ConnectorSettings, 'demo'>): Connector {
  const dispatcher = guardedAgent({ allowLoopback });
  return {
    kind: 'webhook',
    send: (handover, signal) => send(handover, signal, { dispatcher, allowLoopback }),
    close: () => dispatcher.destroy(),
  };
}

interface Line {
  dispatcher: Dispatcher;
  allowLoopback: boolean;
}

async function send(handover: Handover, signal: AbortSignal, line: Line): Promise<Handed> {
  const { url, secrets } = handover.endpoint;
  const problems = checkUrl(url, line);
  if (problems.length > 0) return failed(problems.includes('address') ? 'BLOCKED_ADDRESS' : 'BAD_URL', 'stop');
  if (secrets.length === 0 || !secrets.every(isSecret)) return failed('BAD_SECRET', 'slow');
  if (signal.aborted) return failed(reasonOf(signal), 'schedule');

  const headers = headersOf(handover);
  try {
    return await exchange(handover, headers, { dispatcher: line.dispatcher, signal });
  } catch (error) {
    return signal.aborted ? failed(reasonOf(signal), 'schedule') : failureOfError(error);
  }
}

async function exchange(
  { endpoint, body: sent }: Handover,
  headers: Record<string, string>,
  options: { dispatcher: Dispatcher; signal: AbortSignal },
): Promise<Handed> {
  const response = await request(endpoint.url, { method: 'POST', headers, body: sent, ...options });
  const { statusCode, body } = response;
  // Whatever is left unread is cut off below, and that must not end the process.
  body.on('error', () => undefined);
  if (statusCode < 200 || statusCode > 299) {
    body.destroy();
    return failureOfStatus(statusCode, single(response.headers['retry-after']), new Date());
  }

  const bytes = await readCapped(body);
  if (bytes === null) return failed('BODY_TOO_LARGE', 'schedule', statusCode);
  if (bytes.length === 0) return { ok: true, httpStatus: statusCode, reply: null };
  const read = readReply(bytes);
  return read.ok
    ? { ok: true, httpStatus: statusCode, reply: read.reply }
    : failed('BAD_REPLY', 'schedule', statusCode);
}

function headersOf({ webhookId, body, endpoint }: Handover): Record<string, string> {
  const timestamp = Math.floor(Date.now() / 1000);
  return {
    'content-type': 'application/json',
    'webhook-id': webhookId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': sign({ id: webhookId, timestamp, body, secrets: endpoint.secrets }),
  };
}

/** Leaving the loop early destroys the stream, and with it the connection: the rest is never read. */
async function readCapped(body: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxReplyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
