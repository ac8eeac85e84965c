import { z } from 'zod';
import { type Fault, Problem, type ProblemCode } from './problems.js';

const limit = 100;
const inJapanese = z.locales.ja().localeError;

/** Reads input with a schema, or refuses it with a pointer to each fault. Messages never quote the input. */
export function parse<S extends z.ZodType>(
  schema: S,
  input: unknown,
  code: ProblemCode = 'invalid-request',
  at = '',
): z.output<S> {
  const parsed = schema.safeParse(input, { error: inJapanese });
  if (parsed.success) return parsed.data;
  throw new Problem(code, parsed.error.issues.flatMap((issue) => faultsOf(issue, input, at)).slice(0, limit));
}

function faultsOf(issue: z.core.$ZodIssue, input: unknown, at: string): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, limit).map((key) => ({
      pointer: pointer(at, [...issue.path, key]),
      code: 'unknown-field',
      message: 'この項目は受け付けていません',
    }));
  }
  const isMissing = issue.code === 'invalid_type' && valueAt(input, issue.path) === undefined;
  const code = isMissing ? 'required' : codeOf(issue);
  return [{ pointer: pointer(at, issue.path), code, message: isMissing ? '入力してください' : issue.message }];
}

/** A schema says its own code by `params.code` in its custom checks; the others go by zod's codes. */
function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return (issue.params?.code as string | undefined) ?? 'invalid-value';
  return issue.code.replaceAll('_', '-');
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], input);

/** RFC 6901. */
export const pointer = (at: string, path: readonly PropertyKey[]): string =>
  at + path.map((key) => `/${String(key).slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
