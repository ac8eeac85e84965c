/** Standard Webhooks signatures (`v1`, HMAC-SHA256), the same pair for notices going out and replies coming in. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Signable {
  /** The `webhook-id`: printable ASCII without `.` or space, at most 256 characters. */
  id: string;
  /** The `webhook-timestamp` in whole seconds since 1970. */
  timestamp: number;
  /** The exact bytes that are sent. */
  body: string | Uint8Array;
  /** `whsec_…`; one signature is made for each, so that a rotation may overlap. */
  secrets: readonly string[];
}

/** Header names in any case; an array is a header that was sent more than once. */
export type WebhookHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Verifiable {
  headers: WebhookHeaders;
  /** The raw bytes as they arrived, before any parsing. */
  body: string | Uint8Array;
  secrets: readonly string[];
  now?: Date;
  /** How far `webhook-timestamp` may be from `now`, in both directions. */
  toleranceSeconds?: number;
}

export type Verified =
  | { ok: true; id: string; timestamp: number }
  | { ok: false; reason: 'missing-header' | 'stale' | 'bad-signature' | 'malformed' };

const prefix = 'whsec_';
// A `.` in the id would let one signed text be read as two different messages ("a.1" + "2" and "a" + "1.2").
const idForm = /^[\x21-\x2d\x2f-\x7e]{1,256}$/;
const timestampForm = /^[1-9]\d{0,11}$/;
const base64Form = /^[A-Za-z0-9+/]+={0,2}$/;
const maxSignatures = 32;
const minSecretBytes = 24;
const maxSecretBytes = 64;

/** Returns a fresh secret of 32 random bytes, written as Standard Webhooks asks. */
export function newSecret(): `whsec_${string}` {
  return `${prefix}${randomBytes(32).toString('base64')}`;
}

/** Tells whether `sign` and `verify` can use this secret. */
export function isSecret(secret: string): boolean {
  const text = secret.slice(prefix.length);
  const bytes = Math.floor((text.replace(/=+$/, '').length * 3) / 4);
  return secret.startsWith(prefix) && base64Form.test(text) && bytes >= minSecretBytes && bytes <= maxSecretBytes;
}

/** Returns the `webhook-signature` header: one `v1,…` per secret, parted by spaces. Throws a TypeError on unusable input. */
export function sign({ id, timestamp, body, secrets }: Signable): string {
  if (!idForm.test(id)) throw new TypeError('unusable webhook id');
  if (!timestampForm.test(String(timestamp))) throw new TypeError('unusable timestamp: whole seconds expected');
  if (secrets.length === 0) throw new TypeError('no secret to sign with');
  return secrets.map((secret) => signature(secret, id, String(timestamp), body)).join(' ');
}

/** Accepts a message only when one of its signatures was made with one of the secrets over exactly this id, time and body. */
export function verify({ headers, body, secrets, now = new Date(), toleranceSeconds = 300 }: Verifiable): Verified {
  const id = header(headers, 'webhook-id');
  const timestamp = header(headers, 'webhook-timestamp');
  const signatures = header(headers, 'webhook-signature');
  if (id === undefined || timestamp === undefined || signatures === undefined)
    return { ok: false, reason: 'missing-header' };
  if (id === null || timestamp === null || signatures === null) return { ok: false, reason: 'malformed' };

  const given = signatures.split(' ').filter(Boolean);
  if (!idForm.test(id) || !timestampForm.test(timestamp) || given.length === 0 || given.length > maxSignatures)
    return { ok: false, reason: 'malformed' };

  const seconds = Number(timestamp);
  if (Math.abs(now.getTime() / 1000 - seconds) > toleranceSeconds) return { ok: false, reason: 'stale' };

  const expected = secrets.map((secret) => signature(secret, id, timestamp, body));
  return anyEqual(given, expected) ? { ok: true, id, timestamp: seconds } : { ok: false, reason: 'bad-signature' };
}

function signature(secret: string, id: string, timestamp: string, body: string | Uint8Array): string {
  if (!isSecret(secret)) throw new TypeError('unusable secret: whsec_ and 24 to 64 bytes in base64 expected');
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}

/** Compares texts, not decoded bytes (base64 has several spellings of the same bytes), and never stops at the first match. */
function anyEqual(given: string[], expected: string[]): boolean {
  let found = false;
  for (const wanted of expected.map((text) => Buffer.from(text)))
    for (const candidate of given.map((text) => Buffer.from(text)))
      if (candidate.length === wanted.length && timingSafeEqual(candidate, wanted)) found = true;
  return found;
}

/** The one value of a header; undefined when it is missing or empty, null when it was sent more than once. */
function header(headers: WebhookHeaders, name: string): string | null | undefined {
  const values = Object.entries(headers)
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value ?? []);
  return values.length > 1 ? null : values[0] || undefined;
}
