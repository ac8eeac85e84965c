import type { Example } from '../../example.js';
import { Chart } from './chart.js';

export const examples: Example[] = [
  {
    name: 'bars with a second length',
    state: 'filled',
    draw: (id) => (
      <Chart
        id={id}
        title="回答までの時間"
        bars={[
          { label: '札幌市（見本）', value: 3_600, shown: '1時間', mark: 90_000 },
          { label: '<img src=x onerror=alert(1)>\u202eとても長い名前の通知先がここに入ります', value: 0, shown: '0秒' },
        ]}
      />
    ),
  },
  { name: 'nothing to draw', state: 'empty', draw: (id) => <Chart id={id} title="回答までの時間" bars={[]} /> },
];
