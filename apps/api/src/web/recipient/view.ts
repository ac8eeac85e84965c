/** A recipient's notices and deliveries in the words of its pages. */
import { lifeEvent } from '../../../../../life-events/index.js';
import type { NoticeStatus } from '../../../../../life-events/status.js';
import type { OpenedNotice, OwnNotice } from '../../../../../prisma/stores/own-notice.store.js';
import type { ChipLook } from '../components/chip/chip.js';
import type { SummaryRow } from '../components/summary/summary.js';
import type { TimelineEntry } from '../components/timeline/timeline.js';
import { labelsOf, showValue } from '../file/show-value.js';
import { deadlineIn, momentOf } from '../follow/moment.js';
import { questionsOf } from '../form/question.js';
import type { ListedNotice } from '../pages/recipient/notices.page.js';
import type { OwnDeliveryView, OwnNoticePageProps } from '../pages/recipient/notice.page.js';
import { type Words, wordsFor } from '../text/definition-words.js';
import { plain } from '../text/ruby.js';
import type { Language, Text } from '../text/text.js';

interface Reader {
  text: Text;
  language: Language;
}

const looks: Partial<Record<NoticeStatus, ChipLook>> = {
  delivered: 'turn',
  retrying: 'turn',
  escalated: 'moving',
  'needs-information': 'moving',
  accepted: 'done',
  rejected: 'refused',
};

export const statusOf = (status: NoticeStatus, { text }: Reader): { look: ChipLook; words: string } => ({
  look: looks[status] ?? 'quiet',
  words: text.recipient.statuses[status],
});

export function namesOf({ event, procedure }: { event: string; procedure: string }, language: Language) {
  const found = lifeEvent(event);
  const name = found?.procedures.find(({ id }) => id === procedure)?.name ?? procedure;
  return { name: wordsFor(name, language), event: wordsFor(found?.title ?? event, language) };
}

const momentOr = (at: Date | null, { language }: Reader): string => (at ? momentOf(at, language) : '—');

export function listed(notice: OwnNotice, reader: Reader): ListedNotice {
  const { id, status, sentAt, expectedBy, deadlineOn } = notice;
  return {
    id,
    ...namesOf(notice, reader.language),
    status: statusOf(status, reader),
    sent: momentOr(sentAt, reader),
    answerBy: momentOr(expectedBy, reader),
    lawful: deadlineOn ? deadlineIn(deadlineOn, reader.language) : '—',
  };
}

export function canAnswer({ status, deliveries }: OpenedNotice): OwnNoticePageProps['canAnswer'] {
  if (['accepted', 'rejected', 'withdrawn', 'not-needed'].includes(status)) return 'ended';
  return openDeliveries(deliveries).length > 0 ? 'yes' : 'not-yet';
}

/** What an answer can be about: a reminder reminds of another delivery. */
export const openDeliveries = (deliveries: OpenedNotice['deliveries']): OpenedNotice['deliveries'] =>
  deliveries.filter(({ answered, attempts, isReminder }) => !answered && !isReminder && attempts > 0);

type Body = Record<string, unknown> | null;

export function openedNotice(
  notice: OpenedNotice,
  bodies: Map<string, Body>,
  reader: Reader,
): Omit<OwnNoticePageProps, 'said'> {
  const { text, language } = reader;
  const { columns, notice: words } = text.recipient;
  const { sent, answerBy, lawful, ...rest } = listed(notice, reader);
  const verdicts: Record<string, string> = words.verdicts;
  return {
    ...rest,
    facts: [
      { label: columns.sent, value: sent },
      { label: columns.answerBy, value: answerBy },
      { label: columns.lawful, value: lawful },
    ],
    canAnswer: canAnswer(notice),
    deliveries: [...notice.deliveries]
      .reverse()
      .map((delivery) => deliveryView(notice, delivery, bodies.get(delivery.id) ?? null, reader)),
    replies: notice.replies.map(({ receivedAt, verdict }) => ({
      at: receivedAt.toISOString(),
      when: momentOf(receivedAt, language),
      title: verdicts[verdict ?? 'waiting'] ?? words.verdicts.stale,
    })),
  };
}

function deliveryView(
  notice: OpenedNotice,
  delivery: OpenedNotice['deliveries'][number],
  body: Body,
  reader: Reader,
): OwnDeliveryView {
  const { recipient } = reader.text;
  const statuses: Record<string, string> = recipient.deliveryStatuses;
  const data = (body?.data ?? {}) as { changed?: unknown };
  const labels = fieldLabels(notice.event);
  const changed = Array.isArray(data.changed) ? data.changed.filter((it) => typeof it === 'string') : [];
  return {
    id: delivery.id,
    title: `${delivery.isReminder ? recipient.reminder : titleOf(delivery, reader.text)} ${delivery.sequence}`,
    status: statuses[delivery.status] ?? delivery.status,
    rows: body && rowsOf(notice.event, data, reader),
    changed: changed.map((name) => labels[name]?.label ?? name),
    attempts: delivery.tried.map((tried) => attemptEntry(tried, reader)),
    isResendable: delivery.attempts > 0,
  };
}

export function titleOf({ type }: { type: string }, { recipient }: Text): string {
  const types: Record<string, string> = recipient.types;
  return types[type] ?? type;
}

function attemptEntry(tried: OpenedNotice['deliveries'][number]['tried'][number], reader: Reader): TimelineEntry {
  const { notice } = reader.text.recipient;
  const { startedAt, endedAt, code, httpStatus, n } = tried;
  const failed = code === null ? notice.ok : `${code}${httpStatus === null ? '' : `（HTTP ${httpStatus}）`}`;
  return {
    at: startedAt.toISOString(),
    when: momentOf(startedAt, reader.language),
    title: notice.attempt(n),
    by: endedAt === null ? notice.underWay : failed,
  };
}

const fieldLabels = (event: string): Record<string, { label: string } | undefined> => lifeEvent(event)?.fields ?? {};

/** The very fields that were sent; of an answer to a question, what was answered. */
function rowsOf(event: string, data: Record<string, unknown>, reader: Reader): SummaryRow[] {
  const found = lifeEvent(event);
  const labels = fieldLabels(event);
  const values = found ? { labels: labelsOf(questionsOf(found)), ...reader } : null;
  const show = (value: unknown, key: string): string =>
    values ? plain(showValue(value, key, values)) : JSON.stringify(value);
  const fields = Object.entries((data.fields ?? {}) as Record<string, unknown>).map(([name, value]): SummaryRow => {
    const label: Words = wordsFor(labels[name]?.label ?? name, reader.language);
    return { label: label.text, lang: label.lang, value: show(value, name) || reader.text.common.none };
  });
  const answers = (Array.isArray(data.answers) ? data.answers : []) as { id: string; value: unknown }[];
  return [...fields, ...answers.map(({ id, value }): SummaryRow => ({ label: id, value: show(value, id) }))];
}
