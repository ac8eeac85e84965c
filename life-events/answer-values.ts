/** What an answer to one item may be: validated by the item's type, kept in the form the recipient gets. */
import { z } from 'zod';
import { civilDate } from './civil-date.js';
import { kanaText } from './kana.js';
import { codePoints, controlCharacters } from './name-text.js';
import type { RequestItem } from './request-items.js';
import { addressInJapan } from './shared/place.js';

const short = (max: number) =>
  z
    .string('文字で入力してください')
    .refine((text) => /\S/u.test(text), { error: '入力してください', abort: true })
    .refine((text) => codePoints(text) <= max, `${max}文字以内で入力してください`)
    .refine((text) => controlCharacters(text.replace(/[\n\t]/g, '')).length === 0, '使えない文字が含まれています');

/** An uploaded document, named by its id. */
export const documentRef = z.strictObject({ document: z.uuid('書類を先に送ってください') });

/** Reads the answer to an item. A document is named here; that it was uploaded is checked where documents are. */
export function valueSchema(item: RequestItem): z.ZodType {
  switch (item.type) {
    case 'text':
      return short(1000);
    case 'choice': {
      const values = (item.choices ?? []).map(({ value }) => value);
      return z.string('選択肢から選んでください').refine((value) => values.includes(value), '選択肢から選んでください');
    }
    case 'date':
      return civilDate;
    case 'address':
      return addressInJapan('住所');
    case 'kana':
      return kanaText;
    case 'identifier':
      return short(64);
    case 'consent':
      return z.boolean('承諾する・しないのどちらかを選んでください');
    case 'document':
      return documentRef;
  }
}
