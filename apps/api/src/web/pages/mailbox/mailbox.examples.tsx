import type { Example } from '../../example.js';
import { MailboxPage, type MailItem } from './mailbox.page.js';
import { MessagePage } from './message.page.js';

const kinds = ['outcome', 'request', 'reminder', 'receipt', 'task', 'info'] as const;
const items = kinds.map((kind, i): MailItem => ({
  id: `m${i}`,
  kind,
  language: 'ja',
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

const inEnglish: MailItem = { ...items[0]!, language: 'en', title: 'Moving-in notification (転入届): accepted' };
const easy: MailItem = {
  ...items[0]!,
  language: 'ja-easy',
  title: '転入届《てんにゅうとどけ》：受《う》け付《つ》けました',
};

export const examples: Example[] = [
  {
    name: 'mailbox',
    state: 'filled',
    draw: () => <MailboxPage items={[...items, inEnglish, easy]} search={null} view="inbox" next="m9" />,
  },
  {
    name: 'mailbox, nothing found',
    state: 'empty',
    draw: () => <MailboxPage items={[]} search="年金" view="inbox" next={null} />,
  },
  { name: 'message', state: 'filled', draw: () => <MessagePage message={message} /> },
  {
    name: 'message in easy Japanese',
    state: 'filled',
    draw: () => (
      <MessagePage
        message={{ ...message, ...easy, body: '答《こた》えが 来《き》ました。\n受付番号《うけつけばんごう》：MV-1' }}
      />
    ),
  },
  { name: 'message put away', state: 'filled', draw: () => <MessagePage message={{ ...message, isArchived: true }} /> },
];
