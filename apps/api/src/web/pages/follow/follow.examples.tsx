import type { Example } from '../../example.js';
import type { Card, FollowView, Group } from '../../follow/follow-view.js';
import type { Share } from '../../follow/household-view.js';
import { usePage } from '../../layout/page-context.js';
import { FollowPage } from './follow.page.js';

const groups: Group[] = ['turn', 'moving', 'done'];

export function cardNo(i: number, group: Group): Card {
  const isDone = group === 'done';
  return {
    id: `01a20fbc-4aa2-73f6-b847-${String(i).padStart(12, '0')}`,
    group,
    name: i % 3 === 0 ? '国民健康保険の資格取得届' : '電気の使用停止',
    person: i % 4 === 0 ? '𠮷田 髙志' : null,
    recipient: i % 3 === 0 ? '札幌市（見本）' : '見本でんき東',
    look: isDone ? 'done' : group === 'turn' ? 'turn' : 'moving',
    status: isDone ? '完了しました' : '届けました（返事を待っています）',
    why: '届きました。通知先の回答を待っています。',
    due: group === 'turn' ? '令和8年12月7日・2026年12月7日' : null,
    expected: null,
    usually: null,
    contact: null,
    next: '通知先が回答します。',
    exits: ['通知先の回答で、結果が決まります。'],
    last: '2026年11月24日 10:00',
    reference: isDone ? 'MIHON-0001' : null,
    visit:
      group === 'turn'
        ? {
            where: '札幌市（見本）',
            bring: ['マイナンバーカード', '転出証明書'],
            procedureId: `MV-03.${i}`,
            doneOn: null,
          }
        : null,
    requests:
      group === 'turn' ? [{ id: `request-${i}`, items: [{ label: '本人確認書類', reason: '氏名が違うため' }] }] : [],
  };
}

const viewOf = (cards: Card[], todos: FollowView['todos'] = []): FollowView => ({
  id: '01a20fbc-4aa2-73f6-b847-8bc79832c3f3',
  receiptNumber: 'MV-20261124-ABCD-E',
  sentence: '',
  cards,
  todos,
  ended: false,
  isChangeable: true,
});

function Drawn({ view, share = 'divisible' }: { view: FollowView; share?: Share }) {
  const { text } = usePage();
  const count = (group: Group) => view.cards.filter((card) => card.group === group).length;
  const open = view.todos.filter(({ done }) => !done).length;
  const sentence = text.follow.sentence(count('done'), view.cards.length, count('turn'), open);
  const { expectedBy, hours } = text.follow;
  const cards = view.cards.map((card, i) => ({
    ...card,
    expected:
      card.group === 'moving'
        ? i % 2
          ? expectedBy.history('2026年12月1日')
          : expectedBy.promise('2026年12月9日')
        : null,
    contact: { telephone: '000-0000-0000', hours: hours.business('08:30', '17:15') },
  }));
  return <FollowPage view={{ ...view, cards, sentence }} eventTitle="引越し" share={share} filer="𠮷田 髙志" />;
}

const todo = {
  procedureId: 'MP-10',
  name: '新聞などの連絡',
  person: '<b>花子</b>',
  reason: '相手がまちまちです。',
  due: null,
  done: false,
};

export const examples: Example[] = [
  {
    name: 'follow',
    state: 'filled',
    draw: () => (
      <Drawn
        view={viewOf(
          groups.map((group, i) => cardNo(i, group)),
          [todo, { ...todo, procedureId: 'MP-11', done: true }],
        )}
      />
    ),
  },
  { name: 'follow with nothing', state: 'empty', draw: () => <Drawn view={viewOf([])} share="rest" /> },
  {
    name: "follow, by somebody of the filer's family",
    state: 'filled',
    draw: () => <Drawn view={viewOf([cardNo(1, 'moving')])} share="part" />,
  },
  {
    name: 'follow of 40',
    state: 'filled',
    draw: () => (
      <Drawn
        view={viewOf(Array.from({ length: 40 }, (_, i) => cardNo(i, i < 3 ? 'turn' : i < 20 ? 'moving' : 'done')))}
      />
    ),
  },
];
