/** What is asked about a marriage. A question left out means "not known yet". */
import { z } from 'zod';
import { municipalityCode, phoneNumber } from '../identifiers.js';
import { choice, complaint, count, date, flag, formed, group, list } from '../shared/ask.js';
import { account, customerNumber, lastFour, providerId } from '../shared/contracts.js';
import { readableFaults } from '../shared/faults.js';
import { protectedAddress } from '../shared/protected.js';
import { spouse } from './questions-spouse.js';

/** Kinds of company that hear of a new name, and what the citizen calls them. */
export const companyKinds = {
  bank: '銀行・証券',
  card: 'クレジットカード',
  insurance: '保険・共済',
  telephone: '電話・インターネット',
  employer: '勤務先',
} as const;

const oneOfThem = (title: string) => count(title, 0, 1, { description: '結婚する人の一覧の、0から数えた番号です。' });

const company = group('会社との契約', {
  kind: choice('種類', companyKinds),
  provider: providerId,
  of: oneOfThem('だれの契約ですか'),
  customerNumber: customerNumber.optional(),
  lastFour: lastFour.optional(),
  account: account.optional(),
});
export type CompanyAnswers = z.output<typeof company>;

export const questions = group('結婚', {
  marriedOn: date('婚姻届を出す日', {
    description: '出した日から夫婦です。予定でも構いません。',
    examples: ['2026-11-22'],
  }),
  alreadyRegistered: flag('婚姻届は、もう受理されましたか').optional(),
  fileAt: formed('婚姻届を出す市区町村', municipalityCode, {
    description: 'どちらかの本籍地か、どちらかの住んでいるところです。',
    examples: ['131016'],
  }),
  spouses: z
    .array(spouse, complaint('結婚する人'))
    .length(2, '結婚する2人を入力してください。')
    .meta({ title: '結婚する人', description: '1人目が、届け出るあなたです。' }),
  familyName: choice(
    '結婚した後の姓',
    { first: '1人目の姓', second: '2人目の姓', unchanged: '2人とも変わらない' },
    {
      description: '2人とも日本国籍のときは、どちらかの姓を選びます。',
    },
  ),
  mergesHouseholds: flag('もう同じ住所に住んでいて、世帯を一つにしますか').optional(),
  moves: flag('結婚に合わせて、どちらかが引越しますか').optional(),
  foreignFamilyName: flag('日本国籍の人の姓を、外国籍の相手の姓に変えますか', {
    description: '6か月以内なら、家庭裁判所の許可なしに届け出られます。',
  }).optional(),
  providers: list('会社', company, 40, {
    description: '知らせる会社です。選ばなかった会社には、何も送りません。',
  }).optional(),
  applicant: group('届け出る人', {
    phone: formed('電話番号', phoneNumber, {
      description: '日中に連絡がつく番号です。',
      examples: ['090-1234-5678'],
    }).optional(),
  }),
  protected: protectedAddress.optional(),
}).check(readableFaults());

export type MarriageAnswers = z.output<typeof questions>;
