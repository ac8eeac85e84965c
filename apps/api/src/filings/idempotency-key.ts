import { Problem } from '../problems.js';

/** The header `Idempotency-Key`, which every POST that begins something needs. */
export function idempotencyKey(header: string | undefined): string {
  if (header === undefined || header === '') throw new Problem('idempotency-key-missing');
  if (!/^[\x21-\x7e]{1,255}$/.test(header)) throw new Problem('invalid-idempotency-key');
  return header;
}
