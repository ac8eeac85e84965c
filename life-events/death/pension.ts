/** Pensions: what ends, what the family may claim, and what changes for a spouse. */
import { reachesAgeOn } from '../civil-date.js';
import type { DeadlineRule } from '../clock.js';
import type { Applies } from '../define.js';
import { ask, automatic, concerning, linkage, no, yes } from '../shared/applies.js';
import { home, type DeathCase, type Survivor } from './death-case.js';
import {
  afterNotification,
  askDeceased,
  byFamilyOfResident,
  byTrusted,
  ofResident,
  promptly,
  toHome,
  withinDays,
  withinMonths,
  type DeathProcedure,
} from './rules.js';

const toPension = { office: 'pension-office', at: home } as const;
const claim = {
  kind: 'APPLICATION',
  per: 'household',
  how: 'online',
  to: toPension,
  after: ['DE-01', 'DE-09a'],
  sends: [
    'applicant',
    'contact',
    'filerAddress',
    'applicantRelation',
    'sharedLivelihood',
    'deceased',
    'deceasedAddress',
    'diedOn',
    'account',
  ],
  documents: [
    { name: '亡くなった方との続柄が分かる戸籍' },
    { name: '受け取る口座が分かるもの' },
    { name: '住民票の写し・所得証明書', omittedBy: linkage },
    {
      name: '生計同一関係に関する申立書',
      omittedBy: (c: DeathCase) => (sharesAddress(c) ? '亡くなった方と住所が同じ' : null),
    },
  ],
  optional: true,
} satisfies Partial<DeathProcedure>;

export const pension: DeathProcedure[] = [
  {
    id: 'DE-09a',
    name: '年金受給権者死亡届',
    kind: 'NOTIFICATION',
    law: '国民年金法105条、厚生年金保険法98条',
    per: 'household',
    how: 'online',
    to: toPension,
    applies: ofResident(byTrusted(pensioner)),
    deadline: ofPensioner,
    after: afterNotification,
    sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn', 'pensions'],
    documents: [{ name: '年金証書' }, { name: '死亡が分かるもの（戸籍・死亡診断書の写し）' }],
    optional: false,
  },
  {
    id: 'DE-09b',
    name: '国民年金の種別変更（第3号から第1号へ）',
    kind: 'NOTIFICATION',
    law: '国民年金法12条',
    per: 'person',
    how: 'online',
    to: toHome,
    applies: byFamilyOfResident(concerning(thirdInsured)),
    deadline: withinDays(14, '国民年金法施行規則'),
    after: afterNotification,
    sends: ['applicant', 'contact', 'person', 'deceasedName', 'diedOn'],
    optional: false,
  },
  {
    ...claim,
    id: 'DE-10a',
    name: '未支給年金の請求',
    law: '国民年金法19条、厚生年金保険法37条',
    applies: byFamilyOfResident(unpaid),
    deadline: withinMonths(60, '国民年金法102条、厚生年金保険法92条', 'EXPIRY'),
  },
  {
    ...claim,
    id: 'DE-10b',
    name: '遺族年金の請求',
    law: '国民年金法37条、厚生年金保険法58条',
    applies: byFamilyOfResident(survivorPension),
    deadline: withinMonths(60, '国民年金法102条、厚生年金保険法92条', 'EXPIRY'),
  },
  {
    ...claim,
    id: 'DE-10c',
    name: '死亡一時金の請求',
    law: '国民年金法52条の2',
    applies: byFamilyOfResident(lumpSum),
    deadline: withinMonths(24, '国民年金法102条', 'EXPIRY'),
  },
  {
    id: 'DE-26',
    name: '恩給受給者の失権届',
    kind: 'NOTIFICATION',
    law: '恩給給与細則',
    per: 'household',
    how: 'online',
    to: { office: 'state-pension-bureau', at: home },
    applies: ofResident(byTrusted(statePension)),
    deadline: promptly('恩給給与細則'),
    after: afterNotification,
    sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn'],
    documents: [{ name: '恩給証書' }],
    optional: false,
  },
];

function pensioner({ answers: { deceased } }: DeathCase): Applies {
  if (deceased.pensions === undefined) return askDeceased('pensions', '年金を受け取っていたかどうかで決まります。');
  if (deceased.pensions.length === 0) return no('年金を受け取っていませんでした。');
  if (deceased.pensionLinked === undefined)
    return askDeceased('pensionLinked', '基礎年金番号とマイナンバーが結びついていれば、省けます。');
  return deceased.pensionLinked
    ? automatic('マイナンバーが年金機構に登録されているので、死亡届から伝わり、この届出は省けます。')
    : yes('年金を止めるために届け出ます。遅れると、受け取りすぎた分を返すことになります。');
}

/** 厚生年金 10 days, 国民年金 14 days. */
function ofPensioner(c: DeathCase): DeadlineRule {
  return c.answers.deceased.pensions?.includes('employees')
    ? withinDays(10, '厚生年金保険法施行規則41条')(c)
    : withinDays(14, '国民年金法施行規則24条')(c);
}

/** Both pensions ask for kinship and a shared livelihood before anything else. */
function kinWithSharedLivelihood({ answers: { filer } }: DeathCase): Applies | null {
  if (filer.relation === 'none') return no('ご親族の権利です。事実婚の方は、年金事務所に相談してください。');
  if (filer.sharedLivelihood === undefined)
    return ask('/filer/sharedLivelihood', '亡くなった方と生計を同じくしていたかどうかで決まります。');
  return filer.sharedLivelihood ? null : no('亡くなった方と生計を同じくしていませんでした。');
}

function unpaid(c: DeathCase): Applies {
  const { pensions } = c.answers.deceased;
  if (pensions === undefined) return askDeceased('pensions', '年金を受け取っていたかどうかで決まります。');
  if (pensions.length === 0) return no('年金を受け取っていませんでした。');
  return (
    kinWithSharedLivelihood(c) ??
    yes(
      'まだ支払われていない年金を、配偶者・子・父母・孫・祖父母・兄弟姉妹・その他の三親等内の親族の順で受け取れます。相続財産ではありません。',
    )
  );
}

function survivorPension(c: DeathCase): Applies {
  const { relation } = c.answers.filer;
  if (relation === 'sibling' || relation === 'other-relative')
    return no('遺族年金を受け取れるのは、配偶者・子・父母・孫・祖父母です。');
  return (
    kinWithSharedLivelihood(c) ??
    yes('亡くなった方に生計を維持されていた人が受け取れます。要件に当てはまるかどうかは、年金事務所が確かめます。')
  );
}

function lumpSum(c: DeathCase): Applies {
  const { paidNationalPension, pensions } = c.answers.deceased;
  if (pensions?.includes('national')) return no('老齢基礎年金などを受け取っていた方には、死亡一時金はありません。');
  if (paidNationalPension === undefined)
    return askDeceased('paidNationalPension', '国民年金の保険料を3年以上納めていたかどうかで決まります。');
  if (!paidNationalPension) return no('国民年金の保険料を納めた期間が3年に足りません。');
  return (
    kinWithSharedLivelihood(c) ??
    yes('遺族基礎年金を受け取れる人がいないときに支給されます。寡婦年金を受け取れるときは、どちらかを選びます。')
  );
}

/** 国民年金法7条: a spouse of a 第2号 pays nothing of their own until the other dies. */
function thirdInsured({ index, answers }: Survivor, c: DeathCase): Applies {
  const day = c.answers.diedOn;
  if (answers.relation !== 'spouse') return no('第3号になれるのは配偶者だけです。');
  const isOfAge = reachesAgeOn(answers.dateOfBirth, 20) <= day && day < reachesAgeOn(answers.dateOfBirth, 60);
  if (!isOfAge) return no('20歳から59歳までの人の手続です。');
  if (answers.pension === undefined) return ask(`/survivors/${index}/pension`, '国民年金の種類で決まります。');
  return answers.pension === 'third'
    ? yes('亡くなった方の扶養から外れるので、第1号になり、保険料を自分で納めます。免除の制度があります。')
    : no('第3号ではないので、変わりません。');
}

function statePension({ answers: { deceased } }: DeathCase): Applies {
  if (deceased.statePension === undefined)
    return askDeceased('statePension', '恩給を受け取っていたかどうかで決まります。');
  return deceased.statePension
    ? yes('恩給を止めるために届け出ます。ご遺族への扶助料は、担当局が案内します。')
    : no('恩給を受け取っていませんでした。');
}

function sharesAddress({ answers: { filer, deceased } }: DeathCase): boolean {
  return JSON.stringify(filer.address) === JSON.stringify(deceased.address);
}
