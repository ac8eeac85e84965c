/** Answers that a citizen could give: an example with questions left out, and with other choices made. */
import fc from 'fast-check';
import type { Schema } from './questions.fixture.js';

/** Anything like `example`: optional questions may be missing, yes may be no, a choice another; text and days stay. */
export function answersLike(schema: Schema, example: unknown): fc.Arbitrary<unknown> {
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return example === undefined ? fc.constant(undefined) : fc.constant(example);
  if (schema.type === 'array' && Array.isArray(example)) return listLike(schema, example);
  if (schema.properties) return groupLike(schema, (example ?? {}) as Record<string, unknown>);
  return fc.constant(example);
}

function listLike({ items = {}, minItems = 0 }: Schema, example: unknown[]): fc.Arbitrary<unknown[]> {
  const entries = example.map((entry) => answersLike(items, entry));
  return fc
    .tuple(fc.tuple(...entries), fc.subarray([...example.keys()], { minLength: Math.min(minItems, example.length) }))
    .map(([all, kept]) => kept.map((i) => all[i]));
}

function groupLike({ properties = {}, required = [] }: Schema, example: Record<string, unknown>) {
  const known = Object.entries(properties).filter(([key, it]) => key in example || isDecidable(it));
  return fc.record(Object.fromEntries(known.map(([key, it]) => [key, answersLike(it, example[key])])), {
    requiredKeys: required.filter((key) => known.some(([name]) => name === key)),
  });
}

const isDecidable = ({ type, enum: choices }: Schema): boolean => type === 'boolean' || choices !== undefined;
