import type { Language } from '../../life-events/language.js';
import type { Typeface, Weight } from './fonts.js';
import { letterTime } from './japan-time.js';
import { type LetterText, letterTexts } from './letter-text/texts.js';
import type { ReceiptContent, ReceiptNotice, ReceiptTodo } from './receipt-content.js';
import { columns, gap, hairline, ink, kept, onPanel } from './rows.js';
import type { Cell, Row, Style } from './rows.js';
import { margin, measure } from './sheet.js';

const style = (size: number, weight: Weight = 'regular', color = ink.text): Style => ({ size, weight, color });
const label = (size: number): Style => style(size, 'regular', ink.label);

/** What a letter is written with. */
export interface Pen {
  face: Typeface;
  text: LetterText;
  /** A time or a day in the letter's language; — for none. */
  time: (value: string | null) => string;
}

export const penFor = (face: Typeface, language: Language): Pen => ({
  face,
  text: letterTexts[language],
  time: (value) => (value === null ? '—' : letterTime(value, language)),
});

const indent = 24;
const left = margin + indent;
const width = measure - indent;

/** Title, receipt number, who filed what and when. */
export function headingBlock(
  { face, text, time }: Pen,
  content: Omit<ReceiptContent, 'notices' | 'todos'> & { notices: unknown[] },
  title: string,
): Row[] {
  const number = columns(face, 30, [
    { text: title, x: margin, width: 220, style: style(23, 'bold', ink.accent) },
    {
      text: text.receiptNumber(content.receiptNumber),
      x: margin + 220,
      width: measure - 220,
      align: 'right',
      style: style(11, 'bold', ink.accent),
    },
  ]);
  const names = text.heading;
  const filing: [string, string][] = [
    [names.event, content.event.title],
    [names.filedBy, content.filedBy],
    [names.filedAt, time(content.filedAt)],
    [names.issuedAt, time(content.issuedAt)],
    [names.status, content.status],
    [names.notices, text.count(content.notices.length)],
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
export function statementBlock({ face }: Pen, { strong, plain }: { strong: string; plain: string }): Row[] {
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
export function sectionTitle({ face }: Pen, title: string, aside = ''): Row[] {
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

export function labelled({ face }: Pen, name: string, value: string | null, size = 9): Row[] {
  if (value === null || value === '') return [];
  return columns(face, 14, [
    { text: name, x: left, width: 68, style: label(7.5) },
    { text: value, x: left + 72, width: width - 72, lineBreaks: 'keep', style: style(size) },
  ]);
}

type Fact = [name: string, value: string | null, columns: number, weight?: Weight];

/** Names above values on four equal columns, which are the same in all notices: the eye can run down one of them. */
export function facts({ face }: Pen, row: Fact[]): Row[] {
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
  pen: Pen,
  notice: Pick<ReceiptNotice, 'procedure' | 'status' | 'recipient' | 'person' | 'reference'>,
  number: number,
): Row[] {
  const names = pen.text.notice;
  return [
    hairline(margin, measure),
    gap(8),
    ...itemTitle(pen.face, String(number), notice.procedure, notice.status),
    gap(2),
    ...facts(pen, [
      [names.recipient, notice.recipient, 2],
      [names.person, notice.person, 1],
      [names.reference, notice.reference, 1],
    ]),
  ];
}

/** One procedure × person × recipient: what was told to whom, when, and what came of it. */
export function noticeBlock(pen: Pen, notice: ReceiptNotice, number: number): Row[] {
  const { text, time } = pen;
  const names = text.notice;
  return [
    ...noticeHead(pen, notice, number),
    ...facts(pen, [
      [names.sentAt, time(notice.sentAt), 1],
      [names.arrivedAt, time(notice.arrivedAt), 1, 'bold'],
      [names.answeredAt, time(notice.answeredAt), 1],
      [names.deadline, time(notice.deadline), 1],
    ]),
    gap(1),
    ...labelled(pen, names.code, notice.code),
    ...labelled(pen, names.note, notice.note),
    ...labelled(pen, names.fields, text.list(notice.fields)),
    ...labelled(pen, names.digest, notice.digest, 7.5),
    gap(10),
  ];
}

/** Something the citizen does without us. */
export function todoBlock(pen: Pen, todo: ReceiptTodo): Row[] {
  const { text, time } = pen;
  const title = itemTitle(pen.face, '□', todo.name, todo.deadline === null ? '' : text.until(time(todo.deadline)));
  return [
    hairline(margin, measure),
    gap(8),
    ...title,
    ...labelled(pen, text.todo.where, todo.recipient),
    ...labelled(pen, text.todo.reason, todo.reason),
    gap(10),
  ];
}

/** How to check this paper later. */
export function evidenceBlock({ face, text }: Pen, evidenceHead: string | null, attachment = 'receipt.json'): Row[] {
  const line = (value: string, size: number): Row[] =>
    columns(face, 15, [{ text: value, x: margin, width: measure, style: style(size) }]);
  const { chain, attached } = text.evidence;
  return [
    hairline(margin, measure),
    gap(8),
    ...(evidenceHead === null ? [] : [...kept([...line(chain, 9), ...line(evidenceHead, 8.5)]), gap(4)]),
    ...line(attached(attachment), 9),
  ];
}
