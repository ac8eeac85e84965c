import type { z } from 'zod';
import { type Fault, Problem, type ProblemCode } from './problems.js';

const limit = 100;

/** Reads input with a schema, or refuses it with a pointer to each fault. Messages never quote the input. */
export function parse<S extends z.ZodType>(
  schema: S,
  input: unknown,
  code: ProblemCode = 'invalid-request',
  at = '',
): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Problem(
    code,
    parsed.error.issues.slice(0, limit).flatMap((issue) => faultsOf(issue, at)),
  );
}

/** A schema says `code` by `params.code` in its custom checks; the others go by zod's own codes. */
function faultsOf(issue: z.core.$ZodIssue, at: string): Fault[] {
  const own = issue.code === 'custom' ? (issue.params?.code as string | undefined) : undefined;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, limit).map((key) => ({
      pointer: pointer(at, [...issue.path, key]),
      code: 'unknown-field',
      message: 'この項目は受け付けていません',
    }));
  }
  return [
    { pointer: pointer(at, issue.path), code: own ?? issue.code.replaceAll('_', '-'), message: messageOf(issue) },
  ];
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && /undefined|missing/.test(issue.message)) return '入力してください';
  return issue.message;
}

/** RFC 6901. */
export const pointer = (at: string, path: readonly PropertyKey[]): string =>
  at + path.map((key) => `/${String(key).slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
