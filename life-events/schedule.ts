/** When a delivery is tried again: the Standard Webhooks schedule, then daily until a week after the first attempt. */
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const steps = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];
/** For answers that need someone's hand (wrong address, certificate): three tries, then a person. */
const slowSteps = [5 * minute, 30 * minute, 2 * hour];
const window = 7 * 24 * hour;
const longestRetryAfter = 6 * hour;

/** First pass to many recipients: all answers within this time, the rest become late. */
export const firstPassMs = 2 * second;
/** One attempt of a late delivery, headers and body. */
export const attemptMs = 20 * second;
/** How long an attempt may stay open before it counts as interrupted. */
export const firstPassLeaseMs = firstPassMs + 8 * second;
export const attemptLeaseMs = attemptMs + 10 * second;

export interface Failed {
  /** Attempts that the recipient failed so far, this one included. */
  failures: number;
  slowFailures: number;
  firstAttemptAt: Date;
  retry: 'schedule' | 'slow' | 'stop';
  retryAfterMs: number | null;
  /** How long the recipient was closed since the first attempt: that time does not count. */
  closedMs?: number;
  /** 0 … 1, added as up to a tenth of the step: only ever later, never earlier. */
  jitter: number;
}

/** The instant of the next try, or null when it is a person's turn. `Retry-After` is honoured up to six hours. */
export function nextAttempt(failed: Failed, now: Date): Date | null {
  if (failed.retry === 'stop') return null;
  const slow = failed.retry === 'slow';
  if (slow && failed.slowFailures > slowSteps.length) return null;
  const step = slow ? slowSteps[failed.slowFailures - 1]! : (steps[failed.failures - 1] ?? steps.at(-1)!);
  const wait = Math.max(step, Math.min(failed.retryAfterMs ?? 0, longestRetryAfter));
  const at = now.getTime() + wait * (1 + failed.jitter / 10);
  return isWithinWindow(failed, new Date(at)) ? new Date(at) : null;
}

/** False once a delivery was tried for a week. */
export function isWithinWindow(
  { firstAttemptAt, closedMs = 0 }: Pick<Failed, 'firstAttemptAt' | 'closedMs'>,
  at: Date,
): boolean {
  return at.getTime() - firstAttemptAt.getTime() - closedMs <= window;
}

/** A jitter that is the same for the same delivery and attempt, so that decisions stay pure. */
export function jitterOf(deliveryId: string, attempt: number): number {
  let hash = 2166136261 ^ attempt;
  for (const char of deliveryId) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  return (hash >>> 0) / 2 ** 32;
}
