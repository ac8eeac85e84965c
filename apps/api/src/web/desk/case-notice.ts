/** One notice of a case, with all that was tried and what can be done about it. */
import { causeOf } from '../../../../../life-events/cause.js';
import { lifeEvent } from '../../../../../life-events/index.js';
import { isolated } from '../../../../../life-events/isolated.js';
import { isFinal, type NoticeStatus } from '../../../../../life-events/status.js';
import type { OpenTask } from '../../../../../prisma/stores/task.store.js';
import type { CaseNotice, CaseView } from '../../desk/case.schema.js';
import type { Actor } from '../../identity/actor.js';
import type { ChipLook } from '../components/chip/chip.js';
import type { SummaryRow } from '../components/summary/summary.js';
import type { TimelineEntry } from '../components/timeline/timeline.js';
import { labelsOf, showValue } from '../file/show-value.js';
import { dayIn, momentOf } from '../follow/moment.js';
import { questionsOf } from '../form/question.js';
import { wordsFor } from '../text/definition-words.js';
import { ruby } from '../text/ruby.js';
import type { Language, Text } from '../text/text.js';

export const acts = ['resend', 'decide', 'reassign', 'channel', 'tell'] as const;
export type Act = (typeof acts)[number];

export interface CaseReader {
  actor: Actor;
  text: Text;
  language: Language;
  now: Date;
}

type Said = { text: string; lang: 'ja' | undefined };

export interface DeskNoticeView {
  id: string;
  group: 'turn' | 'moving' | 'done';
  isOwn: boolean;
  name: Said;
  person: string | null;
  recipient: string | null;
  channel: string | null;
  look: ChipLook;
  status: string;
  owner: string;
  why: Said;
  cause: Said | null;
  next: Said;
  nextAt: string | null;
  nextTry: string | null;
  due: string | null;
  expected: string | null;
  exits: Said[];
  timeline: TimelineEntry[];
  /** null: not shown. */
  content: SummaryRow[] | null;
  acts: Act[];
}

export function noticeView(notice: CaseNotice, found: CaseView, tasks: OpenTask[], reader: CaseReader): DeskNoticeView {
  const { text, language, actor } = reader;
  const group = groupOf(notice);
  const say = (japanese: string): Said => wordsFor(japanese, language);
  const when = (instant: string | null): string | null => instant && momentOf(instant, language);
  const { id, isOwn } = notice;
  return {
    ...{ id, isOwn, group, name: say(notice.name), why: say(notice.why), exits: notice.exits.map(say) },
    person: notice.content?.person ?? null,
    recipient: notice.recipient?.name ?? null,
    channel: channelOf(notice.channel, text),
    look: lookOf(notice.status, group),
    status: text.follow.status[notice.status],
    owner: ownerOf(notice, tasks, text),
    cause: notice.cause === null ? null : say(notice.cause),
    next: say(notice.next.what),
    nextAt: when(notice.next.at),
    nextTry: when(notice.nextAttemptAt),
    due: group === 'done' ? null : notice.deadlineOn && dayIn(`${notice.deadlineOn}T12:00:00+09:00`, language),
    expected: group === 'done' ? null : when(notice.expectedBy),
    timeline: timelineOf(notice, text, language),
    content: notice.content && contentRows(notice.content, found.event, text, language),
    acts: actsOn(notice, actor),
  };
}

function groupOf({ status, waitingFor }: CaseNotice): DeskNoticeView['group'] {
  if (isFinal(status)) return 'done';
  return waitingFor === 'caseworker' ? 'turn' : 'moving';
}

function lookOf(status: NoticeStatus, group: DeskNoticeView['group']): ChipLook {
  if (group !== 'done') return group;
  if (status === 'accepted') return 'done';
  return status === 'rejected' ? 'refused' : 'quiet';
}

function ownerOf(notice: CaseNotice, tasks: OpenTask[], { desk, deskCase }: Text): string {
  const { owners } = deskCase;
  if (notice.waitingFor === 'recipient') return owners.recipient(notice.recipient?.name ?? '—');
  if (notice.waitingFor !== 'caseworker') return owners[notice.waitingFor];
  const own = tasks.filter((it) => it.notice === notice.id && it.settledAt === null);
  const assignee = own.find((it) => it.assignee !== null)?.assignee;
  return owners.caseworker(assignee ? isolated(assignee) : desk.nobody);
}

function channelOf(channel: string | null, { deskCase }: Text): string | null {
  const { channels } = deskCase.notices;
  return channel !== null && Object.hasOwn(channels, channel) ? channels[channel as keyof typeof channels] : channel;
}

function timelineOf(notice: CaseNotice, { deskCase }: Text, language: Language): TimelineEntry[] {
  const words = deskCase.timeline;
  const types: Record<string, string> = words.types;
  return notice.timeline.map((entry) => {
    const about = { at: entry.at, when: momentOf(entry.at, language) };
    if (entry.what !== 'attempt') {
      const verdict =
        entry.verdict === null ? words.waiting : entry.verdict === 'applied' ? words.applied : words.stale;
      return { ...about, title: words[entry.what], detail: ruby(verdict) };
    }
    const n = entry.n ?? 1;
    const isOpen = entry.endedAt === null;
    const title = entry.code === null ? (isOpen ? words.sending(n) : words.sent(n)) : words.failed(n);
    const type = notice.deliveries.find((it) => it.id === entry.delivery)?.type ?? '';
    const cause = entry.code === null ? null : wordsFor(causeOf(entry.code), language).text;
    const status = entry.httpStatus === null ? null : `HTTP ${entry.httpStatus}`;
    return {
      ...about,
      title,
      by: types[type] ?? type,
      detail: ruby([cause, status].filter(Boolean).join(' ')) || undefined,
    };
  });
}

function contentRows(
  content: NonNullable<CaseNotice['content']>,
  eventId: string,
  text: Text,
  language: Language,
): SummaryRow[] {
  const event = lifeEvent(eventId);
  const labels = (event?.fields ?? {}) as Record<string, { label: string }>;
  const reader = { labels: event ? labelsOf(questionsOf(event)) : new Map<string, never>(), text, language };
  const { notices } = text.deskCase;
  const sent = Object.entries(content.fields).map(([name, value]) => {
    const label = wordsFor(labels[name]?.label ?? name, language);
    return { label: label.text, lang: label.lang, value: showValue(value, name, reader) || text.common.none };
  });
  const answered: [string, string | null][] = [
    [notices.reference, content.reference],
    [notices.note, content.note],
    [notices.reasons, content.reasons.map((it) => it.text).join('\n') || null],
  ];
  return [...sent, ...answered.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))];
}

/** What the server would refuse anyway is not offered. */
function actsOn(notice: CaseNotice, { role }: Actor): Act[] {
  const isOperator = role === 'operator';
  if (!isOperator && !notice.isOwn) return [];
  const isOpen = !isFinal(notice.status);
  const isSent = notice.deliveries.some(({ status }) => ['late', 'exhausted', 'handed-over'].includes(status));
  const can: Record<Act, boolean> = {
    resend: isOpen && isSent,
    decide: isOpen && !isOperator,
    reassign: isOpen && !isOperator,
    channel: isOpen && notice.recipient !== null,
    tell: !isOperator,
  };
  return acts.filter((act) => can[act]);
}
