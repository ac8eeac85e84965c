/** Employers and insurers: told only when the family names them. */
import type { Applies } from '../define.js';
import { ask, no, yes } from '../shared/applies.js';
import { isFiledByFamily } from './circumstances.js';
import { parentOf, type BirthCase } from './persons.js';
import { companies, contractsOf, notTheFamily, perParent, promptly, type BirthProcedure } from './rules.js';

const contract = { kind: 'PRIVATE_CONTRACT', how: 'online', optional: true } as const;
const toEmployer = { company: 'employer', named: companies('employer', (c) => parentOf(c).role) } as const;

export const work: BirthProcedure[] = [
  {
    ...contract,
    ...perParent,
    id: 'BI-07',
    name: '産後・育児の休業の連絡（出産手当金・育児休業給付・社会保険料の免除は勤務先が届け出ます）',
    law: '育児・介護休業法5条、健康保険法102条・159条、雇用保険法61条の7',
    to: toEmployer,
    applies: (c) => employed(c, '休業と給付の届出を、勤務先に始めてもらいます。'),
    deadline: promptly('勤務先の規則'),
    sends: ['parentName', 'bornOn', 'numberOfChildren'],
  },
  {
    ...contract,
    ...perParent,
    id: 'BI-13a',
    name: '勤務先への家族手当・扶養控除の連絡',
    law: '所得税法194条',
    to: toEmployer,
    applies: (c) => employed(c, '家族手当や扶養の申告のため、勤務先に知らせます。'),
    deadline: promptly('勤務先の規則'),
    after: ['BI-01'],
    sends: ['parentName', 'children', 'bornOn'],
  },
  {
    ...contract,
    per: 'household',
    id: 'BI-13b',
    name: '学資保険・生命保険などへの連絡',
    law: 'contract',
    to: { company: 'insurance', named: companies('insurance') },
    applies: ({ answers }) => {
      if (!isFiledByFamily(answers)) return no(notTheFamily);
      return contractsOf(answers, 'insurance').length > 0
        ? yes('選ばれた保険会社に、お子さんが生まれたことを知らせます。')
        : no('知らせる保険会社は選ばれていません。');
    },
    deadline: promptly(),
    after: ['BI-01'],
    sends: ['applicantName', 'contact', 'customerNumber', 'children', 'bornOn'],
  },
];

function employed(c: BirthCase, reason: string): Applies {
  const parent = parentOf(c);
  const { employment } = parent.answers;
  if (!isFiledByFamily(c.answers)) return no(notTheFamily);
  if (employment === undefined) return ask(`/${parent.role}/employment`, '勤めているかどうかで決まります。');
  return employment === 'employee' || employment === 'civil-servant' ? yes(reason) : no('勤務先がありません。');
}
