import type { Example } from '../../example.js';
import { DonePage } from './done.page.js';

export const examples: Example[] = [
  {
    name: 'done',
    state: 'filled',
    draw: () => <DonePage id="f1" receiptNumber="MV-20261124-ABCD-E" eventTitle="引越し" />,
  },
  {
    name: 'done in mourning',
    state: 'filled',
    draw: () => <DonePage id="f1" receiptNumber="DT-20261124-ABCD-E" eventTitle="亡くなったとき" />,
  },
];
