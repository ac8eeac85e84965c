import type { Example } from '../../example.js';
import { DeskComparePage, type DeskComparePageProps } from './desk-compare.page.js';

const evil = '<img src=x onerror=alert(1)>\u202e逆';
const props: DeskComparePageProps = {
  task: 't1',
  revision: 0,
  first: { id: 'f1', receiptNumber: 'MV-20261123-ABCD-E' },
  second: { id: 'f2', receiptNumber: 'MV-20261124-ABCD-E' },
  parts: [
    { name: null, lines: [{ label: '届け出', first: '11月23日', second: '11月24日', isSame: false }] },
    {
      name: '転入届',
      lines: [
        { label: '氏名', first: evil, second: evil, isSame: true },
        { label: '新しい住所', first: '〒060-0001\n札幌市', second: '〒060-0002\n札幌市', isSame: false },
      ],
    },
  ],
  needsPurpose: false,
  canDecide: true,
  errors: [],
};

export const examples: Example[] = [
  { name: 'compare', state: 'filled', draw: () => <DeskComparePage {...props} /> },
  {
    name: 'compare before the purpose was said',
    state: 'empty',
    draw: () => <DeskComparePage {...props} parts={props.parts!.slice(0, 1)} needsPurpose />,
  },
  {
    name: 'compare with one',
    state: 'empty',
    draw: () => <DeskComparePage {...props} parts={null} canDecide={false} />,
  },
  {
    name: 'compare without a decision',
    state: 'error',
    draw: () => <DeskComparePage {...props} errors={[{ field: 'decision', message: 'どうするかを選んでください' }]} />,
  },
];
