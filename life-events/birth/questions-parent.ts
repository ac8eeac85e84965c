/** What is asked about the mother and the father. */
import type { z } from 'zod';
import { choice, date, flag, group } from '../shared/ask.js';
import { employment, nationality, pension } from '../shared/circumstances.js';
import { personKana, personName } from '../shared/person-name.js';

export const parent = (title: string) =>
  group(title, {
    name: personName('氏名'),
    kana: personKana.optional(),
    dateOfBirth: date('生年月日', { examples: ['1994-04-02'] }),
    nationality: nationality.optional(),
    specialPermanentResident: flag('特別永住者ですか').optional(),
    healthInsurance: choice('健康保険', {
      national: '国民健康保険',
      employer: '勤務先の健康保険（扶養を含む）',
      other: 'その他（国民健康保険組合など）',
    }).optional(),
    pension: pension.optional(),
    employment: employment.optional(),
  });

export type ParentAnswers = z.output<ReturnType<typeof parent>>;
