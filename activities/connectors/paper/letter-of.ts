/** What a letter says of a notice, in words that somebody at a desk can work from. */
import type { Notice } from '../../../kit/notice.js';
import { lifeEvent } from '../../../life-events/index.js';
import type { LetterContent } from '../../letters/letter.js';
import type { Addressee } from '../connector.js';

const titles: Record<Notice['type'], string> = {
  'notice.created': '届出のお知らせ',
  'notice.amended': '届出内容の変更のお知らせ',
  'notice.withdrawn': '届出の取下げのお知らせ',
  'information.answered': '照会への回答のお知らせ',
};

/** Names inside a field, for those that have no label of their own. */
const names: Record<string, string> = {
  family: '',
  given: '',
  full: '',
  name: '氏名',
  kana: 'フリガナ',
  dateOfBirth: '生年月日',
  relation: '続柄',
  postalCode: '〒',
};

export interface Around extends Addressee {
  demo: boolean;
  publicUrl: string;
  digest: string;
}

/** Only what the body holds: the letter tells the recipient nothing that another channel would not. */
export function letterOf({ type, timestamp, data }: Notice, around: Around): LetterContent {
  const event = lifeEvent(data.event);
  const procedure = event?.procedures.find(({ id }) => id === data.procedure)?.name;
  const labels = (event?.fields ?? {}) as Record<string, { label: string } | undefined>;
  return {
    demo: around.demo,
    title: titles[type],
    receiptNumber: around.receiptNumber,
    recipient: around.recipientName,
    procedure: procedure ?? data.procedure,
    event: event?.title ?? data.event,
    sentAt: timestamp,
    dueOn: data.dueOn,
    isVisit: data.how === 'visit',
    fields: Object.entries(data.fields).map(([name, value]) => ({
      label: labels[name]?.label ?? name,
      value: textOf(value),
    })),
    digest: around.digest,
    url: `${around.publicUrl}/desk/notices/${data.noticeId}`,
  };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  return Object.entries(value)
    .map(([name, inner]) => `${names[name] ?? ''}${names[name] ? '：' : ''}${textOf(inner)}`)
    .join('　');
}
