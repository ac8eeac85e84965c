import type { NoticeState, RequestState } from '../../../../life-events/filing-state.js';
import { ja } from '../../../../life-events/message-text/ja.js';
import { openItems, openQuestions } from '../../../../life-events/open-questions.js';
import type { PlannedProcedure } from '../../../../life-events/plan.js';
import type { RequestItem } from '../../../../life-events/request-items.js';
import type { FilingView } from './filing.schema.js';

interface Asked {
  notices: { state: NoticeState; planned: PlannedProcedure }[];
  requests: RequestState[];
  isProtected: boolean;
}

/** What recipients ask of the citizen: each question once, with everyone who asks it. */
export function presentRequests({ notices, requests, isProtected }: Asked): FilingView['requests'] {
  const open = openQuestions({ requests, isProtected, notices: notices.map(({ state }) => state) });
  return open
    .filter(({ request, items }) => items.length > 0 || request.items.length === 0)
    .map(({ request, items, serves, dueOn }) => ({
      id: request.id,
      items: items.map(presentItem),
      dueOn,
      askedAt: request.askedAt.toISOString(),
      askedBy: serves.map(({ noticeId }) => askerOf(notices.find(({ state }) => state.id === noticeId)!)),
      ifUnanswered: items.length > 0 ? ja.request.ifUnanswered : ja.request.ifNotVisited,
    }));
}

/** What one recipient asks about its notice. Answering it answers the same question of the others. */
export const presentRequest = (request: RequestState): FilingView['notices'][number]['requests'][number] => ({
  id: request.id,
  items: openItems(request).map(presentItem),
  dueOn: request.dueOn,
  askedAt: request.askedAt.toISOString(),
});

const presentItem = (item: RequestItem) => ({
  ...item,
  pointer: item.pointer ?? null,
  choices: item.choices ?? null,
});

const askerOf = ({ state, planned }: Asked['notices'][number]) => ({
  notice: state.id,
  procedure: planned.name,
  recipient: planned.recipient && { id: planned.recipient.id, name: planned.recipient.name },
});
