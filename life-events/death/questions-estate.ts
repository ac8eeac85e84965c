/** What is asked about what the one who died leaves behind. */
import type { z } from 'zod';
import { municipalityCode } from '../identifiers.js';
import { choice, count, flag, formed, group, list, text } from '../shared/ask.js';

export const inheritance = group('相続', {
  decision: choice('相続について', {
    accept: '相続することに決めた',
    undecided: 'まだ決めていない・分からない',
    renounce: '相続放棄をする（した）',
  }),
  heirs: count('法定相続人の人数', 1, 50, { description: '分からないときは空けておいてください。' }).optional(),
  aboveTaxThreshold: flag('遺産が、3,000万円＋600万円×法定相続人の人数 を超えそうですか').optional(),
  taxedProperty: flag('固定資産税がかかる土地・建物がありますか').optional(),
  realEstate: flag('亡くなった方の名義の土地・建物がありますか').optional(),
  propertyIn: formed('土地・建物のある市区町村', municipalityCode, {
    description: '亡くなった方の住所と同じなら、入力は要りません。',
    examples: ['131016'],
  }).optional(),
  farmland: flag('農地がありますか').optional(),
  forest: flag('森林の土地がありますか').optional(),
  grave: flag('亡くなった方の名義の墓地がありますか').optional(),
});
export type InheritanceAnswers = z.output<typeof inheritance>;

export const vehicle = group('乗り物', {
  kind: choice('種類', {
    moped: '原付・小型特殊（125cc以下）',
    light: '軽自動車',
    car: '普通自動車・小型自動車',
  }),
  plate: text('ナンバー', 30, { description: '分かる場合だけで構いません。', examples: ['札幌300あ1234'] }).optional(),
});

export const dogs = group('犬', {
  count: count('頭数', 0, 50, { description: 'いないときは 0 です。', examples: [1] }),
  microchip: flag('マイクロチップを登録していますか').optional(),
});

export const vehicles = list('乗り物', vehicle, 20, { description: '持っていなかったときは空の一覧です。' });
