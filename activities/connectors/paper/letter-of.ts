/** What a letter says of a notice, in words that somebody at a desk can work from. */
import type { Notice } from '../../../kit/notice.js';
import { formatJapanese, isCivilDate } from '../../../life-events/civil-date.js';
import { lifeEvent } from '../../../life-events/index.js';
import { places } from '../../../prisma/reference/places.js';
import type { LetterContent } from '../../letters/letter.js';
import type { Addressee } from '../connector.js';

const titles: Record<Notice['type'], string> = {
  'notice.created': '届出のお知らせ',
  'notice.amended': '届出内容の変更のお知らせ',
  'notice.withdrawn': '届出の取下げのお知らせ',
  'information.answered': '照会への回答のお知らせ',
};

/** Names inside a field that a reader needs; the others speak for themselves. */
const names: Record<string, string> = {
  kana: 'フリガナ：',
  dateOfBirth: '生年月日：',
  relation: '続柄：',
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
  if (typeof value === 'string') return isCivilDate(value) ? formatJapanese(value) : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  return Object.entries(value)
    .sort(([a], [b]) => Number(b === 'postalCode') - Number(a === 'postalCode'))
    .map(([name, inner]) => partOf(name, inner))
    .join('　');
}

/** Codes are written out: whoever reads a letter has no table at hand. */
function partOf(name: string, value: unknown): string {
  const place = name === 'municipality' && typeof value === 'string' ? places.municipality(value) : null;
  if (place) return `${place.prefecture}${place.name}`;
  if (name === 'postalCode' && typeof value === 'string') return `〒${value.slice(0, 3)}-${value.slice(3)}`;
  return `${names[name] ?? ''}${textOf(value)}`;
}
