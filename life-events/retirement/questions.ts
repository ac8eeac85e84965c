/** What is asked when somebody stops working. A question left out means "not known yet"; the plan says which one decides. */
import type { z } from 'zod';
import { phoneNumber } from '../identifiers.js';
import { choice, date, flag, formed, group, list } from '../shared/ask.js';
import { pension } from '../shared/circumstances.js';
import { customerNumber, providerId } from '../shared/contracts.js';
import { readableFaults } from '../shared/faults.js';
import { personKana, personName } from '../shared/person-name.js';
import { addressInJapan } from '../shared/place.js';
import { protectedAddress } from '../shared/protected.js';

/** The three ways of being insured after work. Exactly one can be taken. */
export const insurances = {
  voluntary: '今の健康保険を任意継続する',
  national: '国民健康保険に入る',
  dependant: '家族の健康保険の扶養に入る',
} as const;

const dependant = group('扶養している家族', {
  name: personName('氏名'),
  kana: personKana.optional(),
  dateOfBirth: date('生年月日', { examples: ['1990-04-02'] }),
  relation: choice('あなたとの関係', { spouse: '配偶者', child: '子', parent: '父母', other: 'その他' }),
  pension: pension.optional(),
});
export type DependantAnswers = z.output<typeof dependant>;

const company = group('会社', {
  kind: choice('種類', {
    employer: '退職する勤務先',
    'health-insurer': '今の健康保険の保険者',
    'pension-plan': '確定拠出年金の運営管理機関',
  }),
  provider: providerId,
  customerNumber: customerNumber.optional(),
});
export type CompanyAnswers = z.output<typeof company>;

export const questions = group('退職', {
  leftOn: date('退職日', {
    description: '最後に籍があった日です。予定でも構いません。健康保険は翌日に資格がなくなります。',
    examples: ['2026-11-17'],
  }),
  applicant: group('退職する人', {
    name: personName('氏名'),
    kana: personKana.optional(),
    dateOfBirth: date('生年月日', { examples: ['1968-04-02'] }),
    phone: formed('電話番号', phoneNumber, { examples: ['090-1234-5678'] }).optional(),
  }),
  home: addressInJapan('住所'),
  next: choice('退職した後は', {
    employed: 'すぐに別の会社に勤める',
    seeking: '仕事を探す',
    'self-employed': '自営業を始める',
    none: '働かない',
  }).optional(),
  insurance: group('これからの健康保険', {
    choice: choice('どれにしますか', insurances, {
      description: '3つのうち1つだけ選べます。保険料と期限が違います。',
    }).optional(),
    insuredTwoMonths: flag('退職日まで続けて2か月以上、今の健康保険に入っていましたか').optional(),
    incomeBelowLimit: flag('これからの年収の見込みは130万円（60歳以上は180万円）未満ですか').optional(),
    dependantOf: choice('だれの扶養に入りますか', { spouse: '配偶者', other: 'ほかの家族' }).optional(),
  }).optional(),
  dependants: list('扶養している家族', dependant, 20, { description: 'いないときは空の一覧です。' }),
  employmentInsurance: flag('雇用保険に入っていましたか').optional(),
  residentTax: choice('残りの住民税', {
    lump: '最後の給与からまとめて払う',
    self: '自分で納付書で払う',
    'next-employer': '次の勤務先の給与から払う',
  }).optional(),
  ideco: flag('iDeCo（個人型確定拠出年金）に入っていますか').optional(),
  corporatePlan: flag('企業型確定拠出年金に入っていますか').optional(),
  providers: list('会社', company, 10).optional(),
  protected: protectedAddress.optional(),
}).check(readableFaults());

export type RetirementAnswers = z.output<typeof questions>;
