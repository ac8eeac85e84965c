/** What is asked about the person who died. Every question on circumstances may stay open: the plan then says which one decides. */
import type { z } from 'zod';
import { choice, date, flag, group, list } from '../shared/ask.js';
import { nationality } from '../shared/circumstances.js';
import { personKana, personName } from '../shared/person-name.js';
import { place } from '../shared/place.js';

export const deceased = group('亡くなった方', {
  name: personName('氏名'),
  kana: personKana.optional(),
  dateOfBirth: date('生年月日', { examples: ['1944-04-02'] }),
  nationality: nationality.optional(),
  specialPermanentResident: flag('特別永住者でしたか').optional(),
  address: place('亡くなった方の住所'),
  headOfHousehold: flag('世帯主でしたか').optional(),
  healthInsurance: choice('健康保険', {
    national: '国民健康保険',
    employee: '勤務先の健康保険（本人）',
    dependant: '家族の勤務先の健康保険（扶養）',
    'late-elderly': '後期高齢者医療',
    other: 'その他',
  }).optional(),
  longTermCare: choice('要介護・要支援の認定', { certified: '受けていた', none: '受けていなかった' }).optional(),
  pensions: list(
    '受け取っていた年金',
    choice('年金', {
      national: '国民年金（老齢・障害・遺族）',
      employees: '厚生年金（共済を含む）',
    }),
    2,
    { description: '受け取っていなかったときは空の一覧です。' },
  ).optional(),
  pensionLinked: flag('基礎年金番号とマイナンバーが結びついていましたか', {
    description: '「ねんきんネット」や年金の通知で分かります。結びついていれば、死亡の届出は省けます。',
  }).optional(),
  paidNationalPension: flag('自営業などとして、国民年金の保険料を3年以上納めていましたか').optional(),
  statePension: flag('恩給を受け取っていましたか').optional(),
  employment: choice('仕事', {
    employee: '会社員など',
    'civil-servant': '公務員',
    'self-employed': '自営業',
    none: '働いていなかった',
  }).optional(),
  companyOfficer: flag('会社や法人の役員でしたか').optional(),
  invoiceRegistered: flag('インボイス（適格請求書）の登録をしていましたか').optional(),
  taxReturn: flag('亡くなった年の所得税の確定申告が要る方でしたか', {
    description: '自営業、家賃収入、2か所以上の給与、年金が400万円を超えるなど。',
  }).optional(),
  receivesChildAllowance: flag('児童手当を受け取っていましたか').optional(),
  welfare: list(
    '受けていた手帳・医療証・手当',
    choice('手帳・医療証・手当', {
      'disability-handbook': '障害者手帳',
      'medical-support': '医療費の助成（医療証・受給者証）',
      allowance: '障害や介護などの手当',
    }),
    3,
    { description: '受けていなかったときは空の一覧です。' },
  ).optional(),
  drivingLicence: flag('運転免許を持っていましたか').optional(),
  passport: flag('有効な旅券（パスポート）を持っていましたか').optional(),
});

export type DeceasedAnswers = z.output<typeof deceased>;
