import type { Example } from '../../example.js';
import { type PlanGroup, planGroups, PlanPage } from './plan.page.js';
import type { PlanEntry } from './plan-card.js';

const entry = (group: PlanGroup, i: number): PlanEntry => ({
  id: `${group}-${i}`,
  name: i === 0 ? '転入届' : '児童手当の認定請求',
  person: i === 0 ? null : '<img src=x onerror=alert(1)>𠮷',
  recipient: group === 'unknown' ? null : '札幌市（見本）',
  reason: 'ほかの市区町村から引越してきたため、住み始めてから窓口で届け出ます。',
  law: '住民基本台帳法22条',
  deadline: { day: '令和8年12月7日・2026年12月7日', reason: '期限はありません。' },
  after: i === 0 ? [] : ['転出届'],
  notBefore: i === 0 ? null : '2026年12月1日',
  documents: [
    { name: '所得・課税証明書', omittedBy: '情報連携（番号法19条8号）' },
    { name: '本人確認書類', omittedBy: null },
  ],
  visit: group === 'visits' ? { where: '北海道札幌市中央区の住民異動の窓口', bring: ['転出証明書', '旅券'] } : null,
  isChosen: group === 'optional' || group === 'contracts' ? i === 0 : null,
  question: group === 'unknown' ? '/drafts/d/q' : null,
  isTold: group !== 'self',
  tells: null,
  ...(group === 'no' ? { reason: '国外への引越しではありません。' } : {}),
});
const groups = (n: number) =>
  Object.fromEntries(
    planGroups.map((group) => [group, Array.from({ length: n }, (_, i) => entry(group, i))]),
  ) as unknown as Record<PlanGroup, PlanEntry[]>;
const common = { action: '/drafts/d/plan', back: '/drafts/d/q', offices: 2, isProtected: false, summary: [] };

export const examples: Example[] = [
  { name: 'plan', state: 'filled', draw: () => <PlanPage {...common} groups={groups(2)} hasChanged={false} /> },
  {
    name: 'plan of nothing',
    state: 'empty',
    draw: () => <PlanPage {...common} groups={groups(0)} hasChanged={false} />,
  },
  {
    name: 'plan that has changed',
    state: 'error',
    draw: () => <PlanPage {...common} groups={groups(1)} hasChanged isProtected />,
  },
];
