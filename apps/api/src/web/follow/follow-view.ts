/** A filing as its page shows it: whose turn it is comes first. */
import { startOf } from '../../../../../life-events/civil-date.js';
import { expectedAnswer } from '../../../../../life-events/expected-answer.js';
import type { FilingView } from '../../filings/filing.schema.js';
import type { ChipLook } from '../components/chip/chip.js';
import type { Language, Text } from '../text/text.js';
import { dayIn, deadlineIn, momentOf } from './moment.js';
import type { RecipientFact } from './recipient-facts.js';

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
  /** What the expected day is taken from, where it is more than a promise. */
  usually: string | null;
  contact: { telephone: string; hours: string | null } | null;
  /** Who moves next, and what they do. */
  next: string;
  exits: string[];
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
  /** Nothing was taken back as a whole. */
  isChangeable: boolean;
}

export function followView(
  view: FilingView,
  text: Text,
  language: Language,
  facts: Map<string, RecipientFact> = new Map(),
): FollowView {
  const cards = view.notices.map((notice) => {
    const fact = notice.recipient ? facts.get(notice.recipient.id) : undefined;
    return { ...cardOf(notice, view, text, language), ...factsOf(notice, fact, text, language) };
  });
  const count = (group: Group): number => cards.filter((card) => card.group === group).length;
  return {
    id: view.id,
    receiptNumber: view.receiptNumber,
    sentence: text.follow.sentence(
      count('done'),
      cards.length,
      count('turn'),
      view.todos.filter(({ done }) => !done).length,
    ),
    cards,
    todos: view.todos.map(({ procedureId, name, person, reason, deadline, done }) => ({
      ...{ procedureId, name, person, reason, done },
      due: deadline?.effective ? deadlineIn(deadline.effective, language) : null,
    })),
    ended: view.endedAt !== null,
    isChangeable: view.undoneAt === null && view.status !== 'withdrawn',
  };
}

function cardOf(
  notice: Notice,
  view: FilingView,
  text: Text,
  language: Language,
): Omit<Card, 'expected' | 'usually' | 'contact'> {
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
    next: notice.next.what,
    exits: notice.exits,
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

function factsOf(
  notice: Notice,
  fact: RecipientFact | undefined,
  { follow }: Text,
  language: Language,
): Pick<Card, 'expected' | 'usually' | 'contact'> {
  const instant = (at: string | null): Date | null => (at === null ? null : new Date(at));
  const sent = { sentAt: instant(notice.sentAt), expectedBy: instant(notice.expectedBy) };
  const found = groupOf(notice) === 'moving' ? expectedAnswer(sent, fact?.times, new Date()) : null;
  const day = (on: string): string => dayIn(startOf(on), language);
  const { hours = null, telephone = '' } = fact?.contact ?? {};
  return {
    expected:
      found && (found.usually ? follow.expectedBy.history(day(found.on)) : follow.expectedBy.promise(day(found.on))),
    usually: found?.usually ? follow.expectedBy.usually(day(found.usually)) : null,
    contact: fact?.contact ? { telephone, hours: hours && follow.hours[hours.days](hours.from, hours.to) } : null,
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
