/** Typed fields as answers, in the shape the definition checks. What cannot be an answer at all is a fault of the form. */
import { places } from '../../../../../prisma/reference/places.js';
import type { DateParts } from '../components/date-field/date-field.js';
import type { Fields } from './fields.js';
import type { Group, List, Question } from './question.js';
import { companyList, companyPath } from './steps.js';
import { readDate, type TypedDate } from './typed-date.js';

export interface FormFault {
  /** Path of the question. */
  path: string;
  fault: Extract<TypedDate, { kind: 'fault' }>['fault'] | 'unknown-municipality' | 'which-ward' | 'not-a-number';
  part: keyof DateParts | null;
}

export interface Decoded {
  answers: Record<string, unknown>;
  faults: FormFault[];
}

export function decode(root: Group, fields: Fields): Decoded {
  const faults: FormFault[] = [];
  const answers = decodeGroup(root, '', fields, faults);
  return { answers: answers ?? {}, faults };
}

/** The answer to one question, wherever it stands. */
export const decodeAt = (question: Question, path: string, fields: Fields): unknown =>
  decodeOne(question, path, fields, []);

function decodeOne(question: Question, path: string, fields: Fields, faults: FormFault[]): unknown {
  const typed = fields.get(path).trim();
  switch (question.type) {
    case 'text':
      return textOf(typed, question.isCode);
    case 'country':
      return typed || undefined;
    case 'flag':
      return typed === 'yes' ? true : typed === 'no' ? false : undefined;
    case 'choice':
      return question.options.some(([value]) => value === typed) ? typed : undefined;
    case 'boxes':
      return boxesOf(question.options, fields.all(path));
    case 'count':
    case 'entry':
      return countOf(typed, path, faults);
    case 'date':
      return dateOf(path, fields, faults);
    case 'municipality':
      return municipalityOf(path, fields, faults);
    case 'group':
      return decodeGroup(question, path, fields, faults);
    case 'either':
      return decodeGroup(
        { ...variantOf(question.groups, path, fields), optional: question.optional },
        path,
        fields,
        faults,
      );
    case 'list':
      return path === `/${companyList}`
        ? companiesOf(question, fields, faults)
        : listOf(question, path, fields, faults);
  }
}

function decodeGroup(
  { parts, optional }: Group,
  path: string,
  fields: Fields,
  faults: FormFault[],
): Record<string, unknown> | undefined {
  const entries = parts
    .map((part) => [part.key, decodeOne(part, `${path}/${part.key}`, fields, faults)] as const)
    .filter(([, value]) => value !== undefined);
  // A form's fault in it means that something was meant to be said.
  const isMeant = entries.length > 0 || faults.some((fault) => fault.path.startsWith(`${path}/`));
  return isMeant || !optional ? Object.fromEntries(entries) : undefined;
}

/** Which of the alternatives is being filled in: the one switched to, else the first. */
export function variantOf(groups: Group[], path: string, fields: Fields): Group {
  return groups[Number(fields.get(`${path}~`) || 0)] ?? groups[0]!;
}

/** Codes are typed in any width and with any hyphen; names stay as they are. */
function textOf(typed: string, isCode: boolean): string | undefined {
  const text = isCode ? typed.normalize('NFKC').replace(/[‐‑‒–—―−ー]/gu, '-') : typed.normalize('NFC');
  return text === '' ? undefined : text;
}

function boxesOf(options: [string, string][], ticked: string[]): string[] | undefined {
  const known = options.map(([value]) => value).filter((value) => ticked.includes(value));
  return known.length > 0 ? known : ticked.includes('none') ? [] : undefined;
}

function countOf(typed: string, path: string, faults: FormFault[]): number | undefined {
  const digits = typed.normalize('NFKC').replace(/[,，]/gu, '');
  if (digits === '') return undefined;
  if (/^\d{1,7}$/.test(digits)) return Number(digits);
  faults.push({ path, fault: 'not-a-number', part: null });
  return undefined;
}

function dateOf(path: string, fields: Fields, faults: FormFault[]): string | undefined {
  const read = readDate(datePartsOf(path, fields));
  if (read.kind === 'fault') faults.push({ path, fault: read.fault, part: read.part });
  return read.kind === 'date' ? read.date : undefined;
}

export const datePartsOf = (path: string, fields: Fields): DateParts => ({
  era: fields.get(`${path}.era`),
  year: fields.get(`${path}.year`),
  month: fields.get(`${path}.month`),
  day: fields.get(`${path}.day`),
});

function municipalityOf(path: string, fields: Fields, faults: FormFault[]): string | undefined {
  const [prefecture, name] = [fields.get(`${path}.prefecture`), fields.get(`${path}.city`)];
  if (prefecture === '' && name.trim() === '') return undefined;
  const found = places.named(prefecture, name);
  if (found?.hasWards) faults.push({ path, fault: 'which-ward', part: null });
  else if (!found) faults.push({ path, fault: 'unknown-municipality', part: null });
  return found?.hasWards ? undefined : found?.code;
}

/** One list of all companies, in the order of the kinds that were chosen. */
function companiesOf(list: List, fields: Fields, faults: FormFault[]): unknown[] | undefined {
  const entries = companyEntries(fields).map(({ kind, path }) => ({
    kind,
    ...decodeGroup(
      { ...list.entry, parts: list.entry.parts.filter(({ key }) => key !== 'kind') },
      path,
      fields,
      faults,
    ),
  }));
  return entries.length > 0 ? entries : undefined;
}

/** Where each company of the list is typed, in the order of the list. */
export function companyEntries(fields: Fields): { kind: string; path: string }[] {
  return fields.all(`/${companyList}~kinds`).flatMap((kind) =>
    Array.from({ length: Math.max(1, fields.count(companyPath(kind))) }, (_, i) => ({
      kind,
      path: `${companyPath(kind)}/${i}`,
    })),
  );
}

function listOf({ entry, min }: List, path: string, fields: Fields, faults: FormFault[]): unknown[] | undefined {
  const count = Math.max(fields.count(path), min);
  if (count === 0) return fields.get(`${path}~`) === 'none' ? [] : undefined;
  return Array.from(
    { length: count },
    (_, i) => decodeGroup({ ...entry, optional: false }, `${path}/${i}`, fields, faults) ?? {},
  );
}
