import type { Example } from '../../example.js';
import { CounterFilingPage, CounterPage } from './desk-counter.page.js';

const hostile = '<img src=x onerror=alert(1)>\u202e𠮷';
const events = [
  { id: 'move', title: '引越し' },
  { id: 'birth', title: '出生' },
];
const draft = {
  id: '01a2006e-b260-70d6-a6fb-dd0810282fed',
  event: { text: '引越し', lang: undefined },
  staff: hostile,
  changed: '2026年11月25日 10:00',
};
const nothing = { event: '', check: '' };

export const examples: Example[] = [
  {
    name: 'filing at the counter',
    state: 'empty',
    draw: () => <CounterPage events={events} drafts={[]} chosen={nothing} faults={[]} />,
  },
  {
    name: 'filing at the counter, not identified',
    state: 'error',
    draw: () => (
      <CounterPage events={events} drafts={[draft]} chosen={{ event: 'move', check: '' }} faults={['check']} />
    ),
  },
  {
    name: 'a filing at the counter',
    state: 'filled',
    draw: () => <CounterFilingPage {...draft} office={hostile} check="agent" filed={null} />,
  },
  {
    name: 'a filing at the counter, filed',
    state: 'filled',
    draw: () => (
      <CounterFilingPage
        {...draft}
        office="札幌市"
        check="number-card"
        filed={{ receiptNumber: 'MV-20261124-ABCD-E', filing: draft.id }}
      />
    ),
  },
];
