/** Names and readings of persons as every life event asks for them. */
import { z } from 'zod';
import { kanaText } from '../kana.js';
import { formed, group, text } from './ask.js';

export const personName = (title: string) =>
  z
    .union([
      group(title, { family: text('姓', 40, { examples: ['髙橋'] }), given: text('名', 40, { examples: ['花子'] }) }),
      group(title, { full: text('氏名', 100, { description: '姓と名に分かれない氏名', examples: ['MARIA SANTOS'] }) }),
    ])
    .meta({ title, description: '住民票のとおりに入力してください。文字は置き換えません。' });
export type PersonName = z.output<ReturnType<typeof personName>>;

export const kanaPart = (title: string) => formed(title, kanaText, { examples: ['タカハシ'] });

export const personKana = z
  .union([
    group('フリガナ', { family: kanaPart('セイ'), given: kanaPart('メイ') }),
    group('フリガナ', { full: kanaPart('フリガナ') }),
  ])
  .meta({ title: 'フリガナ' });

/** Family and given name with a half-width space between, as GIF writes them; every character as typed. */
export function fullName(name: PersonName): string {
  return 'full' in name ? name.full : `${name.family} ${name.given}`;
}
