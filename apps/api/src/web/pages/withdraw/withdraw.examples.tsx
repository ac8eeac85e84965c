import type { Example } from '../../example.js';
import { usePage } from '../../layout/page-context.js';
import { WithdrawPage, type WithdrawPageProps } from './withdraw.page.js';

const options: WithdrawPageProps['options'] = [
  { id: 'n1', label: '転入届（𠮷田）', effect: 'told' },
  { id: 'n2', label: '<img src=x onerror=alert(1)>', effect: 'untold' },
  { id: 'n3', label: '電気の使用停止', effect: 'ended' },
];
const nothing: WithdrawPageProps = { filing: 'f1', options, chosen: [], reason: '', errors: [] };

function Faulty() {
  const { withdrawPage } = usePage().text.follow;
  const errors = [
    { field: 'notices', message: withdrawPage.chooseError },
    { field: 'reason', message: withdrawPage.reasonError },
  ];
  return <WithdrawPage {...nothing} errors={errors} />;
}

export const examples: Example[] = [
  { name: 'withdraw', state: 'filled', draw: () => <WithdrawPage {...nothing} chosen={['n1']} reason="まちがい" /> },
  { name: 'nothing to withdraw', state: 'empty', draw: () => <WithdrawPage {...nothing} options={[]} /> },
  { name: 'withdraw nothing', state: 'error', draw: () => <Faulty /> },
];
