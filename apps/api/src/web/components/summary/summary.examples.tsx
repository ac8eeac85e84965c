import type { Example } from '../../example.js';
import { Summary } from './summary.js';

export const examples: Example[] = [
  {
    name: 'answers with the way to change them',
    state: 'filled',
    draw: () => (
      <Summary
        rows={[
          { label: '引越した日', value: '令和8年11月21日（2026年11月21日）', change: '/help' },
          { label: '氏名', value: '𠮷田 髙志', change: '/help' },
        ]}
      />
    ),
  },
  { name: 'nothing', state: 'empty', draw: () => <Summary rows={[]} /> },
];
