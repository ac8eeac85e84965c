import type { Example } from '../../example.js';
import { cardNo } from '../follow/follow.examples.js';
import { NoticePage } from './notice.page.js';

const at = '2026-11-24T01:00:00.000Z';
const entries = [
  { at, when: '2026年11月24日 10:00', title: '届け出ました', by: 'あなた' },
  { at, when: '2026年11月24日 10:01', title: '見ました（<b>照会</b>）', by: '職員' },
];

export const examples: Example[] = [
  {
    name: 'notice',
    state: 'filled',
    draw: () => <NoticePage filing="f1" card={cardNo(0, 'turn')} entries={entries} />,
  },
  {
    name: 'notice without a recipient',
    state: 'empty',
    draw: () => <NoticePage filing="f1" card={{ ...cardNo(1, 'moving'), recipient: null }} entries={[]} />,
  },
];
