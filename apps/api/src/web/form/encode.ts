/** Answers as typed fields: the way back, for drafts that begin with answers that are known. */
import { places } from '../../../../../prisma/reference/places.js';
import type { Group, Question } from './question.js';
import { groupBy } from './group-by.js';
import { companyList, companyPath } from './steps.js';
import { partsOf } from './typed-date.js';

export function encode(root: Group, answers: unknown): [string, string][] {
  return one(root, '', answers);
}

function one(question: Question, path: string, value: unknown): [string, string][] {
  if (value === undefined || value === null) return [];
  switch (question.type) {
    case 'flag':
      return [[path, value === true ? 'yes' : 'no']];
    case 'boxes':
      return (value as string[]).length === 0 ? [[path, 'none']] : (value as string[]).map((it) => [path, it]);
    case 'date':
      return Object.entries(partsOf(String(value))).map(([part, text]) => [`${path}.${part}`, text]);
    case 'municipality':
      return municipality(path, String(value));
    case 'group':
      return group(question, path, value as Record<string, unknown>);
    case 'either':
      return either(question.groups, path, value as Record<string, unknown>);
    case 'list':
      return list(question.entry, path, value as unknown[]);
    case 'text':
    case 'country':
    case 'choice':
    case 'count':
    case 'entry':
      return [[path, String(value)]];
  }
}

function group({ parts }: Group, path: string, value: Record<string, unknown>): [string, string][] {
  return parts.flatMap((part) => one(part, `${path}/${part.key}`, value[part.key]));
}

function either(groups: Group[], path: string, value: Record<string, unknown>): [string, string][] {
  const fits = ({ parts }: Group) => parts.every((part) => part.optional || value[part.key] !== undefined);
  const index = Math.max(0, groups.findIndex(fits));
  return [[`${path}~`, String(index)], ...group(groups[index]!, path, value)];
}

function list(entry: Group, path: string, value: unknown[]): [string, string][] {
  if (path === `/${companyList}`) return companies(entry, value as { kind: string }[]);
  if (value.length === 0) return [[`${path}~`, 'none']];
  const entries = value.flatMap((it, i) => group(entry, `${path}/${i}`, it as Record<string, unknown>));
  return [[`${path}~`, 'some'], ...entries];
}

function companies(entry: Group, value: { kind: string }[]): [string, string][] {
  const byKind = groupBy(value, ({ kind }) => kind);
  const parts = entry.parts.filter(({ key }) => key !== 'kind');
  return [...byKind].flatMap(([kind, those]): [string, string][] => [
    [`/${companyList}~kinds`, kind],
    ...those.flatMap((it, i) => group({ ...entry, parts }, `${companyPath(kind)}/${i}`, it)),
  ]);
}

function municipality(path: string, code: string): [string, string][] {
  const place = places.municipality(code);
  return place
    ? [
        [`${path}.prefecture`, code.slice(0, 2)],
        [`${path}.city`, place.name],
      ]
    : [];
}
