/** How a recipient is reached. A kind of connector is one folder here and one line in `index.ts`. */
import type { Reply } from '../../kit/reply.js';

/** Everything one attempt needs; nothing else of the notice is known here. */
export interface Handover {
  /** The delivery's id: the same for all its attempts. */
  webhookId: string;
  /** The sealed bytes, sent as they are. */
  body: Uint8Array;
  endpoint: { url: string; secrets: string[] };
  /** For the whole exchange, the response's body included. */
  deadlineMs: number;
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

export type FailureCode =
  | `HTTP_${number}`
  | 'ABORTED'
  | 'BAD_REPLY'
  | 'BAD_RESPONSE'
  | 'BAD_SECRET'
  | 'BAD_URL'
  | 'BLOCKED_ADDRESS'
  | 'BODY_TOO_LARGE'
  | 'CONNECT'
  | 'DNS'
  | 'GONE'
  | 'REDIRECT'
  | 'TIMEOUT'
  | 'TLS';

/** `reply: null` means: received, the answer comes later. A business refusal is a reply, not a failure. */
export type Handed = { ok: true; httpStatus: number; reply: Reply | null } | Failed;

/** Hands deliveries over, one attempt per call. `send` never throws: technical trouble is a value too. */
export interface Connector {
  kind: 'webhook' | 'inbox' | 'file' | 'paper';
  send(handover: Handover, signal: AbortSignal): Promise<Handed>;
  /** Lets go of kept connections. */
  close?(): Promise<void>;
}

export interface ConnectorSettings {
  /** Only the demo may reach loopback addresses, and use plain http. */
  allowLoopback: boolean;
}
