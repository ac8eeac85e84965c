/** What is asked about those who remain and whose own insurance, pension or allowance hangs on the one who died. */
import type { z } from 'zod';
import { choice, date, flag, group } from '../shared/ask.js';
import { pension } from '../shared/circumstances.js';
import { personKana, personName } from '../shared/person-name.js';

export const survivor = group('残されたご家族', {
  name: personName('氏名'),
  kana: personKana.optional(),
  dateOfBirth: date('生年月日', { examples: ['1950-04-02'] }),
  relation: choice('亡くなった方から見た続柄', {
    spouse: '配偶者',
    child: '子',
    parent: '父母',
    other: 'その他',
  }),
  insuredThroughDeceased: flag('亡くなった方の健康保険の扶養に入っていましたか').optional(),
  nextInsurance: choice('これからの健康保険', {
    national: '国民健康保険に入る',
    family: 'ほかの家族の扶養に入る',
    employer: '自分の勤務先の健康保険に入る',
  }).optional(),
  pension: pension.optional(),
});

export type SurvivorAnswers = z.output<typeof survivor>;
