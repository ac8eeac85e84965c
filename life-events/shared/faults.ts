/** Faults of answers, made readable: an alternative is judged by the one that was meant, and 個人番号 is refused by name. */
import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const individualNumber = /^((individual|my|personal|kojin)[-_]?(number|no|bango)|個人番号|マイナンバー|12桁の番号)$/i;

/** A check for the outermost object. It runs on faulty answers too, because only then is there something to explain. */
export function readableFaults<T>(): z.core.$ZodCheck<T> {
  const check = z.check<T>((payload) => {
    const issues = payload.issues.flatMap(alternatives).flatMap(forbidden);
    payload.issues.splice(0, payload.issues.length, ...issues);
  });
  check._zod.def.when = () => true;
  return check;
}

/** Of `{family, given} | {full}` and the like, the complaints about the alternative that the keys given point to. */
function alternatives(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const strange = (branch: z.core.$ZodIssue[]) => (branch.some((it) => it.code === 'unrecognized_keys') ? 1 : 0);
  const [meant] = [...issue.errors].sort((a, b) => strange(a) - strange(b) || a.length - b.length);
  return (meant ?? []).flatMap((it) =>
    alternatives({ ...it, path: [...(issue.path ?? []), ...it.path] } as unknown as Issue),
  );
}

/** 番号法19・20条: the number may not be collected here, not even with consent. The rest of the filing is asked again without it. */
function forbidden(issue: Issue): Issue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  const [numbers, others] = [true, false].map((is) => issue.keys.filter((key) => individualNumber.test(key) === is));
  const refused = (numbers ?? []).map((key): Issue => ({
    code: 'custom',
    path: [...(issue.path ?? []), key],
    params: { code: 'individual-number' },
    message: 'マイナンバー（個人番号）は入力しないでください。この届出では使わず、お預かりもできません。',
    input: undefined,
  }));
  return others?.length ? [...refused, { ...issue, keys: others }] : refused;
}
