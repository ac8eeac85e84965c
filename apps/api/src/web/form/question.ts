/** The questions of a life event as a page asks them: read from the definition's own schema, so that nothing is said twice. */
import { z } from 'zod';
import type { AnyLifeEvent } from '../../../../../life-events/define.js';

interface Common {
  /** Name within its group; empty for an entry of a list. */
  key: string;
  label: string;
  hint: string | null;
  example: string | null;
  optional: boolean;
  /** Kinds of company it is asked about; null: all. */
  kinds: string[] | null;
}

export type Question = Common &
  (
    | { type: 'text'; maxLength: number | null; isCode: boolean }
    | { type: 'date' }
    | { type: 'flag' }
    | { type: 'choice'; options: [value: string, label: string][] }
    | { type: 'boxes'; options: [value: string, label: string][] }
    | { type: 'count'; min: number; max: number }
    /** An entry of another list, by its number. */
    | { type: 'entry'; list: string }
    | { type: 'municipality' }
    | { type: 'country' }
    | { type: 'group'; parts: Question[] }
    | { type: 'either'; groups: Group[] }
    | { type: 'list'; entry: Group; max: number; min: number }
  );
export type Group = Extract<Question, { type: 'group' }>;
export type List = Extract<Question, { type: 'list' }>;

interface Schema {
  type?: string;
  title?: string;
  description?: string;
  examples?: unknown[];
  format?: string;
  pattern?: string;
  enum?: string[];
  labels?: Record<string, string>;
  kinds?: string[];
  entryOf?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
}

const read = new Map<string, Group>();

/** Everything that is asked for a life event. */
export function questionsOf(event: AnyLifeEvent): Group {
  const known = read.get(event.id);
  if (known) return known;
  const schema = z.toJSONSchema(event.questions, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const group = toQuestion(schema as Schema, '', false) as Group;
  read.set(event.id, group);
  return group;
}

/** One question, read from its schema. */
export function questionFrom(schema: z.ZodType, key: string): Question {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return toQuestion(json as Schema, key, false);
}

function toQuestion(schema: Schema, key: string, optional: boolean): Question {
  const example = schema.examples?.[0];
  const common: Common = {
    key,
    label: schema.title ?? key,
    hint: hintOf(schema.description),
    example: typeof example === 'string' || typeof example === 'number' ? String(example) : null,
    optional,
    kinds: schema.kinds ?? null,
  };
  if (schema.anyOf) return { ...common, type: 'either', groups: schema.anyOf.map((it) => toGroup(it, common)) };
  if (schema.properties) return toGroup(schema, common);
  if (schema.type === 'array') return toList(schema, common);
  if (schema.type === 'boolean') return { ...common, type: 'flag' };
  if (schema.entryOf !== undefined) return { ...common, type: 'entry', list: schema.entryOf };
  if (schema.type === 'integer')
    return { ...common, type: 'count', min: schema.minimum ?? 0, max: schema.maximum ?? 1_000_000 };
  if (schema.enum) return { ...common, type: 'choice', options: optionsOf(schema) };
  return toText(schema, common);
}

function toText(schema: Schema, common: Common): Question {
  if (schema.format === 'date') return { ...common, type: 'date', example: null };
  const isMunicipality = common.key === 'municipality' || /^\d{6}$/.test(common.example ?? '');
  if (isMunicipality && common.label.includes('市区町村'))
    return { ...common, type: 'municipality', label: common.label.replace('コード', ''), hint: null, example: null };
  if (schema.pattern === '^[A-Z]{2}$') return { ...common, type: 'country', example: null };
  const isCode = schema.pattern !== undefined || /^[\d-]+$/.test(common.example ?? '');
  return { ...common, type: 'text', maxLength: schema.maxLength ?? null, isCode };
}

function toGroup(schema: Schema, common: Common): Group {
  const parts = Object.entries(schema.properties ?? {}).map(([key, inner]) =>
    toQuestion(inner, key, !schema.required?.includes(key)),
  );
  return { ...common, label: schema.title ?? common.label, type: 'group', parts };
}

function toList(schema: Schema, common: Common): Question {
  const { items = {}, maxItems = 100, minItems = 0 } = schema;
  if (items.enum) return { ...common, type: 'boxes', options: optionsOf(items) };
  return { ...common, type: 'list', entry: toGroup(items, { ...common, key: '' }), max: maxItems, min: minItems };
}

const optionsOf = ({ enum: values = [], labels = {} }: Schema): [string, string][] =>
  values.map((value) => [value, labels[value] ?? value]);

/** What is said to programs about empty lists and counting from 0 is no help to people. */
const hintOf = (description: string | undefined): string | null =>
  description && !/空の一覧|0から数え|地方公共団体コード/.test(description) ? description : null;

/** The question at a JSON pointer, whichever entry of a list and whichever alternative is meant. */
export function questionAt(root: Question, pointer: string): Question | null {
  const path = pointer.split('/').slice(1);
  return path.reduce<Question | null>((at, key) => (at ? step(at, key) : null), root);
}

function step(at: Question, key: string): Question | null {
  if (at.type === 'group') return at.parts.find((part) => part.key === key) ?? null;
  if (at.type === 'list') return /^\d+$/.test(key) ? at.entry : null;
  if (at.type !== 'either') return null;
  return at.groups.map((group) => step(group, key)).find((found) => found !== null) ?? null;
}

/** Names, days and texts: facts that are good to have, unlike circumstances, which are asked for when they matter. */
export function isDetail(part: Question): boolean {
  if (part.type === 'group') {
    const needed = part.parts.filter(({ optional }) => !optional);
    return needed.length === 0 ? part.parts.every(isDetail) : needed.every(isDetail);
  }
  return !['flag', 'choice', 'boxes', 'list', 'count'].includes(part.type);
}

/** What the page of a group shows. Of a person, circumstances wait until a plan asks for them. */
export function shownParts({ parts }: Group): Question[] {
  const isPerson = parts.some(({ key }) => key === 'name');
  const isShown = (part: Question): boolean =>
    !part.optional || part.type === 'count' || isDetail(part) || (!isPerson && part.type !== 'list');
  return parts.filter(isShown);
}

/** Paths below a question that its own page leaves to others. */
export function hiddenPaths(question: Question, path: string): string[] {
  if (question.type === 'either') return question.groups.flatMap((group) => hiddenPaths(group, path));
  if (question.type !== 'group') return [];
  const shown = shownParts(question);
  return question.parts.flatMap((part) =>
    shown.includes(part) ? hiddenPaths(part, `${path}/${part.key}`) : [`${path}/${part.key}`],
  );
}
