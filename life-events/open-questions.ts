/**
 * Open requests of a filing side by side: the same question, asked by several recipients, is put to the citizen once. Where an address is
 * protected each is put by itself, because what is told to one recipient must not go to another.
 */
import type { CivilDate } from './civil-date.js';
import type { FilingState, RequestState } from './filing-state.js';
import { questionKey, type RequestItem } from './request-items.js';

/** A request as the citizen sees it. */
export interface OpenQuestions {
  request: RequestState;
  /** What is to be answered under this request; what an earlier one asks too is answered there. */
  items: RequestItem[];
  /** Every request that one of these items serves, this one included. */
  serves: RequestState[];
  /** The first due day among them. */
  dueOn: CivilDate;
}

type Asked = Pick<FilingState, 'requests' | 'isProtected'> & { notices: { id: string; plannedId: string }[] };

/** Without requests that wait until their recipient has answered the citizen's withdrawal. */
export const stillAsked = ({ notices, requests }: Pick<FilingState, 'notices' | 'requests'>): RequestState[] =>
  requests.filter(({ noticeId }) => {
    const notice = notices.find((n) => n.id === noticeId);
    return notice?.status === 'needs-information' || notice?.change == null || notice.change.kind === 'amendment';
  });

/** All open requests, oldest first; one whose questions are all put by an earlier one has no items left. */
export function openQuestions(state: Asked): OpenQuestions[] {
  const keyOf = keysIn(state);
  const requests = [...state.requests].sort(
    (a, b) => compare(a.askedAt.getTime(), b.askedAt.getTime()) || compare(a.id, b.id),
  );
  const taken = new Set<string>();
  return requests.map((request) => {
    const items = openItems(request).filter((item) => !taken.has(keyOf(request, item)));
    const keys = new Set(items.map((item) => keyOf(request, item)));
    for (const key of keys) taken.add(key);
    const serves = requests.filter((r) => r === request || openItems(r).some((item) => keys.has(keyOf(r, item))));
    const dueOn = serves.map((r) => r.dueOn).reduce((first, day) => (day < first ? day : first));
    return { request, items, serves, dueOn };
  });
}

/** Equal for what is put to the citizen once. */
function keysIn({ notices, isProtected }: Asked): (r: RequestState, item: RequestItem) => string {
  const plannedId = new Map(notices.map((n) => [n.id, n.plannedId]));
  return (r, item) => (isProtected ? `${r.id} ${item.id}` : questionKey(item, plannedId.get(r.noticeId) ?? ''));
}

/** What answers to items of one request answer in all of them: request → item → value. */
export function spread(
  state: Asked,
  requestId: string,
  answers: Map<string, unknown>,
): Map<string, Map<string, unknown>> {
  const keyOf = keysIn(state);
  const asked = state.requests.find((r) => r.id === requestId);
  const valueOf = new Map(
    (asked?.items ?? [])
      .filter((item) => answers.has(item.id))
      .map((item) => [keyOf(asked!, item), answers.get(item.id)]),
  );
  const found = state.requests.map((r) => {
    const own = openItems(r).filter((item) => valueOf.has(keyOf(r, item)));
    return [r.id, new Map(own.map((item) => [item.id, valueOf.get(keyOf(r, item))]))] as const;
  });
  return new Map(found.filter(([, values]) => values.size > 0));
}

export const openItems = (request: RequestState): RequestItem[] =>
  request.items.filter((item) => !Object.hasOwn(request.answers, item.id));

const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
