/** Health insurance of the child, what the mother's insurance pays, and pension contributions around the birth. */
import type { DeadlineRule } from '../clock.js';
import type { Applies } from '../define.js';
import { ask, linkage, no, yes } from '../shared/applies.js';
import { insuranceOf } from './circumstances.js';
import { parentOf, type BirthCase, type ParentRole } from './persons.js';
import {
  afterRegistration,
  anyTime,
  companies,
  forFamilyHere,
  perChild,
  perParent,
  promptly,
  toHome,
  withinDays,
  type BirthProcedure,
} from './rules.js';

const twoYears = (c: BirthCase): DeadlineRule => ({
  type: 'EXPIRY',
  rule: 'M+24',
  anchor: c.answers.bornOn,
  basis: '健康保険法193条・国民健康保険法110条（2年）',
});
const grantPapers = [{ name: '医療機関の領収・明細書' }, { name: '直接支払制度の合意文書の写し' }];

export const insurance: BirthProcedure[] = [
  {
    id: 'BI-04a',
    name: '国民健康保険への加入の届出',
    kind: 'NOTIFICATION',
    law: '国民健康保険法9条、同法施行規則3条',
    ...perChild,
    how: 'online',
    to: toHome,
    applies: forFamilyHere((c) => joins(c, ['national'], '世帯主が、お子さんの国民健康保険への加入を届け出ます。')),
    deadline: withinDays(14, '国民健康保険法施行規則3条'),
    after: afterRegistration,
    sends: ['applicantName', 'contact', 'childName', 'bornOn', 'home', 'headOfHousehold'],
    documents: [{ name: '世帯主の本人確認書類' }, { name: '住民票', omittedBy: linkage }],
    optional: false,
  },
  {
    id: 'BI-04b',
    name: '健康保険の被扶養者の届出（勤務先から）',
    kind: 'NOTIFICATION',
    law: '健康保険法施行規則38条',
    ...perChild,
    how: 'online',
    to: { company: 'employer', named: companies('employer', insuredParent) },
    applies: forFamilyHere((c) => joins(c, ['mother', 'father'], '勤務先から、お子さんを扶養に入れる届出をします。')),
    deadline: withinDays(5, '健康保険法施行規則38条（5日以内、勤務先を通して）'),
    after: afterRegistration,
    sends: ['insured', 'child', 'bornOn'],
    documents: [{ name: '続柄の分かる住民票', omittedBy: linkage }, { name: '夫婦の収入が分かるもの（共働きのとき）' }],
    optional: false,
  },
  {
    id: 'BI-04c',
    name: '国保組合などの健康保険への加入の届出',
    kind: 'NOTIFICATION',
    law: '国民健康保険法22条',
    ...perChild,
    how: 'online',
    to: { company: 'health-insurer', named: companies('health-insurer') },
    applies: forFamilyHere((c) => joins(c, ['other'], '入っている組合に、お子さんの加入を届け出ます。')),
    deadline: withinDays(14, '組合の規約'),
    after: afterRegistration,
    sends: ['applicantName', 'contact', 'childName', 'bornOn', 'home', 'customerNumber'],
    documents: [{ name: '住民票' }],
    optional: false,
  },
  {
    id: 'BI-05',
    name: '子どもの医療費助成の申請',
    kind: 'APPLICATION',
    law: '市区町村の条例',
    ...perChild,
    how: 'online',
    to: toHome,
    applies: forFamilyHere(() => yes('健康保険に入ってから、子どもの医療費の助成を申請します。')),
    deadline: promptly('市区町村の条例'),
    after: [...afterRegistration, 'BI-04a', 'BI-04b', 'BI-04c'],
    sends: ['applicantName', 'contact', 'childName', 'bornOn', 'home'],
    documents: [
      { name: 'お子さんの健康保険の資格が分かるもの' },
      { name: '所得・課税証明書（関係する人全員の同意があるとき）', omittedBy: linkage },
    ],
    optional: true,
  },
  {
    id: 'BI-06a',
    name: '出産育児一時金の請求（国民健康保険）',
    kind: 'APPLICATION',
    law: '国民健康保険法58条',
    per: 'household',
    how: 'online',
    to: toHome,
    applies: forFamilyHere((c) => grant(c, (kind) => kind === 'national')),
    deadline: twoYears,
    sends: ['applicantName', 'contact', 'mother', 'bornOn', 'numberOfChildren', 'birthGrant'],
    documents: grantPapers,
    optional: true,
  },
  {
    id: 'BI-06b',
    name: '出産育児一時金の請求（健康保険）',
    kind: 'APPLICATION',
    law: '健康保険法101条',
    per: 'household',
    how: 'online',
    to: { company: 'health-insurer', named: companies('health-insurer', () => 'mother') },
    applies: forFamilyHere((c) => grant(c, (kind) => kind !== 'national')),
    deadline: twoYears,
    sends: ['contact', 'mother', 'bornOn', 'numberOfChildren', 'birthGrant', 'customerNumber'],
    documents: grantPapers,
    optional: true,
  },
  {
    id: 'BI-08a',
    name: '国民年金保険料の産前産後期間の免除',
    kind: 'NOTIFICATION',
    law: '国民年金法88条の2',
    ...perParent,
    how: 'online',
    to: toHome,
    applies: forFamilyHere((c) =>
      exempt(c, '出産の前の月から4か月（ふたご以上は3か月前から6か月）の保険料が免除されます。'),
    ),
    deadline: anyTime,
    sends: ['parent', 'contact', 'bornOn', 'numberOfChildren', 'home'],
    documents: [{ name: '母子健康手帳', omittedBy: () => '出産の後の届出（住民票で分かります）' }],
    optional: false,
    validFrom: '2019-02-01',
  },
  {
    id: 'BI-08b',
    name: '国民健康保険料の産前産後期間の軽減',
    kind: 'NOTIFICATION',
    law: '国民健康保険法施行令29条の7、地方税法703条の5',
    per: 'household',
    how: 'online',
    to: toHome,
    applies: forFamilyHere(relief),
    deadline: anyTime,
    sends: ['mother', 'contact', 'bornOn', 'numberOfChildren', 'home', 'headOfHousehold'],
    documents: [{ name: '母子健康手帳', omittedBy: () => '出産の後の届出（住民票で分かります）' }],
    optional: false,
    validFrom: '2023-11-01',
  },
  {
    id: 'BI-08c',
    name: '国民年金保険料の育児期間の免除',
    kind: 'NOTIFICATION',
    law: '国民年金法88条の3',
    ...perParent,
    how: 'online',
    to: toHome,
    applies: forFamilyHere((c) => firstClass(c, 'お子さんが1歳になるまでの保険料が免除されます。')),
    deadline: anyTime,
    after: afterRegistration,
    sends: ['parent', 'contact', 'children', 'bornOn', 'home'],
    optional: false,
    validFrom: '2026-10-01',
  },
];

function insuredParent({ answers }: BirthCase): ParentRole | null {
  const insurance = insuranceOf(answers);
  return insurance === 'mother' || insurance === 'father' ? insurance : null;
}

function joins(c: BirthCase, kinds: string[], reason: string): Applies {
  const insurance = insuranceOf(c.answers);
  if (typeof insurance === 'object') return insurance;
  return kinds.includes(insurance) ? yes(reason) : no('お子さんは別の健康保険に入ります。');
}

function grant({ answers }: BirthCase, isMine: (kind: string) => boolean): Applies {
  const kind = answers.mother.healthInsurance;
  if (kind === undefined) return ask('/mother/healthInsurance', 'お母さんの健康保険で決まります。');
  if (!isMine(kind)) return no('お母さんは別の健康保険に入っています。');
  if (answers.birthGrant === undefined) return ask('/birthGrant', '出産の費用をどう支払ったかで決まります。');
  if (answers.birthGrant === 'settled') return no('一時金は医療機関に直接支払われ、受け取る差額はありません。');
  return answers.birthGrant === 'difference'
    ? yes('50万円と、実際にかかった費用との差額を請求します。')
    : yes('自分で支払った出産の費用として、50万円を請求します。');
}

function firstClass(c: BirthCase, reason: string): Applies {
  const parent = parentOf(c);
  const { pension } = parent.answers;
  if (pension === undefined) return ask(`/${parent.role}/pension`, '国民年金の種類で決まります。');
  return pension === 'first' ? yes(reason) : no('国民年金の第1号被保険者ではありません。');
}

function exempt(c: BirthCase, reason: string): Applies {
  return parentOf(c).role === 'mother' ? firstClass(c, reason) : no('出産した人の手続です。');
}

function relief({ answers }: BirthCase): Applies {
  const kind = answers.mother.healthInsurance;
  if (kind === undefined) return ask('/mother/healthInsurance', 'お母さんの健康保険で決まります。');
  return kind === 'national'
    ? yes('出産の前の月から4か月分の、お母さんの保険料が軽くなります。')
    : no('お母さんは国民健康保険に入っていません。');
}
