/** What is asked about each child that was born. */
import type { z } from 'zod';
import { choice, code, count, flag, group, text } from '../shared/ask.js';
import { kanaPart } from '../shared/person-name.js';

export const child = group('生まれたお子さん', {
  name: group('氏名', {
    family: text('姓', 40, { description: '戸籍に入る親の姓です。', examples: ['髙橋'] }),
    given: text('名', 40, {
      description:
        '常用漢字・人名用漢字・ひらがな・カタカナだけが使えます。外国籍のお子さんはカタカナなどで入力します。',
      examples: ['葵'],
    }),
  }),
  kana: group(
    'フリガナ',
    { family: kanaPart('セイ'), given: kanaPart('メイ') },
    {
      description: '2025年5月26日から、名の振り仮名も届け出ることになりました。',
    },
  ),
  unusualReading: flag('名の読み方は、あまり使われないものですか', {
    description: '辞書などにない読み方のときは、読み方が通用していることの分かる資料を窓口で求められます。',
  }).optional(),
  sex: choice('性別', { female: '女', male: '男' }),
  bornAt: code('生まれた時刻', /^([01]\d|2[0-3]):[0-5]\d$/, '「06:30」の形', { examples: ['06:30'] }).optional(),
  weight: count('生まれたときの体重（グラム）', 100, 9999, { examples: [2980] }).optional(),
  needsMedicalCare: flag('入院して育てる必要があると医師に言われていますか', {
    description: '体重が2,000グラム以下のときなど（未熟児養育医療）。',
  }).optional(),
  chronicIllness: flag('小児慢性特定疾病と言われていますか').optional(),
});

export type ChildAnswers = z.output<typeof child>;
