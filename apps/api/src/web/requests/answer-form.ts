/** A request as a form: each item as a question of the kind pages know, and back to the values the API takes. */
import { createHash } from 'node:crypto';
import { valueSchema } from '../../../../../life-events/answer-values.js';
import { isolated } from '../../../../../life-events/isolated.js';
import type { RequestItem } from '../../../../../life-events/request-items.js';
import type { AskedRequest } from '../../requests/answers.service.js';
import { decode, type FormFault } from '../form/decode.js';
import { Fields, isWithin } from '../form/fields.js';
import { type Group, type Question, questionFrom } from '../form/question.js';
import type { Text } from '../text/text.js';

export interface AskedItem {
  item: RequestItem;
  /** Where it stands in the form: made from the item's id, so that an old tab never answers another question. */
  path: string;
  /** Null for a document. */
  question: Question | null;
  /** The citizen may say that the filing itself is to be corrected. */
  isCorrectable: boolean;
}

const maxLength = 2_000;
const maxFields = 500;

export const askedItems = (
  { items, correctable }: Pick<AskedRequest, 'items' | 'correctable'>,
  text: Text,
): AskedItem[] =>
  items.map((one) => {
    const item = { ...one, label: isolated(one.label), reason: isolated(one.reason) };
    const key = `i${createHash('sha256').update(item.id).digest('hex').slice(0, 12)}`;
    const isCorrectable = correctable.includes(item.id);
    return { item, path: `/${key}`, question: questionOf(item, key, text), isCorrectable };
  });

function questionOf(item: RequestItem, key: string, { answer }: Text): Question | null {
  const { type, label, choices = [] } = item;
  const hint = item.reason === '' ? null : item.reason;
  const common = { key, label, hint, example: null, optional: false, kinds: null };
  switch (type) {
    case 'text':
      return { ...common, type: 'text', maxLength: 1000, isCode: false };
    case 'identifier':
      return { ...common, type: 'text', maxLength: 64, isCode: false };
    case 'kana':
      return {
        ...common,
        type: 'text',
        maxLength: 60,
        isCode: false,
        hint: [hint, answer.kanaHint].filter(Boolean).join(''),
      };
    case 'choice':
      return { ...common, type: 'choice', options: choices.map((it) => [it.value, it.label]) };
    case 'consent':
      return { ...common, type: 'choice', options: Object.entries(answer.consent) };
    case 'date':
      return { ...common, type: 'date' };
    case 'address':
      return { ...questionFrom(valueSchema(item), key), ...common };
    case 'document':
      return null;
  }
}

/** What was typed, and nothing that the page did not ask. */
export function typedIn(asked: AskedItem[], form: URLSearchParams): Fields {
  const isAsked = (name: string): boolean => asked.some(({ path }) => isWithin(name, path));
  return new Fields(
    [...form]
      .filter(([name]) => isAsked(name))
      .slice(0, maxFields)
      .map(([name, value]) => [name, tidy(value)]),
  );
}

const tidy = (value: string): string => value.replace(/\r\n/g, '\n').slice(0, maxLength);

export function rootOf(asked: AskedItem[]): Group {
  const parts = asked.flatMap(({ question }) => question ?? []);
  return { key: '', label: '', hint: null, example: null, optional: false, kinds: null, type: 'group', parts };
}

/** The values by item; undefined where nothing was said. Documents are read elsewhere. */
export function valuesIn(asked: AskedItem[], fields: Fields): { values: Map<string, unknown>; faults: FormFault[] } {
  const { answers, faults } = decode(rootOf(asked), fields);
  const values = asked.map(({ item, path }): [string, unknown] => {
    const value = answers[path.slice(1)];
    return [item.id, item.type === 'consent' && value !== undefined ? value === 'yes' : value];
  });
  return { values: new Map(values), faults };
}
