/** 児童手当: paid from the month after the claim, and a claim within 15 days counts for the month of the birth. So it is lodged first. */
import type { Applies } from '../define.js';
import { ask, linkage, no, yes } from '../shared/applies.js';
import { parentsIn, type BirthCase } from './persons.js';
import { companies, forFamilyHere, toHome, withinDays, type BirthProcedure } from './rules.js';

/** The claim does not wait for 出生届: what the register will say is added by the office once it knows. */
const sends = [
  'applicantName',
  'contact',
  'claimant',
  'children',
  'bornOn',
  'home',
  'account',
  'registrationPending',
] as const;
const documents = [
  { name: '受け取る人の名義の口座が分かるもの' },
  { name: '所得・課税証明書', omittedBy: linkage },
  { name: '健康保険の資格が分かるもの', omittedBy: linkage },
];
const deadline = withinDays(15, '児童手当法8条3項', 'BENEFIT_CLIFF');

export const allowance: BirthProcedure[] = [
  {
    id: 'BI-03a',
    name: '児童手当の認定請求',
    kind: 'APPLICATION',
    law: '児童手当法7条・8条',
    per: 'household',
    how: 'online',
    to: toHome,
    applies: forFamilyHere((c) => claim(c, 'first')),
    deadline,
    sends,
    documents,
    optional: false,
  },
  {
    id: 'BI-03b',
    name: '児童手当の額改定の認定請求',
    kind: 'APPLICATION',
    law: '児童手当法9条',
    per: 'household',
    how: 'online',
    to: toHome,
    applies: forFamilyHere((c) => claim(c, 'further')),
    deadline,
    sends: ['applicantName', 'contact', 'claimant', 'children', 'bornOn', 'home', 'registrationPending'],
    optional: false,
  },
  {
    id: 'BI-03c',
    name: '児童手当の請求（公務員は勤務先に）',
    kind: 'APPLICATION',
    law: '児童手当法17条',
    per: 'household',
    how: 'online',
    to: { company: 'employer', named: companies('employer', (c) => c.answers.childAllowance?.claimant ?? null) },
    applies: forFamilyHere((c) => claim(c, 'civil-servant')),
    deadline,
    sends,
    documents,
    optional: false,
  },
];

type Claim = 'first' | 'further' | 'civil-servant';

function claim(c: BirthCase, wanted: Claim): Applies {
  const { childAllowance } = c.answers;
  if (!childAllowance) return ask('/childAllowance', 'だれが児童手当を受け取るかで決まります。');
  const { claimant, alreadyReceives } = childAllowance;
  const parent = parentsIn(c.answers).find(([role]) => role === claimant)?.[1];
  if (parent?.employment === undefined)
    return ask(`/${claimant}/employment`, '公務員は、市区町村でなく勤務先に請求します。');
  const isCivilServant = parent.employment === 'civil-servant';
  if (isCivilServant !== (wanted === 'civil-servant')) {
    return no(isCivilServant ? '公務員なので、勤務先に請求します。' : '受け取る人は公務員ではありません。');
  }
  if (isCivilServant) return yes('公務員は勤務先に請求します。15日を過ぎると、その月の分を受け取れません。');
  if (alreadyReceives === undefined) {
    return ask('/childAllowance/alreadyReceives', 'ほかのお子さんの児童手当を受け取っているかどうかで決まります。');
  }
  if (alreadyReceives !== (wanted === 'further')) {
    return no(
      alreadyReceives ? 'もう受け取っているので、額の改定を請求します。' : 'まだ児童手当を受け取っていません。',
    );
  }
  return yes('出生届の受理を待たずに、先に請求しておきます。15日を過ぎると、その月の分を受け取れません。');
}
