/** Health insurance and pension: who becomes a dependant, what is linked, and the allowance that ends. */
import type { Applies } from '../define.js';
import { ask, automatic, concerning, linkage, no, yes } from '../shared/applies.js';
import type { Spouse } from './persons.js';
import {
  afterName,
  contractsOf,
  decidedBy,
  ifNameChanges,
  promptly,
  toHome,
  withinDays,
  type MarriageProcedure,
} from './rules.js';

export const insurance: MarriageProcedure[] = [
  {
    id: 'MG-13',
    name: '健康保険の被扶養者・国民年金第3号の届出（相手の勤務先から）',
    kind: 'NOTIFICATION',
    law: '健康保険法施行規則38条、国民年金法12条',
    per: 'person',
    how: 'online',
    // The supporter's employer files: that of the other of the two.
    to: {
      company: 'employer',
      named: (c) =>
        contractsOf(c.answers, 'employer', 1 - (c.person?.index ?? 0)).map(({ contract, entry }) => ({
          provider: entry.provider,
          contract,
        })),
    },
    applies: concerning(dependant),
    deadline: withinDays(5, '健康保険法施行規則38条（5日以内、勤務先を通して）'),
    after: afterName,
    sends: ['person', 'newName', 'supporter', 'marriedOn'],
    documents: [{ name: '収入が分かるもの' }, { name: '続柄の分かる住民票', omittedBy: linkage }],
    optional: false,
  },
  {
    id: 'MG-14',
    name: '国民健康保険をやめる届出',
    kind: 'NOTIFICATION',
    law: '国民健康保険法9条',
    per: 'person',
    how: 'online',
    to: toHome,
    applies: concerning(leavesNational),
    deadline: withinDays(14, '国民健康保険法施行規則13条'),
    after: [...afterName, 'MG-13'],
    sends: ['person', 'newName', 'home', 'marriedOn'],
    documents: [{ name: '新しい健康保険の資格が分かるもの' }],
    optional: false,
  },
  {
    id: 'MG-15',
    name: '国民年金の氏名の変更',
    kind: 'NOTIFICATION',
    law: '国民年金法12条',
    per: 'person',
    how: 'online',
    to: toHome,
    applies: ifNameChanges(pensionName),
    deadline: withinDays(14, '国民年金法12条'),
    after: afterName,
    sends: ['person', 'newName', 'marriedOn'],
    optional: false,
  },
  {
    id: 'MG-16',
    name: '児童扶養手当の資格喪失届',
    kind: 'NOTIFICATION',
    law: '児童扶養手当法4条2項、同法施行規則11条',
    per: 'person',
    how: 'online',
    to: toHome,
    applies: concerning((spouse) =>
      decidedBy(spouse, 'receivesChildRearingAllowance', {
        yes: '結婚すると受け取れなくなります。届け出ないと、後で返すことになります。',
        no: '児童扶養手当を受け取っていません。',
        ask: '児童扶養手当を受け取っているかどうかで決まります。',
      }),
    ),
    deadline: promptly('児童扶養手当法施行規則11条（速やかに）'),
    after: afterName,
    sends: ['person', 'newName', 'marriedOn', 'home'],
    optional: false,
  },
];

function dependant(spouse: Spouse): Applies {
  const { healthInsurance } = spouse.answers;
  if (healthInsurance === undefined) {
    return ask(`/spouses/${spouse.index}/healthInsurance`, '相手の扶養に入るかどうかで決まります。');
  }
  if (healthInsurance !== 'dependant') return no('相手の扶養には入りません。');
  return yes('相手の勤務先から、扶養に入る届出をします。国民年金の第3号も一緒です。');
}

function leavesNational(spouse: Spouse): Applies {
  const { healthInsurance } = spouse.answers;
  if (healthInsurance === undefined) {
    return ask(`/spouses/${spouse.index}/healthInsurance`, '結婚した後の健康保険で決まります。');
  }
  if (healthInsurance !== 'dependant') return no('相手の扶養には入りません。');
  return decidedBy(spouse, 'leavesNationalInsurance', {
    yes: '扶養に入ってから、国民健康保険をやめます。',
    no: '国民健康保険には入っていません。',
    ask: '今の健康保険で決まります。',
  });
}

function pensionName(spouse: Spouse): Applies {
  const { pension, pensionLinked } = spouse.answers;
  if (pension === undefined) return ask(`/spouses/${spouse.index}/pension`, '国民年金の種類で決まります。');
  if (pension !== 'first' || pensionLinked !== false) {
    return automatic('氏名は、マイナンバーで年金機構に伝わります。手続はありません。');
  }
  return yes('基礎年金番号とマイナンバーが結びついていないので、氏名の変更を届け出ます。');
}
