/** Inheritance and taxes: whether to inherit at all, and what that brings with it. The citizen's own to do; we keep the days. */
import { formatJapanese } from '../civil-date.js';
import type { Applies } from '../define.js';
import { ask, no, yes } from '../shared/applies.js';
import { registerOffice } from '../shared/offices.js';
import { home, homeOffice, learnedOn, propertyIn, type DeathCase } from './death-case.js';
import type { InheritanceAnswers } from './questions-estate.js';
import {
  afterNotification,
  askDeceased,
  byFamily,
  byFamilyOfResident,
  promptly,
  toHome,
  withinDays,
  withinMonths,
  withinMonthsOfLearning,
  type DeathProcedure,
} from './rules.js';

const own = { per: 'household', how: 'self', sends: [], optional: false } satisfies Partial<DeathProcedure>;
const toTaxOffice = { office: 'tax-office', at: home } as const;

export const inheritance: DeathProcedure[] = [
  {
    ...own,
    id: 'DE-16',
    name: '相続するかどうかの決定（相続放棄・限定承認）',
    kind: 'APPLICATION',
    law: '民法915条・921条・938条',
    to: { office: 'family-court', at: homeOffice },
    applies: byFamily(decision),
    deadline: withinMonthsOfLearning(
      3,
      '民法915条（自分のために相続の始まりを知った時から。家庭裁判所に延ばしてもらえます）',
      'EXPIRY',
    ),
    documents: [{ name: '戸籍謄本' }, { name: '亡くなった方の住民票の除票' }],
  },
  {
    id: 'DE-13a',
    name: '相続人代表者の指定（固定資産税・住民税）',
    kind: 'NOTIFICATION',
    law: '地方税法9条の2',
    per: 'household',
    how: 'online',
    to: toHome,
    applies: byFamilyOfResident(taxed),
    deadline: promptly('地方税法9条の2'),
    after: afterNotification,
    sends: ['applicant', 'contact', 'filerAddress', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn'],
    documents: [{ name: '相続人であることが分かる戸籍' }],
    optional: false,
  },
  {
    id: 'DE-13b',
    name: '固定資産の現所有者の申告',
    kind: 'NOTIFICATION',
    law: '地方税法384条の3',
    per: 'household',
    how: 'online',
    to: { office: 'municipality', at: (c) => registerOffice(c.places, propertyIn(c)) },
    applies: byFamily(taxed),
    deadline: withinMonthsOfLearning(3, '地方税法384条の3、市区町村の税条例'),
    after: afterNotification,
    sends: ['applicant', 'contact', 'filerAddress', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn'],
    documents: [{ name: '相続人であることが分かる戸籍' }],
    optional: false,
  },
  {
    ...own,
    id: 'DE-14',
    name: '所得税の準確定申告',
    kind: 'NOTIFICATION',
    law: '所得税法124条・125条',
    to: toTaxOffice,
    applies: byFamilyOfResident(finalReturn),
    deadline: withinMonthsOfLearning(4, '所得税法124条・125条'),
    documents: [{ name: '相続人全員の付表' }, { name: '亡くなった日までの収入と控除が分かるもの' }],
  },
  {
    ...own,
    id: 'DE-15',
    name: '相続税の申告と納税',
    kind: 'NOTIFICATION',
    law: '相続税法27条・33条',
    to: toTaxOffice,
    applies: byFamilyOfResident(inheritanceTax),
    deadline: withinMonthsOfLearning(10, '相続税法27条'),
  },
  {
    ...own,
    id: 'DE-17',
    name: '土地・建物の相続登記',
    kind: 'APPLICATION',
    law: '不動産登記法76条の2・76条の3',
    to: { office: 'legal-affairs-bureau', at: propertyIn },
    applies: byFamily(
      about('realEstate', '土地・建物があるかどうかで決まります。', {
        yes: '3年以内に登記します。分け方が決まらないときは「相続人申告登記」で義務を果たせます。怠ると10万円以下の過料があります。',
        no: '亡くなった方の名義の土地・建物はありません。',
      }),
    ),
    deadline: withinMonthsOfLearning(36, '不動産登記法76条の2（2024年4月1日から）'),
    documents: [{ name: '戸籍または法定相続情報一覧図' }, { name: '遺産分割協議書（分けたとき）' }],
    validFrom: '2024-04-01',
  },
  {
    id: 'DE-18a',
    name: '個人事業の廃業届',
    kind: 'NOTIFICATION',
    law: '所得税法229条',
    per: 'household',
    how: 'online',
    to: toTaxOffice,
    applies: byFamilyOfResident(soleTrader),
    deadline: withinMonths(1, '所得税法229条'),
    sends: ['applicant', 'contact', 'filerAddress', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn'],
    after: afterNotification,
    optional: false,
  },
  {
    id: 'DE-18b',
    name: '適格請求書発行事業者の死亡届（インボイス）',
    kind: 'NOTIFICATION',
    law: '消費税法57条の3',
    per: 'household',
    how: 'online',
    to: toTaxOffice,
    applies: byFamilyOfResident(invoice),
    deadline: promptly('消費税法57条の3'),
    sends: ['applicant', 'contact', 'filerAddress', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn'],
    after: afterNotification,
    optional: false,
  },
  {
    ...own,
    id: 'DE-25',
    name: '会社・法人の役員変更の登記',
    kind: 'APPLICATION',
    law: '会社法915条',
    to: { office: 'legal-affairs-bureau', at: home },
    applies: byFamilyOfResident(officer),
    deadline: withinDays(14, '会社法915条'),
  },
];

function decision({ answers }: DeathCase): Applies {
  const before = `${formatJapanese(learnedOn(answers))}に知ってから3か月以内です。`;
  switch (answers.inheritance?.decision) {
    case 'accept':
      return no('相続することに決めたと答えました。');
    case 'renounce':
      return yes(
        `家庭裁判所に申し立てます。${before}それまで、預金や還付金など亡くなった方のお金に手をつけないでください。`,
      );
    default:
      return yes(
        `借金も引き継ぐことになるので、財産と借金を調べてから決めます。${before}決めるまで、預金や還付金など亡くなった方のお金に手をつけないでください。`,
      );
  }
}

type Flag = 'realEstate' | 'taxedProperty' | 'aboveTaxThreshold' | 'farmland' | 'forest' | 'grave';

/** What comes with things that are inherited; who renounces has nothing to do with it. */
export function about(
  flag: Flag & keyof InheritanceAnswers,
  open: string,
  reasons: { yes: string; no: string },
): (c: DeathCase) => Applies {
  return ({ answers: { inheritance } }) => {
    if (!inheritance) return ask('/inheritance', open);
    if (inheritance.decision === 'renounce') return no('相続放棄をする人には、この手続はありません。');
    if (inheritance[flag] === undefined) return ask(`/inheritance/${flag}`, open);
    return inheritance[flag] ? yes(reasons.yes) : no(reasons.no);
  };
}

function taxed(c: DeathCase): Applies {
  return about('taxedProperty', '固定資産税がかかる土地・建物があるかどうかで決まります。', {
    yes: 'これからの納税の連絡先と、今の持ち主を届け出ます。相続を承認したことにはなりません。',
    no: '固定資産税がかかる土地・建物はありません。',
  })(c);
}

/** 相続税法15条: 30 million yen and 6 million for each heir are free. */
function inheritanceTax(c: DeathCase): Applies {
  const heirs = c.answers.inheritance?.heirs;
  const threshold =
    heirs === undefined ? '' : `（相続人${heirs}人なら${(3000 + 600 * heirs).toLocaleString('ja-JP')}万円）`;
  return about('aboveTaxThreshold', `遺産が基礎控除${threshold}を超えそうかどうかで決まります。`, {
    yes: `遺産が基礎控除${threshold}を超えるときは、申告と納税の両方を期限までに行います。`,
    no: `遺産が基礎控除${threshold}を超えないので、申告は要りません。`,
  })(c);
}

function finalReturn({ answers: { deceased, inheritance } }: DeathCase): Applies {
  if (inheritance?.decision === 'renounce') return no('相続放棄をする人には、この手続はありません。');
  if (deceased.taxReturn === undefined) return askDeceased('taxReturn', '確定申告が要る方だったかどうかで決まります。');
  return deceased.taxReturn
    ? yes(
        '亡くなった日までの所得を、相続人全員で申告します。還付金を受け取ると相続を承認したとみなされることがあります。',
      )
    : no('確定申告が要る方ではありませんでした。');
}

function soleTrader({ answers: { deceased } }: DeathCase): Applies {
  if (deceased.employment === undefined) return askDeceased('employment', '自営業だったかどうかで決まります。');
  return deceased.employment === 'self-employed'
    ? yes('事業をやめたことを届け出ます。事業を継ぐ人の青色申告の期限は、亡くなった月で変わります。')
    : no('自営業ではありませんでした。');
}

function invoice({ answers: { deceased } }: DeathCase): Applies {
  if (deceased.employment !== undefined && deceased.employment !== 'self-employed')
    return no('自営業ではありませんでした。');
  if (deceased.invoiceRegistered === undefined)
    return askDeceased('invoiceRegistered', 'インボイスの登録をしていたかどうかで決まります。');
  return deceased.invoiceRegistered
    ? yes('登録していた方が亡くなったことを届け出ます。事業を継ぐ人は、自分の登録を申請します。')
    : no('インボイスの登録をしていませんでした。');
}

function officer({ answers: { deceased } }: DeathCase): Applies {
  if (deceased.companyOfficer === undefined)
    return askDeceased('companyOfficer', '会社や法人の役員だったかどうかで決まります。');
  return deceased.companyOfficer
    ? yes('会社・法人が2週間以内に登記します。会社の人に伝えてください。')
    : no('会社や法人の役員ではありませんでした。');
}
