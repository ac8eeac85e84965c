/** Health and long-term care insurance: what ends with the death, and what those who bury are given. */
import { ageOn } from '../civil-date.js';
import type { Applies, How } from '../define.js';
import { ask, concerning, linkage, no, yes } from '../shared/applies.js';
import { isInsuredForCare, isLateElderly } from '../shared/ages.js';
import { named } from './contracts-of.js';
import { home, type DeathCase, type Survivor } from './death-case.js';
import {
  afterNotification,
  askDeceased,
  byFamily,
  byFamilyOfResident,
  byTrusted,
  moneyStep,
  ofResident,
  promptly,
  toHome,
  twoYearsOfFuneral,
  withinDays,
  withinMonths,
  type DeathProcedure,
} from './rules.js';

const loss = {
  kind: 'NOTIFICATION',
  per: 'household',
  how: 'online',
  after: afterNotification,
  sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn'],
  optional: false,
} satisfies Partial<DeathProcedure>;
const funeralGrant = {
  kind: 'APPLICATION',
  per: 'household',
  how: byHost,
  after: afterNotification,
  sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn', 'funeralOn', 'account'],
  documents: [{ name: '喪主と葬儀の日が分かるもの（会葬礼状・葬儀の領収書）' }],
  optional: true,
} satisfies Partial<DeathProcedure>;
const refund = {
  kind: 'APPLICATION',
  per: 'household',
  how: 'online',
  to: toHome,
  after: afterNotification,
  sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'deceasedAddress', 'diedOn', 'account'],
  documents: [{ name: '相続人であることが分かる戸籍' }],
  optional: true,
} satisfies Partial<DeathProcedure>;
const toUnion = { office: 'late-elderly-union', at: home } as const;

export const insurance: DeathProcedure[] = [
  {
    ...loss,
    id: 'DE-05a',
    name: '国民健康保険の資格喪失届',
    law: '国民健康保険法9条・施行規則12条',
    to: toHome,
    applies: ofResident(byTrusted(national('資格がなくなったことを届け出て、資格確認書を返します。'))),
    deadline: withinDays(14, '国民健康保険法施行規則12条'),
    documents: [{ name: '資格確認書（ある人）を返す' }],
  },
  {
    ...funeralGrant,
    id: 'DE-05b',
    name: '葬祭費（国民健康保険）',
    law: '国民健康保険法58条・110条',
    to: toHome,
    applies: byFamilyOfResident(
      buried(national('葬儀をした人に支給されます。相続財産ではないので、放棄しても受け取れます。')),
    ),
    deadline: twoYearsOfFuneral('国民健康保険法110条（葬儀の日の翌日から2年）'),
  },
  {
    ...loss,
    id: 'DE-06a',
    name: '後期高齢者医療の資格喪失届',
    law: '高齢者の医療の確保に関する法律54条',
    to: toUnion,
    applies: ofResident(byTrusted(lateElderly('資格がなくなったことを届け出て、資格確認書を返します。'))),
    deadline: withinDays(14, '高齢者の医療の確保に関する法律54条'),
    documents: [{ name: '資格確認書（ある人）を返す' }],
  },
  {
    ...funeralGrant,
    id: 'DE-06b',
    name: '葬祭費（後期高齢者医療）',
    law: '高齢者の医療の確保に関する法律86条・160条',
    to: toUnion,
    applies: byFamilyOfResident(
      buried(lateElderly('葬儀をした人に支給されます。相続財産ではないので、放棄しても受け取れます。')),
    ),
    deadline: twoYearsOfFuneral('高齢者の医療の確保に関する法律160条（葬儀の日の翌日から2年）'),
  },
  {
    ...refund,
    id: 'DE-06c',
    name: '後期高齢者医療保険料の精算・還付',
    law: '高齢者の医療の確保に関する法律、地方自治法236条',
    applies: byFamilyOfResident((c) =>
      onlyIf(lateElderly('')(c), moneyStep('納めすぎた保険料が相続人に戻ります。'), c),
    ),
    deadline: withinMonths(24, '高齢者の医療の確保に関する法律160条', 'EXPIRY'),
  },
  {
    ...loss,
    id: 'DE-07a',
    name: '介護保険の資格喪失届',
    law: '介護保険法12条・施行規則32条',
    to: toHome,
    applies: ofResident(byTrusted(care)),
    deadline: withinDays(14, '介護保険法施行規則32条'),
    documents: [{ name: '介護保険被保険者証を返す' }],
  },
  {
    ...refund,
    id: 'DE-07b',
    name: '介護保険料の精算・還付（相続人代表者の口座）',
    law: '介護保険法200条',
    applies: byFamilyOfResident((c) => onlyIf(care(c), moneyStep('納めすぎた保険料が相続人に戻ります。'), c)),
    deadline: withinMonths(24, '介護保険法200条', 'EXPIRY'),
  },
  {
    id: 'DE-08a',
    name: '勤務先への連絡（健康保険・厚生年金の資格喪失、最後の給与・退職金）',
    kind: 'PRIVATE_CONTRACT',
    law: '健康保険法施行規則29条',
    per: 'household',
    how: 'online',
    to: { company: 'employer', named: named('employer') },
    applies: byTrusted(employed),
    deadline: promptly('健康保険法施行規則29条（勤務先は5日以内に年金事務所などへ届け出ます）'),
    sends: ['applicant', 'contact', 'deceasedName', 'diedOn'],
    optional: true,
  },
  {
    id: 'DE-08b',
    name: '埋葬料・家族埋葬料（健康保険）',
    kind: 'APPLICATION',
    law: '健康保険法100条・113条・193条',
    per: 'household',
    how: 'online',
    to: { company: 'health-insurer', named: named('health-insurer') },
    applies: byFamily(burialGrant),
    deadline: withinMonths(24, '健康保険法193条（亡くなった日の翌日から2年）', 'EXPIRY'),
    sends: ['applicant', 'contact', 'applicantRelation', 'deceased', 'diedOn', 'customerNumber', 'account'],
    documents: [{ name: '死亡が分かるもの（死亡診断書の写しなど）' }, { name: '生計を維持されていたことが分かるもの' }],
    optional: true,
  },
  {
    id: 'DE-08c',
    name: '国民健康保険の加入（扶養に入っていた人）',
    kind: 'NOTIFICATION',
    law: '国民健康保険法9条・施行規則2条',
    per: 'person',
    how: 'online',
    to: toHome,
    applies: byFamilyOfResident(concerning(nextInsurance)),
    deadline: withinDays(14, '国民健康保険法施行規則2条'),
    after: afterNotification,
    sends: ['applicant', 'contact', 'person', 'deceasedName', 'diedOn'],
    documents: [{ name: '健康保険の資格喪失証明書', omittedBy: linkage }],
    optional: false,
  },
];

function national(reason: string) {
  return ({ answers: { deceased, diedOn } }: DeathCase): Applies => {
    if (isLateElderly(deceased.dateOfBirth, diedOn)) return no('75歳以上の方は後期高齢者医療でした。');
    if (deceased.healthInsurance === undefined) return askDeceased('healthInsurance', '健康保険の種類で決まります。');
    return deceased.healthInsurance === 'national' ? yes(reason) : no('国民健康保険ではありませんでした。');
  };
}

function lateElderly(reason: string) {
  return ({ answers: { deceased, diedOn } }: DeathCase): Applies => {
    if (isLateElderly(deceased.dateOfBirth, diedOn)) return yes(reason);
    if (ageOn(deceased.dateOfBirth, diedOn) < 65) return no('65歳未満の方は、後期高齢者医療ではありません。');
    if (deceased.healthInsurance === undefined) return askDeceased('healthInsurance', '健康保険の種類で決まります。');
    return deceased.healthInsurance === 'late-elderly' ? yes(reason) : no('後期高齢者医療ではありませんでした。');
  };
}

function care({ answers: { deceased, diedOn } }: DeathCase): Applies {
  if (isInsuredForCare(deceased.dateOfBirth, diedOn)) return yes('65歳以上の方は、介護保険の第1号被保険者でした。');
  if (ageOn(deceased.dateOfBirth, diedOn) < 40) return no('40歳未満の方は、介護保険の対象ではありません。');
  if (deceased.longTermCare === undefined)
    return askDeceased('longTermCare', '40歳から64歳までは、要介護・要支援の認定を受けていたかどうかで決まります。');
  return deceased.longTermCare === 'certified'
    ? yes('要介護・要支援の認定を受けていたので、被保険者証を返します。')
    : no('要介護・要支援の認定を受けていませんでした。');
}

/** The grant is counted from the funeral and belongs to who held it. */
function buried(insured: (c: DeathCase) => Applies): (c: DeathCase) => Applies {
  return (c) => {
    const applies = insured(c);
    if (applies.applies !== 'yes' || c.answers.funeral?.on) return applies;
    return ask(
      c.answers.funeral ? '/funeral/on' : '/funeral',
      '葬儀の日から2年以内に申請します。葬儀の日を教えてください。',
    );
  };
}

function byHost(c: DeathCase): { how: How; reason?: string } {
  return c.answers.funeral?.host === 'other'
    ? { how: 'self', reason: '申請できるのは喪主の方だけなので、喪主の方に伝えてください。' }
    : { how: 'online' };
}

function onlyIf(condition: Applies, then: (c: DeathCase) => Applies, c: DeathCase): Applies {
  return condition.applies === 'yes' ? then(c) : condition;
}

function employed({ answers: { deceased } }: DeathCase): Applies {
  if (deceased.employment === undefined) return askDeceased('employment', '勤めていたかどうかで決まります。');
  return deceased.employment === 'employee' || deceased.employment === 'civil-servant'
    ? yes('勤務先に知らせます。健康保険・厚生年金の資格喪失は、勤務先が届け出ます。')
    : no('勤めていませんでした。');
}

function burialGrant({ answers: { deceased, diedOn } }: DeathCase): Applies {
  if (isLateElderly(deceased.dateOfBirth, diedOn)) return no('後期高齢者医療からは葬祭費が支給されます。');
  if (deceased.healthInsurance === undefined) return askDeceased('healthInsurance', '健康保険の種類で決まります。');
  if (deceased.healthInsurance === 'employee')
    return yes('亡くなった方に生計を維持されていて、埋葬をした人に支給されます。相続財産ではありません。');
  return deceased.healthInsurance === 'dependant'
    ? yes('扶養していた人（被保険者）に、家族埋葬料が支給されます。')
    : no('勤務先の健康保険ではありませんでした。');
}

/** A dependant is insured through somebody: that ends on the day after the death. */
function nextInsurance(person: Survivor, c: DeathCase): Applies {
  const { insuredThroughDeceased, nextInsurance, dateOfBirth } = person.answers;
  if (isLateElderly(dateOfBirth, c.answers.diedOn)) return no('75歳以上の人は後期高齢者医療なので、変わりません。');
  const insured = c.answers.deceased.healthInsurance;
  if (insured !== undefined && insured !== 'employee') return no('亡くなった方の健康保険の扶養ではありません。');
  if (insuredThroughDeceased === undefined)
    return askAbout(person, 'insuredThroughDeceased', '亡くなった方の健康保険の扶養に入っていたかどうかで決まります。');
  if (!insuredThroughDeceased) return no('亡くなった方の健康保険の扶養に入っていませんでした。');
  if (nextInsurance === undefined) return askAbout(person, 'nextInsurance', 'これからの健康保険で決まります。');
  return nextInsurance === 'national'
    ? yes('扶養でなくなるので、国民健康保険に入ります。')
    : no('勤務先で手続をします。扶養に入る人は、ご家族の勤務先に5日以内に申し出てください。');
}

const askAbout = (person: Survivor, question: keyof Survivor['answers'], reason: string): Applies =>
  ask(`/survivors/${person.index}/${question}`, reason);
