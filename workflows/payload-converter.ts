/**
 * Keeps personal data out of Temporal: only ids, codes, days and numbers pass, whoever sends them. What leaves is looked at, not
 * what was given, so that nothing slips through a `toJSON` or a raw value. Loaded by its path, in the worker, the client and the bundle.
 */
import type { Payload, PayloadConverter } from '@temporalio/common';
import { defaultPayloadConverter } from '@temporalio/workflow';
import { isDeskLink } from './contract.js';
import { isDetails } from './details.js';

/** Ids, codes and days, in ASCII: no name, no address, no e-mail address. */
const idForm = /^[\w.:-]{0,128}$/;
/** `move MV-20261121-7F3K-C` of a filing, `batch 50` of a batch. */
const summaryForm = /^[a-z][a-z-]{0,31} (?:[A-Z]{2}-\d{8}-[2-9A-Z]{4}-[2-9A-Z]|\d{1,4})$/;
const limits = { values: 20_000, depth: 6 };

/** Says where the refusal comes from, and nothing of what was refused. */
export class RefusedPayload extends Error {
  override readonly name = 'ValueError';

  constructor() {
    super('refused payload: only ids, codes and numbers pass through Temporal');
  }
}

export const payloadConverter: PayloadConverter = {
  toPayload<T>(value: T): Payload {
    try {
      const payload = defaultPayloadConverter.toPayload(value);
      const leaving: unknown = isReadable(payload) ? defaultPayloadConverter.fromPayload(payload) : payload;
      if (isMetadata(leaving)) return defaultPayloadConverter.toPayload(withoutDescriptions(leaving));
      if (isReadable(payload) && isAllowed(leaving)) return payload;
    } catch {
      // What can't be converted at all: its own error may quote it.
    }
    throw new RefusedPayload();
  },
  fromPayload: <T>(payload: Payload): T => defaultPayloadConverter.fromPayload<T>(payload),
};

function isReadable({ metadata }: Payload): boolean {
  const encoding = String.fromCharCode(...(metadata?.encoding ?? []));
  return encoding === 'json/plain' || encoding === 'binary/null';
}

function isAllowed(value: unknown): boolean {
  if (typeof value === 'string' && (summaryForm.test(value) || isDeskLink(value))) return true;
  return arePlain([value], limits.depth) <= limits.values;
}

/** How many values there are; infinitely many when one of them may not pass, or lies too deep. */
function arePlain(values: unknown[], depth: number): number {
  if (depth < 0) return Infinity;
  let count = 0;
  for (const value of values) {
    count += 1;
    if (typeof value === 'string' && !idForm.test(value)) return Infinity;
    if (Array.isArray(value)) count += arePlain(value, depth - 1);
    else if (value !== null && typeof value === 'object') count += arePlain(Object.entries(value).flat(), depth - 1);
    if (count > limits.values) return Infinity;
  }
  return count;
}

interface Metadata {
  definition: Record<string, unknown>;
  currentDetails: string;
}

/** What the SDK answers the Web UI that asks for the current details. */
function isMetadata(value: unknown): value is Metadata {
  const { definition, currentDetails, ...rest } = Object(value) as Partial<Metadata>;
  return (
    typeof definition === 'object' &&
    typeof currentDetails === 'string' &&
    (currentDetails === '' || isDetails(currentDetails)) &&
    Object.keys(rest).length === 0 &&
    isAllowed(withoutDescriptions({ definition, currentDetails: '' }))
  );
}

/** The SDK describes its own queries in sentences. */
function withoutDescriptions({ definition, currentDetails }: Metadata): Metadata {
  const named = Object.entries(definition).map(([key, of]) => [
    key,
    Array.isArray(of) ? of.map((one) => ({ name: (one as { name: unknown }).name })) : of,
  ]);
  return { definition: Object.fromEntries(named) as Record<string, unknown>, currentDetails };
}
