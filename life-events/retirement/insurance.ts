/** Health insurance after work: 任意継続, 国民健康保険 or the family's. One choice, of which the other two are the rest. */
import { addDays } from '../civil-date.js';
import type { Applies } from '../define.js';
import { ask, linkage, no, yes } from '../shared/applies.js';
import { isLateElderly } from '../shared/ages.js';
import { insurances, type RetirementAnswers } from './questions.js';
import {
  companies,
  toHome,
  unlessEmployed,
  withinDays,
  type RetirementCase,
  type RetirementProcedure,
} from './retirement-case.js';

type Insurance = keyof typeof insurances;

export const insurance: RetirementProcedure[] = [
  {
    id: 'RE-02a',
    name: '健康保険の任意継続',
    kind: 'APPLICATION',
    law: '健康保険法3条4項・37条',
    per: 'household',
    how: 'online',
    to: { company: 'health-insurer', named: companies('health-insurer') },
    applies: unlessEmployed(chosen('voluntary', voluntary)),
    deadline: withinDays(20, '健康保険法37条（資格がなくなった日から20日以内。過ぎると入れません）', 'EXPIRY'),
    notBefore: (c) => addDays(c.answers.leftOn, 1),
    sends: ['applicant', 'contact', 'home', 'leftOn', 'customerNumber', 'dependants'],
    optional: false,
  },
  {
    id: 'RE-02b',
    name: '国民健康保険の資格取得届',
    kind: 'NOTIFICATION',
    law: '国民健康保険法9条・施行規則2条',
    per: 'household',
    how: 'online',
    to: toHome,
    applies: unlessEmployed(
      chosen('national', () =>
        yes('今までの健康保険を抜けるので、国民健康保険に入ります。保険料は前の年の所得で決まります。'),
      ),
    ),
    deadline: withinDays(14, '国民健康保険法施行規則2条'),
    notBefore: (c) => addDays(c.answers.leftOn, 1),
    sends: ['applicant', 'contact', 'home', 'leftOn', 'dependants'],
    documents: [{ name: '健康保険の資格喪失証明書', omittedBy: linkage }],
    optional: false,
  },
  {
    id: 'RE-02c',
    name: '家族の健康保険の扶養に入る',
    kind: 'NOTIFICATION',
    law: '健康保険法3条7項・施行規則38条',
    per: 'household',
    how: 'self',
    to: null,
    applies: unlessEmployed(chosen('dependant', dependant)),
    deadline: withinDays(5, '健康保険法施行規則38条'),
    sends: [],
    documents: [{ name: '退職が分かるもの（離職票・資格喪失証明書）' }, { name: '収入の見込みが分かるもの' }],
    optional: false,
  },
];

/** The exclusive choice: the one that was chosen applies, the others do not, and all three are open while nothing is chosen. */
function chosen(one: Insurance, rule: (insurance: RetirementAnswers['insurance']) => Applies) {
  return ({ answers: { insurance, applicant, leftOn } }: RetirementCase): Applies => {
    if (isLateElderly(applicant.dateOfBirth, leftOn)) return no('75歳以上の人は後期高齢者医療なので、変わりません。');
    if (insurance?.choice === undefined) {
      return ask(
        insurance ? '/insurance/choice' : '/insurance',
        '任意継続（20日以内、最長2年、保険料は全額自己負担）、国民健康保険（14日以内）、家族の扶養（保険料なし、収入の条件あり）のうち1つを選んでください。',
      );
    }
    return insurance.choice === one ? rule(insurance) : no(`「${insurances[insurance.choice]}」を選びました。`);
  };
}

function voluntary(insurance: RetirementAnswers['insurance']): Applies {
  return insurance?.insuredTwoMonths === undefined
    ? ask('/insurance/insuredTwoMonths', '任意継続は、続けて2か月以上入っていた人だけが選べます。')
    : yes('今の健康保険を、最長2年続けます。勤務先が払っていた分も自分で払います。');
}

function dependant(insurance: RetirementAnswers['insurance']): Applies {
  return insurance?.incomeBelowLimit === undefined
    ? ask('/insurance/incomeBelowLimit', '扶養に入れるかどうかは、これからの収入の見込みで決まります。')
    : yes('家族の勤務先に申し出ます。家族の勤務先が5日以内に届け出ます。失業給付を受ける間は入れないことがあります。');
}
