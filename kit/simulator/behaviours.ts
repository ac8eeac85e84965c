/** How a sandbox recipient behaves; each can be told apart and changed at any time. */
import { z } from 'zod';

export const modes = [
  'accept',
  'accept-later',
  'reject',
  'needs-information',
  'visit-required',
  'down',
  'flaky',
  'silent',
  'gone',
  'slow',
  'duplicate',
  'crash',
] as const;

const milliseconds = z.int().min(0).max(86_400_000);

/** Reads a behaviour: a mode, and options that replace its defaults. */
export const behaviourSchema = z.object({
  mode: z.enum(modes),
  /** Before the callback (accept-later, duplicate) or before answering (slow). */
  delayMs: milliseconds.optional(),
  /** Between the announcement of a visit and the office's word that the citizen came. With visit-required, only when given. */
  visitDelayMs: milliseconds.optional(),
  /** How many tries of each delivery fail (flaky). */
  failures: z.int().min(0).max(1000).optional(),
  /** The code of a rejection. */
  code: z
    .string()
    .max(64)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .optional(),
});

export type Behaviour = z.infer<typeof behaviourSchema>;

export const defaultBehaviour: Behaviour = { mode: 'accept' };
