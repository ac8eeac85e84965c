import type { Example } from '../../example.js';
import { FilingsPage, type FilingsPageProps } from './filings.page.js';

const filing = { id: 'f1', receiptNumber: 'MV-20261124-ABCD-E', title: '引越し', filedOn: '2026年11月24日' };
const filings: FilingsPageProps['filings'] = [
  { ...filing, status: 'あなたの対応が必要です', look: 'turn' },
  { ...filing, id: 'f2', title: '亡くなったとき', status: '完了', look: 'done' },
];

export const examples: Example[] = [
  {
    name: 'filings',
    state: 'filled',
    draw: () => (
      <FilingsPage filings={filings} drafts={[{ id: 'd1', title: '出産', day: '2026年11月23日' }]} next="f0" />
    ),
  },
  { name: 'no filings', state: 'empty', draw: () => <FilingsPage filings={[]} drafts={[]} next={null} /> },
];
