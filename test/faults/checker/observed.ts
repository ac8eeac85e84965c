/** What can be seen of a Todoke from outside once all is quiet. The checker reads nothing else. */
import type { FilingView } from '../../../apps/api/src/filings/filing.schema.js';
import type { Message } from '../../support/api.js';
import type { Canary } from '../../support/canaries.js';
import type { Acknowledged, Repeated } from '../load.js';
import type { Noted } from '../recipients.js';

/** The evidence bundle as the API gives it to the citizen. */
export interface Bundle {
  filing: string;
  head: string;
  count: number;
  intact: boolean;
  entries: {
    no: number;
    event: string;
    salt: string | null;
    entry: Record<string, unknown> | null;
    digest: string;
    hash: string;
  }[];
}

export interface Observed {
  acknowledged: Acknowledged[];
  repeated: Repeated[];
  /** By citizen: all ids they see in their own list. */
  listed: Map<string, string[]>;
  filings: FilingView[];
  messages: Message[];
  bundles: Bundle[];
  /** Open tasks at the desk. */
  tasks: { notice: string | null; code: string }[];
  journals: Noted[];
  /** Names of the fields that the citizen agreed to send, by procedure. */
  sends: Map<string, string[]>;
  mails: { to: string; messageId: string }[];
  /** Mails that were to be sent. */
  mailsWanted: number;
  kills: number;
  /** Replies sent on purpose after the end: notice, and what the API said. */
  lateReplies: { notice: string; status: number }[];
  canaries: Canary[];
  /** Texts and bytes that nobody's data may be in, by name. */
  sinks: Map<string, Buffer>;
  /** What still waits to be done. */
  leftBehind: string[];
  /** Workflows that run for filings that have ended. */
  runningForEnded: string[];
}
