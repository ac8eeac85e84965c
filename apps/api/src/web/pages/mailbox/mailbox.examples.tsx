import type { Example } from '../../example.js';
import { MailboxPage, type MailItem } from './mailbox.page.js';
import { MessagePage } from './message.page.js';

const kinds = ['outcome', 'request', 'reminder', 'receipt', 'task', 'info'] as const;
const items = kinds.map((kind, i): MailItem => ({
  id: `m${i}`,
  kind,
  title: i === 0 ? '転出届：<img src=x onerror=alert(1)>' : '転出届：受け付けられました',
  when: '2026年11月24日 10:00',
  due: kind === 'request' ? '令和8年12月1日・2026年12月1日' : null,
  isUnread: i % 2 === 0,
}));
const message = {
  ...items[1]!,
  body: '依頼がありました。\n\u202e逆さ',
  filing: 'f1',
  attachments: ['receipt.pdf'],
  isArchived: false,
  request: 'r1',
};

export const examples: Example[] = [
  { name: 'mailbox', state: 'filled', draw: () => <MailboxPage items={items} search={null} view="inbox" next="m9" /> },
  {
    name: 'mailbox, nothing found',
    state: 'empty',
    draw: () => <MailboxPage items={[]} search="年金" view="inbox" next={null} />,
  },
  { name: 'message', state: 'filled', draw: () => <MessagePage message={message} /> },
  { name: 'message put away', state: 'filled', draw: () => <MessagePage message={{ ...message, isArchived: true }} /> },
];
