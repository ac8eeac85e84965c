import type { NoticeState, RequestState } from '../../../../life-events/filing-state.js';
import { ja } from '../../../../life-events/message-text/ja.js';
import { openItems, openQuestions } from '../../../../life-events/open-questions.js';
import type { PlannedProcedure } from '../../../../life-events/plan.js';
import type { RequestItem } from '../../../../life-events/request-items.js';
import { correctableIn } from './correctable-in.js';
import type { FilingView } from './filing.schema.js';

interface Asked {
  notices: { state: NoticeState; planned: PlannedProcedure }[];
  requests: RequestState[];
  isProtected: boolean;
  event: string;
  filedAt: Date;
  answers: unknown;
}

/** What recipients ask of the citizen: each question once, with everyone who asks it. */
export function presentRequests(filing: Asked): FilingView['requests'] {
  const { notices, requests, isProtected } = filing;
  const open = openQuestions({ requests, isProtected, notices: notices.map(({ state }) => state) });
  return open
    .filter(({ request, items }) => items.length > 0 || request.items.length === 0)
    .map(({ request, items, serves, dueOn }) => ({
      id: request.id,
      items: items.map((item) => presentItem(item, request, filing)),
      dueOn,
      askedAt: request.askedAt.toISOString(),
      askedBy: serves.map(({ noticeId }) => askerOf(notices.find(({ state }) => state.id === noticeId)!)),
      ifUnanswered: items.length > 0 ? ja.request.ifUnanswered : ja.request.ifNotVisited,
    }));
}

/** What one recipient asks about its notice. Answering it answers the same question of the others. */
export const presentRequest = (
  request: RequestState,
  filing: Asked,
): FilingView['notices'][number]['requests'][number] => ({
  id: request.id,
  items: openItems(request).map((item) => presentItem(item, request, filing)),
  dueOn: request.dueOn,
  askedAt: request.askedAt.toISOString(),
});

function presentItem(item: RequestItem, { noticeId }: RequestState, filing: Asked) {
  const { planned } = filing.notices.find(({ state }) => state.id === noticeId)!;
  return {
    ...item,
    pointer: item.pointer ?? null,
    choices: item.choices ?? null,
    correctable: correctableIn(filing, planned, item) !== null,
  };
}

const askerOf = ({ state, planned }: Asked['notices'][number]) => ({
  notice: state.id,
  procedure: planned.name,
  recipient: planned.recipient && { id: planned.recipient.id, name: planned.recipient.name },
});
