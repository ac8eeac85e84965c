import type { Example } from '../../example.js';
import { MailboxPage, type MailItem } from './mailbox.page.js';
import { MessagePage } from './message.page.js';
import { SendersPage } from './senders.page.js';

const kinds = ['outcome', 'request', 'reminder', 'receipt', 'task', 'info'] as const;
const items = kinds.map((kind, i): MailItem => ({
  id: `m${i}`,
  kind,
  language: 'ja',
  title: i === 0 ? '転出届：<img src=x onerror=alert(1)>' : '転出届：受け付けられました',
  when: '2026年11月24日 10:00',
  due: kind === 'request' ? '令和8年12月1日・2026年12月1日' : null,
  isUnread: i % 2 === 0,
  filing: { id: 'f1', receiptNumber: 'MV-20261124-ABCD-E', event: '引越し' },
  person: i % 2 === 0 ? '𠮷田 髙志' : null,
  sender: { id: 'city-011002', name: '札幌市（見本）' },
}));
const message = {
  ...items[1]!,
  body: '依頼がありました。\n\u202e逆さ',
  attachments: ['receipt.pdf'],
  isArchived: false,
  request: 'r1',
  seesFiling: true,
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
    draw: () => <MailboxPage items={[...items, inEnglish, easy]} search={null} view="inbox" next="m9" only={null} />,
  },
  {
    name: 'mailbox, nothing found',
    state: 'empty',
    draw: () => (
      <MailboxPage items={[]} search="年金" view="inbox" next={null} only={{ filing: 'f1', who: '<b>花子</b>' }} />
    ),
  },
  { name: 'message', state: 'filled', draw: () => <MessagePage message={message} consent={{ since: null }} /> },
  {
    name: 'message in easy Japanese',
    state: 'filled',
    draw: () => (
      <MessagePage
        message={{ ...message, ...easy, body: '答《こた》えが 来《き》ました。\n受付番号《うけつけばんごう》：MV-1' }}
        consent={null}
      />
    ),
  },
  {
    name: 'message put away',
    state: 'filled',
    draw: () => <MessagePage message={{ ...message, isArchived: true }} consent={{ since: '2026年11月24日' }} />,
  },
  {
    name: 'message about what its reader sees no more',
    state: 'filled',
    draw: () => <MessagePage message={{ ...message, request: null, seesFiling: false }} consent={null} />,
  },
  {
    name: 'senders',
    state: 'filled',
    draw: () => (
      <SendersPage
        senders={[
          { id: 'city-011002', name: '札幌市（見本）', since: null },
          { id: 'mihon-ginko-1', name: '見本第一銀行', since: '2026年11月24日' },
        ]}
      />
    ),
  },
  { name: 'no senders', state: 'empty', draw: () => <SendersPage senders={[]} /> },
];
