import type { Example } from '../../example.js';
import { DeskRefusedPage, DeskStalePage } from './desk-refused.page.js';

export const examples: Example[] = [
  {
    name: 'refused',
    state: 'error',
    draw: () => <DeskRefusedPage title="この通知は、すでに終わっています。" back="/desk" />,
  },
  {
    name: 'stale',
    state: 'error',
    draw: () => <DeskStalePage now="今は<b>花子</b>さんが担当しています。" back="/desk" />,
  },
];
