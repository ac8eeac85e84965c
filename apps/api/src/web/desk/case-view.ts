/** A case as its page shows it: what waits for staff comes first. */
import { dayOf } from '../../../../../life-events/civil-date.js';
import { lifeEvent } from '../../../../../life-events/index.js';
import { isolated } from '../../../../../life-events/isolated.js';
import { isFinal } from '../../../../../life-events/status.js';
import { places } from '../../../../../prisma/reference/places.js';
import type { OpenTask, TaskNote } from '../../../../../prisma/stores/task.store.js';
import type { CaseView } from '../../desk/case.schema.js';
import { momentOf } from '../follow/moment.js';
import { wordsFor } from '../text/definition-words.js';
import type { Text } from '../text/text.js';
import { type CaseReader, type DeskNoticeView, noticeView } from './case-notice.js';
import { type QueueRow, rowOf } from './queue-rows.js';

export interface CaseTask {
  row: QueueRow;
  /** It is settled by deciding about its notice, not by hand. */
  needsDecision: boolean;
  settled: string | null;
  notes: { author: string; at: string; iso: string; text: string }[];
}

export interface CasePageView {
  id: string;
  receiptNumber: string;
  event: string;
  status: string;
  filedAt: string;
  endedAt: string | null;
  municipality: string | null;
  /** Filed at a counter: by whom, and how the citizen was identified. */
  counter: string | null;
  owner: string;
  temporalUrl: string | null;
  /** null: not said yet. */
  purpose: keyof Text['deskCase']['purpose']['names'] | null;
  /** Operators are shown no content whatever they say. */
  readsContent: boolean;
  tasks: CaseTask[];
  notices: DeskNoticeView[];
}

const groupOrder = { turn: 0, moving: 1, done: 2 } as const;

export function caseView(
  found: CaseView,
  tasks: OpenTask[],
  notes: Map<string, TaskNote[]>,
  reader: CaseReader,
): CasePageView {
  const { actor, text, language, now } = reader;
  const subject = { text, language, subject: actor.subject, today: dayOf(now) };
  const isOperator = actor.role === 'operator';
  const { id, receiptNumber, temporalUrl, event, status } = found;
  return {
    ...{ id, receiptNumber, temporalUrl, status: text.follow.filing[status] },
    event: wordsFor(lifeEvent(event)?.title ?? event, language).text,
    filedAt: momentOf(found.filedAt, language),
    endedAt: found.endedAt && momentOf(found.endedAt, language),
    municipality: placeName(found.municipality),
    counter:
      found.counter &&
      text.deskCase.countered(isolated(found.counter.staff), text.deskCounter.checks[found.counter.check]),
    owner: ownerOf(found, text),
    purpose: purposeOf(found.purpose, text),
    readsContent: !isOperator,
    tasks: tasks
      .filter(({ organisation }) => isOperator || organisation === actor.organisation)
      .map((task) => ({
        row: rowOf(task, subject),
        needsDecision: task.status === 'escalated',
        settled: task.settledAt && momentOf(task.settledAt, language),
        notes: (notes.get(task.id) ?? []).map(({ author, at, text: said }) => ({
          ...{ author: isolated(author), text: said, iso: at.toISOString(), at: momentOf(at, language) },
        })),
      })),
    notices: found.notices
      .map((notice) => noticeView(notice, found, tasks, reader))
      .sort((a, b) => groupOrder[a.group] - groupOrder[b.group] || Number(b.isOwn) - Number(a.isOwn)),
  };
}

/** The filing as a whole: whoever has the turn. */
function ownerOf({ waitingFor, notices }: CaseView, { deskCase }: Text): string {
  if (waitingFor === 'none') return deskCase.owners.none;
  if (waitingFor === 'citizen') return deskCase.owners.citizen;
  const names = notices
    .filter((it) => it.waitingFor === waitingFor && !isFinal(it.status))
    .map(({ recipient }) => recipient?.name ?? '—');
  const [first = '—', ...more] = [...new Set(names)];
  return deskCase.owners[waitingFor](more.length > 0 ? `${first} +${more.length}` : first);
}

function placeName(code: string | null): string | null {
  const place = code && places.municipality(code);
  return place ? `${place.prefecture}${place.name}` : code;
}

function purposeOf(said: string | null, { deskCase }: Text): CasePageView['purpose'] {
  return said !== null && Object.hasOwn(deskCase.purpose.names, said) ? (said as CasePageView['purpose']) : null;
}
