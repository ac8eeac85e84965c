/** Standard Webhooks signatures: `v1` (HMAC-SHA256) with a shared secret, `v1a` (Ed25519) with a key pair. The same for notices and replies. */
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign as signBytes,
  timingSafeEqual,
  verify as verifyBytes,
} from 'node:crypto';

export interface Signable {
  /** The `webhook-id`: printable ASCII without `.` or space, at most 256 characters. */
  id: string;
  /** The `webhook-timestamp` in whole seconds since 1970. */
  timestamp: number;
  /** The exact bytes that are sent. */
  body: string | Uint8Array;
  /** `whsec_…` or `whsk_…`; one signature is made for each, so that a rotation may overlap. */
  secrets: readonly string[];
}

/** Header names in any case; an array is a header that was sent more than once. */
export type WebhookHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Verifiable {
  headers: WebhookHeaders;
  /** The raw bytes as they arrived, before any parsing. */
  body: string | Uint8Array;
  /** `whsec_…`, or the sender's public keys `whpk_…`; one of them has to fit. */
  secrets: readonly string[];
  now?: Date;
  /** How far `webhook-timestamp` may be from `now`, in both directions. */
  toleranceSeconds?: number;
}

export type Verified =
  | { ok: true; id: string; timestamp: number }
  | { ok: false; reason: 'missing-header' | 'stale' | 'bad-signature' | 'malformed' };

const prefix = 'whsec_';
const privatePrefix = 'whsk_';
const publicPrefix = 'whpk_';
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

/** Tells whether `sign` can use this secret or private key. */
export function isSecret(secret: string): boolean {
  if (secret.startsWith(privatePrefix)) return isKey(secret);
  const text = secret.slice(prefix.length);
  const bytes = Math.floor((text.replace(/=+$/, '').length * 3) / 4);
  return secret.startsWith(prefix) && base64Form.test(text) && bytes >= minSecretBytes && bytes <= maxSecretBytes;
}

/** Returns a fresh Ed25519 key pair: the private key signs, the public one is given to whoever verifies. */
export function newKeyPair(): { privateKey: `whsk_${string}`; publicKey: `whpk_${string}` } {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const base64 = (text: string | undefined): string => Buffer.from(text ?? '', 'base64url').toString('base64');
  return { privateKey: `${privatePrefix}${base64(d)}`, publicKey: `${publicPrefix}${base64(x)}` };
}

/** Returns the `webhook-signature` header: one `v1,…` per secret and `v1a,…` per private key, parted by spaces. Throws a TypeError on unusable input. */
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

  const shared = secrets.filter((secret) => !secret.startsWith(publicPrefix));
  const expected = shared.map((secret) => signature(secret, id, timestamp, body));
  const publicKeys = secrets.filter((secret) => secret.startsWith(publicPrefix));
  const signed = signedText(id, timestamp, body);
  const isSigned = anyEqual(given, expected) || publicKeys.some((key) => anySigned(given, key, signed));
  return isSigned ? { ok: true, id, timestamp: seconds } : { ok: false, reason: 'bad-signature' };
}

function signature(secret: string, id: string, timestamp: string, body: string | Uint8Array): string {
  if (secret.startsWith(privatePrefix)) {
    const made = signBytes(null, signedText(id, timestamp, body), keyOf(secret));
    return `v1a,${made.toString('base64')}`;
  }
  if (!isSecret(secret)) throw new TypeError('unusable secret: whsec_ and 24 to 64 bytes in base64 expected');
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}

const signedText = (id: string, timestamp: string, body: string | Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(body)]);

function anySigned(given: string[], publicKey: string, signed: Buffer): boolean {
  const key = keyOf(publicKey);
  const made = given.filter((text) => text.startsWith('v1a,') && base64Form.test(text.slice(4)));
  return made.some((text) => verifyBytes(null, signed, key, Buffer.from(text.slice(4), 'base64')));
}

/** What stands before the 32 bytes of a key in PKCS #8 and in SPKI (RFC 8410). */
const derOf = {
  [privatePrefix]: Buffer.from('302e020100300506032b657004220420', 'hex'),
  [publicPrefix]: Buffer.from('302a300506032b6570032100', 'hex'),
};
const known = new Map<string, KeyObject>();
const mostKnown = 100;

function isKey(written: string): boolean {
  try {
    return keyOf(written).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** Reading a key costs more than using it. A private key may come with its public half behind it: 64 bytes. */
function keyOf(written: string): KeyObject {
  const found = known.get(written);
  if (found) return found;
  const isPrivate = written.startsWith(privatePrefix);
  const text = written.slice(privatePrefix.length);
  const bytes = Buffer.from(text, 'base64');
  if (!base64Form.test(text) || (bytes.length !== 32 && !(isPrivate && bytes.length === 64)))
    throw new TypeError('unusable key: whsk_ or whpk_ and 32 bytes in base64 expected');
  const raw = bytes.subarray(0, 32);
  const key = isPrivate
    ? createPrivateKey({ key: Buffer.concat([derOf[privatePrefix], raw]), format: 'der', type: 'pkcs8' })
    : createPublicKey({ key: Buffer.concat([derOf[publicPrefix], raw]), format: 'der', type: 'spki' });
  if (known.size >= mostKnown) known.clear();
  known.set(written, key);
  return key;
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
