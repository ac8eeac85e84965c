/** How all recipients behave in a run. What looks random follows from ids, so that every contestant meets the same. */
export const modes = ['accept', 'fail10', 'callback', 'dead', 'mix'] as const;
export type Mode = (typeof modes)[number];

/** 200 with the answer; 202 and the answer by callback after a while; or a refusal. */
export type Reaction = { kind: 'answer' } | { kind: 'later'; afterMs: number } | { kind: 'refuse'; status: number };

export const deadRecipient = 'mihon-card';
const heldMs = 10_000;
/** 転出届: what comes after it is held until it is answered. */
const first = 'MV-01';
const slow = ['MP-04', 'MP-05', 'MP-06'];

export interface Received {
  webhookId: string;
  recipient: string;
  procedure: string;
  /** How often this delivery came, this time included. */
  count: number;
}

export function reactionTo(mode: Mode, received: Received): Reaction {
  const { webhookId, recipient, procedure, count } = received;
  const chance = chanceOf(webhookId);
  if (mode === 'fail10') return chance < 0.1 && count === 1 ? { kind: 'refuse', status: 500 } : { kind: 'answer' };
  if (mode === 'callback') return { kind: 'later', afterMs: 20 + chance * 180 };
  if (mode === 'dead') return recipient === deadRecipient ? { kind: 'refuse', status: 503 } : { kind: 'answer' };
  if (mode === 'mix' && procedure === first) return { kind: 'later', afterMs: heldMs };
  if (mode === 'mix' && slow.includes(procedure)) return { kind: 'later', afterMs: 200 + chance * 4_800 };
  return { kind: 'answer' };
}

/** 0 … 1, the same for the same id. */
function chanceOf(id: string): number {
  let hash = 2166136261;
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
