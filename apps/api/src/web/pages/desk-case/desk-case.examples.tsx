import type { CasePageView, CaseTask } from '../../desk/case-view.js';
import type { DeskNoticeView } from '../../desk/case-notice.js';
import type { Example } from '../../example.js';
import { DeskCasePage, type DeskCasePageProps } from './desk-case.page.js';

const evil = '<img src=x onerror=alert(1)>\u202e逆';
const said = (text: string) => ({ text, lang: undefined });

const notice = (group: DeskNoticeView['group'], i: number): DeskNoticeView => ({
  id: `n${i}`,
  group,
  isOwn: group !== 'done',
  name: said('口座の住所変更'),
  person: evil,
  recipient: `見本銀行${i}`,
  channel: group === 'moving' ? '書面' : null,
  look: group,
  status: '職員が確認しています',
  owner: '職員（担当なし）',
  why: said('繰り返し送りましたが届けられなかったため、職員が確認しています。'),
  cause: group === 'turn' ? said('通知先に接続できません。') : null,
  next: said('職員が、届かない原因を通知先に確認します。'),
  nextAt: '2026年11月25日 10:00',
  nextTry: group === 'moving' ? '2026年11月25日 10:05' : null,
  due: '2026年12月1日',
  expected: null,
  exits: [said('通知先から回答があれば、その結果になります。')],
  timeline:
    group === 'done'
      ? []
      : [
          {
            at: '2026-11-24T01:00:00Z',
            when: '2026年11月24日 10:00',
            title: '送信（1回目）：届きませんでした',
            by: '通知',
          },
        ],
  content: group === 'done' ? null : [{ label: '氏名', value: evil }],
  acts: group === 'done' ? ['tell'] : ['resend', 'decide', 'reassign', 'channel', 'tell'],
});

const task = (more: Partial<CaseTask>, i: number): CaseTask => ({
  row: {
    ...{ id: `t${i}`, revision: 0, filing: 'f1', receiptNumber: 'MV-20261124-ABCD-E', otherReceiptNumber: null },
    ...{
      event: said('引越し'),
      clock: { look: 'turn', words: '今日まで' },
      dueOn: '2026年11月24日',
      code: '届けられない',
    },
    ...{ procedure: said('転入届'), isEscalated: i === 0, owner: i === 0 ? evil : null, isMine: false, since: '' },
  },
  needsDecision: i === 0,
  settled: null,
  notes: [],
  ...more,
});

const notes = [{ author: evil, at: '2026年11月24日 10:00', iso: '2026-11-24T01:00:00Z', text: evil }];
const view: CasePageView = {
  id: 'f1',
  receiptNumber: 'MV-20261124-ABCD-E',
  event: '引越し',
  status: '手続き中',
  filedAt: '2026年11月24日 10:00',
  endedAt: null,
  municipality: '北海道札幌市中央区',
  counter: '窓口（担当：花子、本人確認：マイナンバーカード）',
  owner: '職員（見本銀行0 +1）',
  temporalUrl: 'http://127.0.0.1:8233/namespaces/default/workflows/filing%3Af1',
  purpose: 'task',
  readsContent: true,
  tasks: [task({ notes }, 0), task({}, 1), task({ settled: '2026年11月24日 12:00', notes }, 2)],
  notices: (['turn', 'moving', 'done'] as const).map(notice),
};
const untouched: CasePageView = { ...view, purpose: null, temporalUrl: null, tasks: [], notices: [] };

const drawn = (
  name: string,
  state: Example['state'],
  shown: CasePageView,
  more: Partial<DeskCasePageProps> = {},
): Example => ({
  name,
  state,
  draw: () => <DeskCasePage view={shown} done={null} errors={[]} note={null} newId={() => 'id'} {...more} />,
});

export const examples: Example[] = [
  drawn('case', 'filled', view, { done: 'resend' }),
  drawn('case before its purpose was said', 'empty', untouched),
  drawn('case of an operator', 'filled', { ...view, readsContent: false }),
  drawn('case without a purpose', 'error', untouched, {
    errors: [{ field: 'purpose', message: '閲覧の目的を選んでください' }],
  }),
  drawn('case with a note too long', 'error', view, {
    errors: [{ field: 'note-t1', message: 'メモを2000文字以内で入力してください' }],
    note: { task: 't1', text: evil },
  }),
];
