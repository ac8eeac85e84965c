/** What a posted page changes in a draft. The button that was pressed says what is meant. */
import { createHash } from 'node:crypto';
import type { Draft } from '../../../../../prisma/stores/draft.store.js';
import { Fields, isWithin } from '../form/fields.js';
import { fillPlace } from '../form/fill-place.js';
import { idFor } from '../form/ids.js';
import { hiddenPaths } from '../form/question.js';
import { companyPath, pathsOf, type Step } from '../form/steps.js';

export interface Taken {
  draft: Draft;
  /** Stay on the page, with what the button brought: a query. Null: go on. */
  stay: string | null;
}

const maxFields = 1_000;
const maxLength = 2_000;
const maxCompanies = 10;

/** Keeps what was typed exactly as it was typed, and nothing that the page did not ask. */
export function take(draft: Draft, step: Step, form: URLSearchParams): Taken {
  const paths = pathsOf(step);
  // What other pages ask within the same group stays as it is.
  const others = hiddenOn(step);
  const typed = [...form]
    .filter(([name]) => paths.some((path) => isWithin(name, path)) && !others.some((path) => isWithin(name, path)))
    .map(([name, value]): [string, string] => [name, value.replace(/\r\n/g, '\n').slice(0, maxLength)]);
  const kept = draft.fields.filter(([name]) => others.some((path) => isWithin(name, path)));
  const fields = new Fields(draft.fields).replaced(paths, [...typed, ...kept]);
  const visited = [...new Set([...draft.visited, step.id])];
  const done = (next: Fields, seen = visited, stay: string | null = null): Taken => ({
    draft: { ...draft, fields: next.list().slice(0, maxFields), visited: seen },
    stay,
  });

  const [button, value = ''] = [...form].find(([name]) => ['switch', 'fill', 'remove', 'more'].includes(name)) ?? [];
  if (button === 'switch') return done(switched(fields, value, paths), draft.visited, '');
  if (button === 'fill') return filled(fields, value, paths, form, (next, stay) => done(next, draft.visited, stay));
  if (button === 'remove') return done(removed(fields, value), draft.visited, step.kind === 'more' ? '' : null);
  if (button === 'more' && step.kind === 'company')
    return done(oneMore(fields, companyPath(step.company), maxCompanies));
  if (step.kind === 'more' && fields.get(`${step.list.path}+`) === 'yes') {
    const { path, question } = step.list;
    return done(oneMore(fields, path, question.max).replaced([`${path}+`], []), draft.visited);
  }
  return done(fields);
}

/** What was answered on a page, in a few characters. */
export const seenIn = (step: Step, fields: Draft['fields']): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        fields
          .filter(([name]) => pathsOf(step).some((path) => isWithin(name, path)))
          .map((it) => it.join('='))
          .sort(),
      ),
    )
    .digest('base64url')
    .slice(0, 16);

/** Another tab answered the page after this one was drawn, and otherwise. A form that was sent again on purpose says nothing of it. */
export function isOvertaken(step: Step, now: Draft['fields'], next: Draft['fields'], form: URLSearchParams): boolean {
  const seen = form.get('seen');
  const current = seenIn(step, now);
  return seen !== null && seen !== current && seenIn(step, next) !== current;
}

const hiddenOn = (step: Step): string[] =>
  step.kind === 'questions' ? step.questions.flatMap(({ question, path }) => hiddenPaths(question, path)) : [];

function switched(fields: Fields, value: string, paths: string[]): Fields {
  const [path = '', index = ''] = value.split('~');
  if (!/^\d$/.test(index) || !paths.some((own) => isWithin(path, own))) return fields;
  return fields.replaced([`${path}~`], [[`${path}~`, index]]);
}

function filled(
  fields: Fields,
  path: string,
  paths: string[],
  form: URLSearchParams,
  done: (fields: Fields, stay: string) => Taken,
): Taken {
  if (!paths.some((own) => isWithin(path, own))) return done(fields, '');
  const filling = fillPlace(fields, path, form.get(`${path}.town`));
  return filling
    ? done(filling, `#${idFor(`${path}/streetAddress`)}`)
    : done(fields, `?fill=${encodeURIComponent(path)}`);
}

function removed(fields: Fields, value: string): Fields {
  const [, list = '', index = ''] = /^(.+)\/(\d{1,2})$/.exec(value) ?? [];
  return list === '' ? fields : fields.without(list, Number(index));
}

/** A mark that there is one more, though nothing was typed of it yet. */
function oneMore(fields: Fields, list: string, max: number): Fields {
  const count = Math.max(1, fields.count(list));
  return count >= max ? fields : fields.replaced([], [[`${list}/${count}`, '1']]);
}
