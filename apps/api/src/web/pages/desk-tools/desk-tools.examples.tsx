import type { Example } from '../../example.js';
import { BatchesPage, BatchPage, type BatchPageProps } from './batches.page.js';
import { OutagesPage, type OutagesPageProps } from './outages.page.js';
import { SearchPage, type SearchPageProps } from './search.page.js';
import { DeskStatisticsPage } from './statistics.page.js';

const id = '01a2006e-b260-70d6-a6fb-dd0810282fed';
const hostile = '<img src=x onerror=alert(1)>\u202e𠮷';
const when = '2026年11月25日 10:00';
const move = { text: '引越し', lang: 'ja' as const };

const search: SearchPageProps = {
  typed: { receiptNumber: '', recipient: '', event: '', status: '', day: '' },
  events: [{ id: 'move', words: move }],
  errors: [],
  found: null,
  next: null,
  csv: '/desk/search.csv?event=move',
};
const batch: BatchPageProps = {
  id,
  recipient: hostile,
  act: 'resend-given-up',
  status: 'proposed',
  created: when,
  createdBy: hostile,
  decided: null,
  counts: { pending: 3 },
  items: [
    {
      id,
      filing: id,
      receiptNumber: 'MV-20261124-ABCD-E',
      procedure: { text: '転入届', lang: 'ja' },
      result: 'pending',
    },
  ],
  next: id,
  barred: null,
};
const outages: OutagesPageProps = {
  typed: { recipient: '', from: '', until: '', reason: '', holds: 'yes' },
  own: null,
  errors: [],
  outages: [],
  next: null,
  mayDeclare: true,
  done: null,
  formKey: 'key',
};
const outage = {
  ...{ id, recipient: hostile, recipientId: 'bank-a', from: when, until: when, reason: hostile, by: hostile },
  holds: true,
};

export const examples: Example[] = [
  { name: 'search', state: 'empty', draw: () => <SearchPage {...search} /> },
  {
    name: 'search with faults',
    state: 'error',
    draw: () => (
      <SearchPage
        {...search}
        typed={{ ...search.typed, recipient: hostile, day: '11月' }}
        errors={[
          { field: 'recipient', message: '当てはまる通知先がありません。名前かIDを確かめてください。' },
          { field: 'day', message: '届け出られた日は「2026-11-25」のように、実在する日を入力してください' },
        ]}
      />
    ),
  },
  {
    name: 'search with what was found',
    state: 'filled',
    draw: () => (
      <SearchPage
        {...search}
        typed={{ ...search.typed, event: 'move', status: 'completed' }}
        found={[
          {
            ...{ id, receiptNumber: 'MV-20261124-ABCD-E', event: move, status: '手続き中', waitingFor: '通知先' },
            filedAt: when,
            isAtCounter: true,
          },
        ]}
        next="/desk/search?event=move&after=x"
      />
    ),
  },
  { name: 'search without result', state: 'empty', draw: () => <SearchPage {...search} found={[]} /> },
  {
    name: 'sending many again',
    state: 'empty',
    draw: () => (
      <BatchesPage
        {...{ typed: { recipient: '', act: '' }, own: '札幌市', errors: [], batches: [], next: null, formKey: 'key' }}
      />
    ),
  },
  {
    name: 'sending many again, with faults',
    state: 'error',
    draw: () => (
      <BatchesPage
        typed={{ recipient: hostile, act: '' }}
        own={null}
        errors={[
          { field: 'recipient', message: '通知先を入力してください' },
          { field: 'act', message: 'どの通知を送り直すかを選んでください' },
        ]}
        batches={[{ id, recipient: hostile, act: 'resend-late', status: 'running', created: when }]}
        next={id}
        formKey="key"
      />
    ),
  },
  { name: 'a dry run', state: 'filled', draw: () => <BatchPage {...batch} /> },
  {
    name: 'a dry run of my own',
    state: 'empty',
    draw: () => <BatchPage {...batch} counts={{}} items={[]} next={null} barred="own" />,
  },
  {
    name: 'a batch under way',
    state: 'filled',
    draw: () => (
      <BatchPage
        {...batch}
        status="running"
        decided={`${hostile}\n${when}`}
        counts={{ pending: 1, applied: 2, stale: 1 }}
      />
    ),
  },
  { name: 'outages', state: 'empty', draw: () => <OutagesPage {...outages} mayDeclare={false} /> },
  {
    name: 'outages with faults',
    state: 'error',
    draw: () => (
      <OutagesPage
        {...outages}
        typed={{ ...outages.typed, until: hostile }}
        errors={[{ field: 'until', message: '終わりは「2026-11-26 09:00」のように入力してください' }]}
      />
    ),
  },
  {
    name: 'outages declared',
    state: 'filled',
    draw: () => (
      <OutagesPage
        {...outages}
        own="札幌市"
        done="declared"
        outages={[
          { ...outage, state: 'now' },
          { ...outage, id: `${id}2`, state: 'over', holds: false },
        ]}
      />
    ),
  },
  {
    name: 'charts',
    state: 'filled',
    draw: () => (
      <DeskStatisticsPage
        days={30}
        recipients={[
          {
            ...{ name: hostile, told: 120, answered: 100, medianSeconds: 7_200 },
            p95Seconds: 259_200,
            attempts: 140,
            failed: 20,
          },
          {
            ...{ name: '札幌市（見本）', told: 10, answered: 9, medianSeconds: 90 },
            p95Seconds: 600,
            attempts: 10,
            failed: 0,
          },
          {
            ...{ name: 'しずかな銀行', told: 3, answered: 0, medianSeconds: null },
            p95Seconds: null,
            attempts: 0,
            failed: 0,
          },
        ]}
        backlog={[
          { age: 'unsent', count: 1 },
          { age: 'day', count: 12 },
          { age: 'older', count: 3 },
        ]}
        most={20_000}
      />
    ),
  },
  {
    name: 'charts without figures',
    state: 'empty',
    draw: () => <DeskStatisticsPage days={7} recipients={[]} backlog={[{ age: 'day', count: 0 }]} most={20_000} />,
  },
];
