/** A filing as its page shows it: whose turn it is comes first. */
import type { FilingView } from '../../filings/filing.schema.js';
import type { ChipLook } from '../components/chip/chip.js';
import type { Language, Text } from '../text/text.js';
import { dayIn, deadlineIn, momentOf } from './moment.js';

type Notice = FilingView['notices'][number];
export type Group = 'turn' | 'moving' | 'done';

export interface Card {
  id: string;
  group: Group;
  name: string;
  person: string | null;
  recipient: string | null;
  look: ChipLook;
  status: string;
  /** Why it stands there, and what is next: Japanese, from the rules. */
  why: string;
  due: string | null;
  expected: string | null;
  last: string | null;
  reference: string | null;
  visit: { where: string; bring: string[]; procedureId: string; doneOn: string | null } | null;
  /** What its recipient asks for. */
  requests: { id: string; items: { label: string; reason: string | null }[] }[];
}

export interface FollowView {
  id: string;
  receiptNumber: string;
  sentence: string;
  cards: Card[];
  todos: {
    procedureId: string;
    name: string;
    person: string | null;
    reason: string;
    due: string | null;
    done: boolean;
  }[];
  ended: boolean;
}

export function followView(view: FilingView, text: Text, language: Language): FollowView {
  const cards = view.notices.map((notice) => cardOf(notice, view, text, language));
  const count = (group: Group): number => cards.filter((card) => card.group === group).length;
  return {
    id: view.id,
    receiptNumber: view.receiptNumber,
    sentence: text.follow.sentence(count('done'), cards.length, count('turn')),
    cards,
    todos: view.todos.map(({ procedureId, name, person, reason, deadline, done }) => ({
      ...{ procedureId, name, person, reason, done },
      due: deadline?.effective ? deadlineIn(deadline.effective, language) : null,
    })),
    ended: view.endedAt !== null,
  };
}

function cardOf(notice: Notice, view: FilingView, text: Text, language: Language): Card {
  const group = groupOf(notice);
  const visit = view.visits.find((it) => it.notice === notice.id);
  const isOpen = group !== 'done';
  const { effective = null } = notice.deadline ?? {};
  const last = [notice.answeredAt, notice.arrivedAt, notice.sentAt].find((at) => at !== null);
  return {
    id: notice.id,
    group,
    name: notice.name,
    person: notice.person,
    recipient: notice.recipient?.name ?? null,
    look: lookOf(notice, group),
    status: wordOf(notice, visit !== undefined && group === 'turn', text),
    why: notice.why,
    due: isOpen && effective ? deadlineIn(effective, language) : null,
    expected: group === 'moving' && notice.expectedBy ? dayIn(notice.expectedBy, language) : null,
    last: last ? momentOf(last, language) : null,
    reference: notice.reference,
    visit:
      visit && isOpen
        ? {
            where: visit.where,
            bring: visit.bring,
            procedureId: visit.procedureId,
            doneOn: visit.doneAt && dayIn(visit.doneAt, language),
          }
        : null,
    requests: notice.requests.map(({ id, items }) => ({ id, items: items.map(itemOf) })),
  };
}

const itemOf = ({ label, reason }: Record<string, unknown>) => ({
  label: typeof label === 'string' ? label : '',
  reason: typeof reason === 'string' ? reason : null,
});

/** A refusal is the citizen's turn no more than any other end, but it is told apart by look and word. */
function groupOf({ status, waitingFor, citizenDoneAt }: Notice): Group {
  if (['accepted', 'rejected', 'withdrawn', 'not-needed'].includes(status)) return 'done';
  return waitingFor === 'citizen' && citizenDoneAt === null ? 'turn' : 'moving';
}

function lookOf({ status }: Notice, group: Group): ChipLook {
  if (group === 'turn') return 'turn';
  if (group === 'moving') return 'moving';
  if (status === 'accepted') return 'done';
  return status === 'rejected' ? 'refused' : 'quiet';
}

function wordOf({ status, change }: Notice, isVisit: boolean, { follow }: Text): string {
  if (change) return follow.change[change];
  return isVisit && status === 'delivered' ? follow.status.visit : follow.status[status];
}
