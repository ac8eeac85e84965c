/** How a recipient is reached. A kind of connector is one folder here and one line in `index.ts`. */
import type { Reply } from '../../kit/reply.js';
import type { FailureCode } from '../../life-events/cause.js';

/** Everything one attempt needs; nothing else of the notice is known here. */
export interface Handover {
  /** The delivery's id: the same for all its attempts. */
  webhookId: string;
  /** The sealed bytes, sent as they are. */
  body: Uint8Array;
  to: Addressee;
  /** `url`: of a webhook, empty for other channels. */
  endpoint: { url: string; secrets: string[] };
}

/** Who it is for, and the number by which people talk about the filing. */
export interface Addressee {
  recipientId: string;
  recipientName: string;
  receiptNumber: string;
}

/** `schedule`: at the next step. `slow`: a configuration error, few and rare tries, then a person. `stop`: a person at once. */
export type Retry = 'schedule' | 'slow' | 'stop';

export interface Failed {
  ok: false;
  /** One of a closed set of words (`HTTP_503`, `TIMEOUT`, …) that says nothing of what was sent or answered. */
  code: FailureCode;
  httpStatus: number | null;
  retry: Retry;
  /** What the recipient asked for, at most 6 hours. */
  retryAfterMs: number | null;
}

/**
 * `reply: null` means: received, the answer comes later. `offered`: it lies ready for the recipient, who has not fetched it yet.
 * A business refusal is a reply, not a failure.
 */
export type Handed = { ok: true; httpStatus: number | null; reply: Reply | null; offered?: boolean } | Failed;

/** Hands deliveries over, one attempt per call. `send` never throws: technical trouble is a value too. */
export interface Connector {
  kind: 'webhook' | 'inbox' | 'file' | 'paper';
  /** `signal` ends the whole exchange, the response's body included. */
  send(handover: Handover, signal: AbortSignal): Promise<Handed>;
  /** Lets go of kept connections. */
  close?(): Promise<void>;
}

export interface ConnectorSettings {
  /** Only the demo may reach loopback addresses, and use plain http; its letters say that they are none. */
  demo: boolean;
  /** Where files for recipients are written, a folder for each. */
  filesFolder: string;
  /** Where letters to be printed are written, a folder for each recipient. */
  lettersFolder: string;
  /** Where the code on a letter leads. */
  publicUrl: string;
  /** Puts a delivery into a recipient's inbox; a repeat changes nothing. */
  placeInInbox: (recipientId: string, deliveryId: string) => Promise<void>;
}

export const failed = (code: FailureCode, retry: Retry, httpStatus: number | null = null): Failed => ({
  ok: false,
  code,
  httpStatus,
  retry,
  retryAfterMs: null,
});

/** Does the work under a signal that ends it when it takes too long. The timer of `AbortSignal.timeout` outlives the work, and goes off. */
export async function within<T>(limitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new DOMException('too late', 'TimeoutError')), limitMs);
  try {
    return await work(limit.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** A time limit is a time-out; anything else is the worker going away. */
export function reasonOf({ reason }: AbortSignal): 'TIMEOUT' | 'ABORTED' {
  return (Object(reason) as { name?: unknown }).name === 'TimeoutError' ? 'TIMEOUT' : 'ABORTED';
}
