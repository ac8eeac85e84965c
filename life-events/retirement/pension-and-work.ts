/** Pensions, unemployment benefit, taxes and the papers that the last employer owes. */
import { addDays, addMonths, type CivilDate } from '../civil-date.js';
import type { Applies } from '../define.js';
import { ask, automatic, concerning, no, yes } from '../shared/applies.js';
import {
  ageAtLeaving,
  companies,
  home,
  paysNationalPension,
  promptly,
  toHome,
  unlessEmployed,
  withinDays,
  type Dependant,
  type RetirementCase,
  type RetirementProcedure,
} from './retirement-case.js';

const toFirst = {
  kind: 'NOTIFICATION',
  law: '国民年金法7条・12条',
  how: 'online',
  to: toHome,
  deadline: withinDays(14, '国民年金法施行規則1条の4・6条の2'),
  notBefore: (c: RetirementCase) => addDays(c.answers.leftOn, 1),
  optional: false,
} satisfies Partial<RetirementProcedure>;

export const pensionAndWork: RetirementProcedure[] = [
  {
    id: 'RE-01',
    name: '勤務先への依頼（離職票・源泉徴収票・資格喪失証明書、住民税の払い方）',
    kind: 'PRIVATE_CONTRACT',
    law: '雇用保険法76条3項、所得税法226条',
    per: 'household',
    how: 'online',
    to: { company: 'employer', named: companies('employer') },
    applies: () => yes('退職の後の手続に要る書類を、勤務先に頼みます。'),
    deadline: promptly('雇用保険法76条3項、所得税法226条'),
    sends: ['applicantName', 'contact', 'leftOn', 'customerNumber', 'residentTax'],
    optional: true,
  },
  {
    ...toFirst,
    id: 'RE-03a',
    name: '国民年金の第1号への変更（本人）',
    per: 'household',
    applies: unlessEmployed(firstInsured),
    sends: ['applicant', 'contact', 'home', 'leftOn'],
    documents: [{ name: '退職日が分かるもの（離職票・資格喪失証明書）' }],
  },
  {
    ...toFirst,
    id: 'RE-03b',
    name: '国民年金の第1号への変更（扶養していた配偶者）',
    per: 'person',
    applies: unlessEmployed(concerning(spouse)),
    sends: ['applicantName', 'contact', 'home', 'leftOn', 'person'],
  },
  {
    id: 'RE-03c',
    name: '国民年金の第3号への変更（配偶者の勤務先に申し出る）',
    kind: 'NOTIFICATION',
    law: '国民年金法12条5項',
    per: 'household',
    how: 'self',
    to: null,
    applies: unlessEmployed(thirdInsured),
    deadline: withinDays(14, '国民年金法施行規則6条の2'),
    sends: [],
    optional: false,
  },
  {
    id: 'RE-05',
    name: '雇用保険の求職の申込み（失業給付）',
    kind: 'APPLICATION',
    law: '雇用保険法15条・20条・37条の4',
    per: 'household',
    how: 'visit',
    to: { office: 'employment-office', at: home },
    applies: unemployment,
    deadline: (c) => ({
      type: 'EXPIRY',
      rule: 'M+12',
      anchor: c.answers.leftOn,
      basis: '雇用保険法20条（受け取れるのは、退職の翌日から1年の間だけです）',
    }),
    notBefore: (c) => addDays(c.answers.leftOn, 1),
    sends: ['applicant', 'contact', 'home', 'leftOn'],
    visit: {
      bring: () => [
        '離職票（勤務先から10日ほどで届きます）',
        '本人確認書類',
        '証明写真2枚',
        '本人名義の口座が分かるもの',
      ],
    },
    optional: true,
  },
  {
    id: 'RE-06',
    name: '残りの住民税',
    kind: 'NOTIFICATION',
    law: '地方税法321条の5',
    per: 'household',
    how: 'self',
    to: null,
    applies: residentTax,
    sends: [],
    optional: false,
  },
  {
    id: 'RE-07',
    name: 'iDeCoの被保険者種別・登録事業所の変更',
    kind: 'NOTIFICATION',
    law: '確定拠出年金法66条',
    per: 'household',
    how: 'online',
    to: { company: 'pension-plan', named: companies('pension-plan') },
    applies: ideco,
    deadline: promptly('確定拠出年金法66条'),
    notBefore: (c) => addDays(c.answers.leftOn, 1),
    sends: ['applicant', 'contact', 'home', 'leftOn', 'customerNumber'],
    optional: false,
  },
  {
    id: 'RE-08',
    name: '企業型確定拠出年金の移し換え',
    kind: 'APPLICATION',
    law: '確定拠出年金法80条・83条',
    per: 'household',
    how: 'self',
    to: null,
    applies: corporatePlan,
    deadline: (c) => ({
      type: 'EXPIRY',
      rule: 'M+6',
      anchor: endOfMonth(addDays(c.answers.leftOn, 1)),
      basis: '確定拠出年金法83条（資格がなくなった月の翌月から6か月。過ぎると自動で移され、運用が止まります）',
    }),
    sends: [],
    optional: false,
  },
  {
    id: 'RE-09',
    name: '所得税の確定申告（納めすぎた税の還付）',
    kind: 'NOTIFICATION',
    law: '所得税法122条、国税通則法74条',
    per: 'household',
    how: 'self',
    to: null,
    applies: unlessEmployed(() =>
      yes(
        '年の途中で退職し、年末調整を受けないと、税を納めすぎていることがあります。翌年1月1日から5年間、申告できます。',
      ),
    ),
    deadline: (c) => ({
      type: 'EXPIRY',
      rule: 'M+60',
      anchor: `${c.answers.leftOn.slice(0, 4)}-12-31`,
      basis: '国税通則法74条',
    }),
    sends: [],
    optional: true,
  },
];

/** Becomes a 第3号 instead: the dependant of a spouse who is employed. */
const isDependantOfSpouse = ({ answers: { insurance } }: RetirementCase): boolean =>
  insurance?.choice === 'dependant' && insurance.dependantOf === 'spouse';

function ofPensionAge(c: RetirementCase): Applies | null {
  return paysNationalPension(c.answers.applicant.dateOfBirth, c.answers.leftOn)
    ? null
    : no('20歳から59歳までの人の手続です。');
}

function openDependency({ answers: { insurance } }: RetirementCase): Applies | null {
  if (insurance?.choice === undefined)
    return ask(insurance ? '/insurance/choice' : '/insurance', 'これからの健康保険で決まります。');
  return insurance.choice === 'dependant' && insurance.dependantOf === undefined
    ? ask('/insurance/dependantOf', 'だれの扶養に入るかで決まります。')
    : null;
}

function firstInsured(c: RetirementCase): Applies {
  const open = ofPensionAge(c) ?? openDependency(c);
  if (open) return open;
  return isDependantOfSpouse(c)
    ? no('配偶者の扶養に入るので、第3号になります。')
    : yes('厚生年金を抜けるので、国民年金の保険料を自分で納めます。退職した人には免除の特例があります。');
}

function thirdInsured(c: RetirementCase): Applies {
  const open = ofPensionAge(c) ?? openDependency(c);
  if (open) return open;
  return isDependantOfSpouse(c)
    ? yes('配偶者の勤務先が届け出ます。保険料は納めません。')
    : no('配偶者の扶養には入りません。');
}

function spouse({ index, answers }: Dependant, c: RetirementCase): Applies {
  if (answers.relation !== 'spouse') return no('第3号になれるのは配偶者だけです。');
  if (!paysNationalPension(answers.dateOfBirth, c.answers.leftOn)) return no('20歳から59歳までの人の手続です。');
  if (answers.pension === undefined) return ask(`/dependants/${index}/pension`, '国民年金の種類で決まります。');
  return answers.pension === 'third'
    ? yes('あなたが厚生年金を抜けるので、配偶者は第1号になり、保険料を自分で納めます。')
    : no('第3号ではないので、変わりません。');
}

function unemployment(c: RetirementCase): Applies {
  const { next, employmentInsurance } = c.answers;
  if (next === undefined) return ask('/next', '仕事を探すかどうかで決まります。');
  if (next !== 'seeking')
    return no('すぐに仕事を探す人だけが受け取れます。病気・出産・60歳以上の定年などのときは、期間を延ばせます。');
  if (employmentInsurance === undefined)
    return ask('/employmentInsurance', '雇用保険に入っていたかどうかで決まります。');
  if (!employmentInsurance) return no('雇用保険に入っていませんでした。');
  return ageAtLeaving(c) >= 65
    ? yes('65歳以上の人には、高年齢求職者給付金がまとめて支給されます。')
    : yes('離職票が届いたら、住所地のハローワークで申し込みます。遅れると、受け取れる日数が減ることがあります。');
}

/** 地方税法321条の5第2項: who leaves between January and April pays the rest at once. */
function residentTax({ answers: { leftOn, residentTax } }: RetirementCase): Applies {
  const month = Number(leftOn.slice(5, 7));
  if (month <= 4) return automatic('1月から4月までの退職では、5月分までの残りが最後の給与からまとめて引かれます。');
  if (residentTax === undefined) return ask('/residentTax', '残りの住民税の払い方を選んでください。');
  const how = {
    lump: '最後の給与からまとめて引かれます。',
    self: '市区町村から納付書が届きます。',
    'next-employer': '次の勤務先の給与から引かれます。',
  }[residentTax];
  return automatic(`${how}届出は勤務先がします。`);
}

function ideco({ answers }: RetirementCase): Applies {
  if (answers.ideco === undefined) return ask('/ideco', 'iDeCoに入っているかどうかで決まります。');
  return answers.ideco ? yes('年金の種別と勤務先が変わるので、届け出ます。') : no('iDeCoに入っていません。');
}

function corporatePlan({ answers }: RetirementCase): Applies {
  if (answers.corporatePlan === undefined)
    return ask('/corporatePlan', '企業型確定拠出年金に入っているかどうかで決まります。');
  return answers.corporatePlan
    ? yes('iDeCoか、次の勤務先の制度に移します。')
    : no('企業型確定拠出年金に入っていません。');
}

function endOfMonth(day: CivilDate): CivilDate {
  return addDays(`${addMonths(day, 1).slice(0, 7)}-01`, -1);
}
