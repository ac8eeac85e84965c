import type { PDFDocument } from 'pdf-lib';
import type { Typeface } from './fonts.js';
import { letterTexts } from './letter-text/texts.js';
import { renderLetter } from './receipt.js';
import {
  evidenceBlock,
  facts,
  headingBlock,
  labelled,
  noticeHead,
  type Pen,
  penFor,
  sectionTitle,
  statementBlock,
} from './receipt-blocks.js';
import type { ReceiptContent } from './receipt-content.js';
import { gap, type Row } from './rows.js';
import { Sheet } from './sheet.js';

/** What became of one notice when everything was reversed. */
export interface ReversedNotice {
  procedureId: string;
  procedure: string;
  person: string | null;
  recipient: string;
  /** The word to print. */
  status: string;
  sentAt: string | null;
  /** When the recipient confirmed it; null when it was never told, or has not reversed it. */
  reversedAt: string | null;
  reference: string | null;
  note: string | null;
}

/** Who reversed what when, of an event that was reported in error. */
export interface ReversalContent extends Omit<ReceiptContent, 'notices' | 'todos'> {
  undoneAt: string;
  notices: ReversedNotice[];
}

/** The certificate of a reversal (取消証明) as a PDF with `reversal.json` attached. The same content gives the same bytes. */
export function renderReversal(content: ReversalContent): Promise<Uint8Array> {
  const { title, attached: description } = letterTexts[content.language].reversal;
  return renderLetter(content, { title, attached: 'reversal.json', description, draw });
}

function draw(doc: PDFDocument, face: Typeface, content: ReversalContent): void {
  const pen = penFor(face, content.language);
  const { text, time } = pen;
  const words = text.reversal;
  const sheet = new Sheet(doc, face, { demo: content.demo, footer: `${words.title}　${content.receiptNumber}`, text });
  sheet.place(headingBlock(pen, content, words.title));
  sheet.place(statementBlock(pen, words.statement));
  const title = sectionTitle(pen, words.notices, words.undoneAt(time(content.undoneAt)));
  content.notices.forEach((notice, index) => {
    sheet.place([...(index === 0 ? title : []), ...block(pen, notice, index + 1)]);
  });
  sheet.place([
    ...sectionTitle(pen, text.evidence.title),
    ...evidenceBlock(pen, content.evidenceHead, 'reversal.json'),
  ]);
  sheet.finish();
}

function block(pen: Pen, notice: ReversedNotice, number: number): Row[] {
  const { text, time } = pen;
  return [
    ...noticeHead(pen, notice, number),
    ...facts(pen, [
      [text.notice.sentAt, time(notice.sentAt), 2],
      [text.reversal.reversedAt, time(notice.reversedAt), 2, 'bold'],
    ]),
    ...labelled(pen, text.notice.note, notice.note),
    gap(10),
  ];
}
