/** A sandbox recipient's receiving end, as the kit teaches it: verify, look up the `webhook-id`, act once, answer. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Reply } from '../reply.js';
import { verify } from '../signature.js';
import type { WebhookHeaders } from '../signature.js';
import { decide } from './answers.js';
import type { Decision } from './answers.js';
import { defaultBehaviour } from './behaviours.js';
import type { Behaviour } from './behaviours.js';
import type { Callbacks } from './callbacks.js';
import type { Secrets } from './secrets.js';
import type { Shelf, State } from './state.js';

interface Entry {
  receivedAt: string;
  count: number;
  type: string;
  noticeId: string;
  procedure: string | null;
  sequence: number | null;
  body: string;
  sha256: string;
  /** False once the same `webhook-id` came with other bytes. */
  isSameBody: boolean;
  effect: { mode: string; outcome: Reply['outcome']; reference: string | null; at: string } | null;
  answer: Decision['answer'] | null;
}

/** What to put on the line. */
export type Outgoing =
  | { kind: 'problem'; status: number; code: string }
  | { kind: 'answer'; status: number; reply: Reply | null; afterMs: number; isCutShort: boolean };

// Looser than noticeSchema: a sandbox that understands less than a new version sends should still answer.
const deliverySchema = z.object({
  type: z.string(),
  data: z.object({
    noticeId: z.string().min(1).max(200),
    procedure: z.string().nullish(),
    sequence: z.number().nullish(),
    how: z.string().nullish(),
  }),
});
type Delivery = z.infer<typeof deliverySchema>;

interface Case {
  recipientId: string;
  webhookId: string;
  delivery: Delivery;
  behaviour: Behaviour;
  entry: Entry;
  now: Date;
}

const maxEntries = 10_000;
const journalOf = 'journal ';

export class Offices {
  private readonly behaviours: Shelf<Behaviour>;
  private readonly journals = new Map<string, Shelf<Entry>>();

  constructor(
    private readonly state: State,
    private readonly secrets: Secrets,
    private readonly callbacks: Callbacks,
  ) {
    this.behaviours = state.shelf('behaviours');
  }

  behave(recipientId: string, behaviour: Behaviour): void {
    this.behaviours.set(recipientId, behaviour);
  }

  behaving() {
    return this.behaviours.entries().map(([recipientId, behaviour]) => ({ recipientId, ...behaviour }));
  }

  /** Everyone who received anything, and how many deliveries. */
  receivers() {
    const names = this.state.names().filter((name) => name.startsWith(journalOf));
    return names
      .map((name) => name.slice(journalOf.length))
      .map((recipientId) => ({ recipientId, deliveries: this.journal(recipientId).entries().length }))
      .filter(({ deliveries }) => deliveries > 0);
  }

  received(recipientId: string) {
    const entries = this.journal(recipientId).entries();
    return entries.map(([webhookId, entry]) => ({ webhookId, ...entry, body: JSON.parse(entry.body) as unknown }));
  }

  /** Nothing unverified is ever kept. Runs without a pause up to the decision, so that two copies at once are one effect, and is remembered whole. */
  receive(recipientId: string, headers: WebhookHeaders, body: Buffer, now = new Date()): Outgoing {
    const verified = verify({ headers, body, secrets: this.secrets.of(recipientId), now });
    if (!verified.ok) return { kind: 'problem', status: 401, code: verified.reason };
    const delivery = read(body);
    if (!delivery) return { kind: 'problem', status: 400, code: 'not-a-notice' };

    const behaviour = this.behaviours.get(recipientId) ?? defaultBehaviour;
    return this.state.atOnce(() => {
      const entry = this.note(recipientId, verified.id, delivery, body, now);
      const failure = failing(behaviour, entry.count);
      if (failure) return failure;

      const answer = this.act({ recipientId, webhookId: verified.id, delivery, behaviour, entry, now });
      return {
        kind: 'answer',
        ...answer,
        afterMs: behaviour.mode === 'slow' ? (behaviour.delayMs ?? 10_000) : 0,
        isCutShort: behaviour.mode === 'crash',
      };
    });
  }

  private note(recipientId: string, webhookId: string, { type, data }: Delivery, body: Buffer, now: Date): Entry {
    const journal = this.journal(recipientId);
    const sha256 = createHash('sha256').update(body).digest('hex');
    const known = journal.get(webhookId);
    const entry: Entry = known
      ? { ...known, count: known.count + 1, isSameBody: known.isSameBody && known.sha256 === sha256 }
      : {
          receivedAt: now.toISOString(),
          count: 1,
          type,
          noticeId: data.noticeId,
          procedure: data.procedure ?? null,
          sequence: data.sequence ?? null,
          body: body.toString(),
          sha256,
          isSameBody: true,
          effect: null,
          answer: null,
        };
    journal.set(webhookId, entry);
    journal.trim(maxEntries);
    return entry;
  }

  private act({ recipientId, webhookId, delivery, behaviour, entry, now }: Case): Decision['answer'] {
    // A silent office has decided nothing yet: once it wakes up, the same delivery may still get its answer.
    const isOpen = entry.effect?.mode === 'silent' && behaviour.mode !== 'silent';
    if (entry.answer && !isOpen) return entry.answer;

    const { noticeId, how } = delivery.data;
    const { answer, later } = decide(behaviour, { webhookId, type: delivery.type, how: how ?? 'online' }, now);
    const final = later?.reply ?? answer.reply;
    this.journal(recipientId).set(webhookId, {
      ...entry,
      answer,
      effect: {
        mode: behaviour.mode,
        outcome: final?.outcome ?? 'received',
        reference: final?.reference ?? null,
        at: now.toISOString(),
      },
    });
    // What the office was about to say of the old content is no longer so.
    if (delivery.type === 'notice.withdrawn' || delivery.type === 'notice.amended')
      this.callbacks.cancel(recipientId, noticeId);
    if (later) {
      const { reply, afterMs, copies } = later;
      this.callbacks.plan({ recipientId, noticeId, reply, dueAt: now.getTime() + afterMs, copies });
    }
    return answer;
  }

  private journal(recipientId: string): Shelf<Entry> {
    const journal = this.journals.get(recipientId) ?? this.state.shelf<Entry>(journalOf + recipientId);
    this.journals.set(recipientId, journal);
    return journal;
  }
}

/** Troubles of the line: nothing was decided, a later try starts afresh. */
function failing({ mode, failures = 2 }: Behaviour, count: number): Outgoing | null {
  if (mode === 'down') return { kind: 'problem', status: 503, code: 'down' };
  if (mode === 'gone') return { kind: 'problem', status: 410, code: 'gone' };
  if (mode === 'flaky' && count <= failures) return { kind: 'problem', status: 500, code: 'flaky' };
  return null;
}

function read(body: Buffer): Delivery | null {
  try {
    return deliverySchema.parse(JSON.parse(body.toString()));
  } catch {
    return null;
  }
}
