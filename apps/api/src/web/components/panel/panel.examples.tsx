import type { Example } from '../../example.js';
import { Panel } from './panel.js';

export const examples: Example[] = [
  {
    name: 'a receipt number',
    state: 'filled',
    isPage: true,
    draw: () => <Panel title="引越しの届出を受け付けました" label="受付番号" number="MV-20261124-ABCD-E" />,
  },
];
