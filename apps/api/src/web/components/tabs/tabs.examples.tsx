import type { Example } from '../../example.js';
import { Tabs } from './tabs.js';

export const examples: Example[] = [
  {
    name: 'two views',
    state: 'filled',
    draw: (id) => (
      <Tabs
        label={`お知らせ ${id}`}
        tabs={[
          { href: '/mailbox', name: '届いたお知らせ', isHere: true, count: '3件' },
          { href: '/mailbox?view=unread', name: '未読だけ', isHere: false },
        ]}
      />
    ),
  },
];
