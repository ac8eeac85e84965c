import type { Example } from '../../example.js';
import { MandatesPage } from './mandates.page.js';

const day = { era: 'seireki', year: '', month: '', day: '' };
const typed = { agent: '', events: [], until: day, name: '', dateOfBirth: day };
const events = [{ value: 'retirement', label: '退職' }];
const row = { id: 'm1', events: '退職', until: '2027年11月24日' };

export const examples: Example[] = [
  {
    name: 'mandates',
    state: 'filled',
    draw: () => (
      <MandatesPage
        mandates={[
          { ...row, role: 'principal', status: 'active' },
          { ...row, id: 'm2', role: 'agent', status: 'closed' },
        ]}
        events={events}
        typed={typed}
        errors={new Map()}
      />
    ),
  },
  {
    name: 'no mandates, and a fault',
    state: 'error',
    draw: () => (
      <MandatesPage
        mandates={[]}
        events={events}
        typed={{ ...typed, agent: '<b>太郎</b>' }}
        errors={new Map([['until-year', '今日より後の日にしてください']])}
      />
    ),
  },
];
