import type { Example } from '../../example.js';
import { DeskRefusedPage, DeskStalePage } from './desk-refused.page.js';

export const examples: Example[] = [
  {
    name: 'refused',
    state: 'error',
    draw: () => (
      <DeskRefusedPage
        title="この通知は、すでに終わっています。"
        back="/desk"
        typed={['REF-1', '<img src=x onerror=alert(1)>\u202e逆\n電話で聞きました。']}
      />
    ),
  },
  {
    name: 'stale',
    state: 'error',
    draw: () => <DeskStalePage now="今は<b>花子</b>さんが担当しています。" back="/desk" />,
  },
];
