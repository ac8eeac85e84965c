import type { Typeface, Weight } from './fonts.js';
import { japanTime } from './japan-time.js';
import type { ReceiptContent, ReceiptNotice, ReceiptTodo } from './receipt-content.js';
import { columns, gap, hairline, ink, kept, onPanel } from './rows.js';
import type { Cell, Row, Style } from './rows.js';
import { margin, measure } from './sheet.js';

const style = (size: number, weight: Weight = 'regular', color = ink.text): Style => ({ size, weight, color });
const label = (size: number): Style => style(size, 'regular', ink.label);
export const time = (value: string | null): string => (value === null ? '—' : japanTime(value));

const indent = 24;
const left = margin + indent;
const width = measure - indent;

/** Title, receipt number, who filed what and when. */
export function headingBlock(
  face: Typeface,
  content: Omit<ReceiptContent, 'notices' | 'todos'> & { notices: unknown[] },
  title: string,
): Row[] {
  const number = columns(face, 30, [
    { text: title, x: margin, width: 220, style: style(23, 'bold', ink.accent) },
    {
      text: `受付番号 ${content.receiptNumber}`,
      x: margin + 220,
      width: measure - 220,
      align: 'right',
      style: style(11, 'bold', ink.accent),
    },
  ]);
  const filing: [string, string][] = [
    ['届出', content.event.title],
    ['届出人（入力された氏名）', content.filedBy],
    ['届出日時', japanTime(content.filedAt)],
    ['控えの発行日時', japanTime(content.issuedAt)],
    ['状況', content.status],
    ['通知の数', `${content.notices.length}件`],
  ];
  const rows = [0, 2, 4].flatMap((at) => [...pairOf(face, filing.slice(at, at + 2)), gap(5)]);
  return [...number, gap(8), hairline(margin, measure, ink.accent, 1.2), gap(12), ...rows, gap(4)];
}

function pairOf(face: Typeface, pair: [string, string][]): Row[] {
  const half = measure / 2;
  const cells = pair.map(([name, value], index) => ({ name, value, x: margin + index * half, width: half - 16 }));
  return [
    ...kept(
      columns(
        face,
        13,
        cells.map((c) => ({ ...c, text: c.name, style: label(8) })),
      ),
    ),
    ...columns(
      face,
      18,
      cells.map((c) => ({ ...c, text: c.value, style: style(11.5) })),
    ),
  ];
}

/** What this paper is and is not. */
export const receiptStatement = {
  strong: 'この控えは Todoke の記録です。役所が発行する受理証明ではありません。',
  plain:
    '法令上の基準になるのは、Todoke が届出を受け付けた日時ではなく、通知先に届いて記録された日時（到着日時）です。' +
    '到着日時が「—」の通知は、到着の知らせがまだありません。日時はすべて日本時間です。',
};

export function statementBlock(face: Typeface, { strong, plain }: { strong: string; plain: string }): Row[] {
  const pad = 14;
  const inner = { x: margin + pad, width: measure - 2 * pad };
  const rows = [
    gap(10),
    ...columns(face, 17, [{ ...inner, text: strong, style: style(10, 'bold') }]),
    gap(2),
    ...columns(face, 15, [{ ...inner, text: plain, style: style(9) }]),
    gap(10),
  ];
  return [...rows.map((row) => onPanel(row, margin, measure, ink.panel)), gap(6)];
}

/** Placed together with the first block of its section, so that it never ends a page. */
export function sectionTitle(face: Typeface, title: string, aside = ''): Row[] {
  const cells: Cell[] = [
    { text: title, x: margin, width: measure - 90, style: style(13, 'bold', ink.accent) },
    { text: aside, x: margin + measure - 90, width: 90, align: 'right', style: label(9) },
  ];
  return kept([gap(14), ...columns(face, 20, cells), gap(6)]);
}

function itemTitle(face: Typeface, sign: string, title: string, aside: string): Row[] {
  const asideWidth = 120;
  return kept(
    columns(face, 18, [
      { text: sign, x: margin, width: indent, style: label(sign === '□' ? 13 : 9) },
      { text: title, x: left, width: width - asideWidth - 12, style: style(11.5, 'bold') },
      {
        text: aside,
        x: left + width - asideWidth,
        width: asideWidth,
        align: 'right',
        style: style(9.5, 'bold', ink.accent),
      },
    ]),
  );
}

export function labelled(face: Typeface, name: string, value: string | null, size = 9): Row[] {
  if (value === null || value === '') return [];
  return columns(face, 14, [
    { text: name, x: left, width: 68, style: label(7.5) },
    { text: value, x: left + 72, width: width - 72, lineBreaks: 'keep', style: style(size) },
  ]);
}

type Fact = [name: string, value: string | null, columns: number, weight?: Weight];

/** Names above values on four equal columns, which are the same in all notices: the eye can run down one of them. */
export function facts(face: Typeface, row: Fact[]): Row[] {
  let column = 0;
  const cells = row.map(([name, value, span, weight = 'regular']) => {
    const cell = { x: left + (column * width) / 4, width: (span * width) / 4 - 8, name, value, weight };
    column += span;
    return cell;
  });
  const names = cells.map((cell) => ({ ...cell, text: cell.name, style: style(7.5, cell.weight, ink.label) }));
  const values = cells.map((cell) => ({ ...cell, text: cell.value ?? '—', style: style(9, cell.weight) }));
  return kept([...columns(face, 11, names), ...columns(face, 14, values), gap(3)]);
}

/** What begins the block of one procedure × person × recipient, on any letter. */
export function noticeHead(
  face: Typeface,
  notice: Pick<ReceiptNotice, 'procedure' | 'status' | 'recipient' | 'person' | 'reference'>,
  number: number,
): Row[] {
  return [
    hairline(margin, measure),
    gap(8),
    ...itemTitle(face, String(number), notice.procedure, notice.status),
    gap(2),
    ...facts(face, [
      ['通知先', notice.recipient, 2],
      ['対象の人', notice.person, 1],
      ['整理番号', notice.reference, 1],
    ]),
  ];
}

/** One procedure × person × recipient: what was told to whom, when, and what came of it. */
export function noticeBlock(face: Typeface, notice: ReceiptNotice, number: number): Row[] {
  return [
    ...noticeHead(face, notice, number),
    ...facts(face, [
      ['送信日時', time(notice.sentAt), 1],
      ['到着日時', time(notice.arrivedAt), 1, 'bold'],
      ['回答日時', time(notice.answeredAt), 1],
      ['期限', time(notice.deadline), 1],
    ]),
    gap(1),
    ...labelled(face, '回答の区分', notice.code),
    ...labelled(face, '連絡事項', notice.note),
    ...labelled(face, '伝えた項目', notice.fields.join('、')),
    ...labelled(face, '内容の SHA-256', notice.digest, 7.5),
    gap(10),
  ];
}

/** Something the citizen does without us. */
export function todoBlock(face: Typeface, todo: ReceiptTodo): Row[] {
  const title = itemTitle(face, '□', todo.name, todo.deadline === null ? '' : `${japanTime(todo.deadline)}まで`);
  return [
    hairline(margin, measure),
    gap(8),
    ...title,
    ...labelled(face, '行き先', todo.recipient),
    ...labelled(face, '理由', todo.reason),
    gap(10),
  ];
}

/** How to check this paper later. */
export function evidenceBlock(face: Typeface, evidenceHead: string | null, attachment = 'receipt.json'): Row[] {
  const text = (value: string, size: number): Row[] =>
    columns(face, 15, [{ text: value, x: margin, width: measure, style: style(size) }]);
  const chain =
    'この届出の経過は、あとからの書き換えが分かる証跡に残しています。発行した時点の証跡の値は次のとおりです。';
  const attached = `この紙と同じ内容を、機械で読める形の ${attachment} として、この PDF に添付しています。`;
  return [
    hairline(margin, measure),
    gap(8),
    ...(evidenceHead === null ? [] : [...kept([...text(chain, 9), ...text(evidenceHead, 8.5)]), gap(4)]),
    ...text(attached, 9),
  ];
}
