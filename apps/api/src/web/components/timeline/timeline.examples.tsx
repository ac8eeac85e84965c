import type { Example } from '../../example.js';
import { Timeline } from './timeline.js';

export const examples: Example[] = [
  {
    name: 'two steps',
    state: 'filled',
    draw: () => (
      <Timeline
        entries={[
          { at: '2026-11-24T01:00:00Z', when: '2026年11月24日 10:00', title: '届け出ました', by: 'あなた' },
          { at: '2026-11-24T01:00:01Z', when: '2026年11月24日 10:00', title: '送りました', detail: '1回目' },
        ]}
      />
    ),
  },
];
