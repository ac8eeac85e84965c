/** Companies that know somebody by the old name: told only when named. */
import { concerning, no, yes } from '../shared/applies.js';
import type { Spouse } from './persons.js';
import type { CompanyAnswers } from './questions.js';
import { afterName, companies, contractsOf, ifNameChanges, promptly, type MarriageProcedure } from './rules.js';
import type { MarriageField } from './fields.js';

const contract = { kind: 'PRIVATE_CONTRACT', law: 'contract', per: 'person', how: 'online', optional: true } as const;

const nameChange = (
  id: string,
  name: string,
  kind: CompanyAnswers['kind'],
  sends: MarriageField[],
): MarriageProcedure => ({
  ...contract,
  id,
  name,
  to: { company: kind, named: companies(kind) },
  applies: ifNameChanges(({ index }: Spouse, c) =>
    contractsOf(c.answers, kind, index).length > 0
      ? yes('選ばれた会社に、新しい氏名を知らせます。')
      : no('知らせる会社は選ばれていません。'),
  ),
  deadline: promptly(),
  after: afterName,
  sends: ['personName', 'newName', 'marriedOn', 'contact', ...sends],
});

export const contracts: MarriageProcedure[] = [
  nameChange('MG-17', '銀行・証券の名義の変更', 'bank', ['account']),
  nameChange('MG-18', 'クレジットカードの名義の変更', 'card', ['lastFour']),
  nameChange('MG-19', '保険・共済の氏名と受取人の変更', 'insurance', ['customerNumber']),
  nameChange('MG-20', '電話・インターネットの名義の変更', 'telephone', ['customerNumber']),
  {
    ...contract,
    id: 'MG-21',
    name: '勤務先への結婚の連絡（氏名・扶養・手当）',
    to: { company: 'employer', named: companies('employer') },
    applies: concerning(({ answers }) =>
      answers.employment === 'employee' || answers.employment === 'civil-servant'
        ? yes('勤務先に、結婚と新しい氏名を知らせます。')
        : no('勤務先はないか、答えられていません。'),
    ),
    deadline: promptly('勤務先の規則'),
    after: afterName,
    sends: ['personName', 'newName', 'marriedOn'],
  },
];
