import type { Example } from '../../example.js';
import { conformanceOf } from '../../recipient/conformance.js';
import { type AnswerKindId, answerKinds } from '../../recipient/answer-kinds.js';
import { AnswerKindPage, AnswerPage } from './answer.page.js';
import { ConnectionPage } from './connection.page.js';
import { LogPage } from './log.page.js';
import { NoticesPage } from './notices.page.js';
import { OwnNoticePage, type OwnNoticePageProps } from './notice.page.js';
import { StatisticsPage } from './statistics.page.js';

const id = '01a2006e-b260-70d6-a6fb-dd0810282fed';
const hostile = '<img src=x onerror=alert(1)>\u202e𠮷';
const name = { text: '転出届', lang: 'ja' as const };
const event = { text: '引越し', lang: 'ja' as const };
const status = { look: 'turn' as const, words: '回答を待っています' };
const when = '2026年11月24日 10:00';
const at = '2026-11-24T01:00:00Z';

const notice: OwnNoticePageProps = {
  id,
  name,
  event,
  status,
  facts: [
    { label: '送った日時', value: when },
    { label: '回答の期限', value: when },
  ],
  canAnswer: 'yes',
  deliveries: [
    { id: `${id}2`, title: '変更 2', status: '送る前', rows: null, changed: [], attempts: [], isResendable: false },
    {
      id: `${id}1`,
      title: '届出 1',
      status: '渡しました',
      rows: [{ label: '届出人', lang: 'ja', value: hostile }],
      changed: ['引越した日'],
      attempts: [{ at, when, title: '1回目', by: 'TIMEOUT' }],
      isResendable: true,
    },
  ],
  replies: [{ at, when, title: '反映しました' }],
  said: 'answered',
};

const about = { notice: id, name, formKey: 'key' };
const open = [
  { id: `${id}1`, title: '届出 1' },
  { id: `${id}2`, title: '変更 2' },
];
const answer = (kind: AnswerKindId, typed = '', errors: [string, string][] = []) => (
  <AnswerPage {...about} kind={kind} open={open} typed={new URLSearchParams(typed)} errors={new Map(errors)} />
);
const facts = [
  { label: '連携の状態', value: hostile },
  { label: '送り先のURL', value: 'https://city.example/a/very/long/path/that/does/not/fit/on/a/phone' },
];

const drawn: Omit<Example, 'role'>[] = [
  {
    name: 'own notices',
    state: 'filled',
    draw: () => (
      <NoticesPage
        items={[
          { id, name: { text: hostile, lang: undefined }, event, status, sent: when, answerBy: when, lawful: '—' },
        ]}
        view="all"
        next={id}
      />
    ),
  },
  { name: 'no notice', state: 'empty', draw: () => <NoticesPage items={[]} view="open" next={null} /> },
  { name: 'one notice', state: 'filled', draw: () => <OwnNoticePage {...notice} /> },
  {
    name: 'a notice that ended',
    state: 'empty',
    draw: () => <OwnNoticePage {...notice} canAnswer="ended" deliveries={[]} replies={[]} said={null} />,
  },
  {
    name: 'kinds of answer',
    state: 'empty',
    draw: () => <AnswerKindPage {...about} kinds={Object.keys(answerKinds) as AnswerKindId[]} hasError={false} />,
  },
  {
    name: 'no kind chosen',
    state: 'error',
    draw: () => <AnswerKindPage {...about} kinds={['accepted', 'rejected']} hasError />,
  },
  { name: 'asking for something', state: 'empty', draw: () => answer('needs-information') },
  {
    name: 'asking for something, with faults',
    state: 'error',
    draw: () =>
      answer('needs-information', `itemLabel.2=${hostile}&dueOn=x`, [
        ['itemLabel.1', 'お願いする内容を入力してください'],
        ['itemReason.2', '必要な理由を入力してください'],
        ['dueOn', '返事の期限は「2026-11-25」のように、実在する日を入力してください'],
      ]),
  },
  { name: 'a refusal', state: 'filled', draw: () => answer('rejected', `reasons=${hostile}&appealWhere=県庁`) },
  {
    name: 'delivery log',
    state: 'filled',
    draw: () => (
      <LogPage
        items={[{ id, notice: id, name, title: '届出', status: '渡しました', attempts: 3, first: when, next: '—' }]}
        status="late"
        next={id}
      />
    ),
  },
  { name: 'empty delivery log', state: 'empty', draw: () => <LogPage items={[]} status={null} next={null} /> },
  {
    name: 'statistics',
    state: 'filled',
    draw: () => (
      <StatisticsPage
        days={30}
        told={120}
        answered={100}
        median="2.5時間"
        p95="3日"
        failureRate="4.2%"
        backlog={[{ words: '回答を待っています', count: 20, oldest: when }]}
        failures={[{ code: 'TIMEOUT', cause: '通知先から時間内に応答がありません。', count: 5 }]}
      />
    ),
  },
  {
    name: 'no statistics yet',
    state: 'empty',
    draw: () => (
      <StatisticsPage
        {...{ days: 7, told: 0, answered: 0, median: null, p95: null, failureRate: null, backlog: [], failures: [] }}
      />
    ),
  },
  {
    name: 'connection with something to mend',
    state: 'error',
    draw: () => (
      <ConnectionPage
        facts={facts}
        conformance={conformanceOf(
          { endedAt: new Date(at), code: 'HTTP_401' },
          { attempts: 9, failures: [{ code: 'HTTP_401' }] },
        )}
        tests={[{ when, result: 'HTTP_401（HTTP 401）' }]}
        canTest
        isAsked
      />
    ),
  },
  {
    name: 'connection by inbox',
    state: 'empty',
    draw: () => <ConnectionPage facts={facts} conformance={null} tests={[]} canTest={false} isAsked={false} />,
  },
];
export const examples: Example[] = drawn.map((example) => ({ role: 'recipient', ...example }));
