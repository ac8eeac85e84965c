/** What a recipient answers, at once or by the callback: one schema for both. */
import { z } from 'zod';
import { civilDate, instant, isPrintable, printable, saying } from './text.js';

/** A reply body is never longer than this, whatever it holds. */
export const maxReplyBytes = 64 * 1024;
const maxDetailsBytes = 16 * 1024;
const maxDepth = 16;

export const outcomes = ['accepted', 'rejected', 'needs-information', 'received'] as const;
export const itemTypes = ['text', 'choice', 'date', 'address', 'kana', 'identifier', 'document', 'consent'] as const;

const code = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const choice = z.union([saying(), z.object({ value: saying(), label: saying() })]);

/** 個人番号 may not be asked for (番号法15条); the card, whose front shows none, may. */
const asksForIndividualNumber = (label: string): boolean =>
  /個人番号(?!カード)|マイナンバー(?!カード)|(?:my|individual)number(?!card)/i.test(
    label.normalize('NFKC').replace(/\s/gu, ''),
  );

const item = z
  .object({
    id: saying(),
    type: z.enum(itemTypes),
    label: saying(),
    reason: saying(),
    pointer: printable().optional(),
    choices: z.array(choice).max(100).optional(),
  })
  .refine(({ label }) => !asksForIndividualNumber(label), { path: ['label'], error: '個人番号 is never asked for' })
  .refine(({ type, choices }) => type !== 'choice' || (choices !== undefined && choices.length > 0), {
    path: ['choices'],
    error: 'a choice needs choices',
  });

const details = z
  .record(z.string(), z.unknown())
  .refine((value) => isPlain(value, 0) && bytes(value) <= maxDetailsBytes, 'not plain, or too large');

/** Reads a reply body: strict on types and limits, unknown keys are dropped. */
export const replySchema = z
  .object({
    outcome: z.enum(outcomes),
    inReplyTo: saying().optional(),
    code: code.optional(),
    reference: saying().optional(),
    note: printable().optional(),
    reasons: z
      .array(z.object({ code, text: saying(), pointer: printable().optional() }))
      .max(50)
      .optional(),
    items: z
      .array(item)
      .max(50)
      .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'item ids must differ')
      .optional(),
    dueOn: civilDate.optional(),
    arrivedAt: instant.optional(),
    details: details.optional(),
  })
  .refine((reply) => bytes(reply) <= maxReplyBytes, 'too large');

export type Reply = z.infer<typeof replySchema>;
export type ReplyItem = NonNullable<Reply['items']>[number];
export type ReplyChoice = z.infer<typeof choice>;

/** `errors` point at what is wrong and never repeat what was sent. */
export type ReadReply =
  | { ok: true; reply: Reply }
  | { ok: false; code: 'too-large' | 'not-json' | 'invalid'; errors: { pointer: string; code: string }[] };

/** Reads a reply from the raw bytes of a response or callback; never throws. */
export function readReply(body: Uint8Array): ReadReply {
  if (body.byteLength > maxReplyBytes) return { ok: false, code: 'too-large', errors: [] };
  const json = parse(body);
  if (json === undefined) return { ok: false, code: 'not-json', errors: [] };
  const read = replySchema.safeParse(json);
  if (read.success) return { ok: true, reply: read.data };
  return {
    ok: false,
    code: 'invalid',
    errors: read.error.issues.map((issue) => ({
      pointer: issue.path.map((key) => `/${String(key)}`).join(''),
      code: issue.code,
    })),
  };
}

/** Gives value and label of a choice, which may be written as one string for both. */
export function choiceOf(written: ReplyChoice): { value: string; label: string } {
  return typeof written === 'string' ? { value: written, label: written } : written;
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isPrintable(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value !== 'object' || depth >= maxDepth) return false;
  return Object.entries(value).every(([key, inner]) => isPrintable(key) && isPlain(inner, depth + 1));
}
