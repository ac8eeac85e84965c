import { createHash } from 'node:crypto';
import { AFRelationship, PDFDocument } from 'pdf-lib';
import type { Language } from '../../life-events/language.js';
import { embedTypeface } from './fonts.js';
import type { Typeface } from './fonts.js';
import {
  evidenceBlock,
  headingBlock,
  noticeBlock,
  type Pen,
  penFor,
  sectionTitle,
  statementBlock,
  todoBlock,
} from './receipt-blocks.js';
import { letterTexts } from './letter-text/texts.js';
import { plain } from './readings.js';
import type { ReceiptContent } from './receipt-content.js';
import { columns, ink } from './rows.js';
import { Sheet, margin, measure } from './sheet.js';

export type { ReceiptContent, ReceiptNotice, ReceiptTodo } from './receipt-content.js';

/** The receipt (控え) of a filing as a PDF with `receipt.json` attached. The same content gives the same bytes; throws when `issuedAt` is no date. */
export function renderReceipt(content: ReceiptContent): Promise<Uint8Array> {
  const { title, attached: description } = letterTexts[content.language].receipt;
  return renderLetter(content, { title, attached: 'receipt.json', description, draw: drawReceipt });
}

export interface Letter<C> {
  title: string;
  /** Name of the attachment that holds the content as JSON. */
  attached: string;
  description: string;
  draw: (doc: PDFDocument, face: Typeface, content: C) => void;
}

/** A letter about a filing as a PDF, with what it says attached as JSON. */
export async function renderLetter<C extends { receiptNumber: string; issuedAt: string; language: Language }>(
  content: C,
  { title, attached, description, draw }: Letter<C>,
): Promise<Uint8Array> {
  const json = canonicalJson(content);
  const issuedAt = new Date(content.issuedAt);
  if (Number.isNaN(issuedAt.getTime())) throw new RangeError('issuedAt is no date');
  const doc = await PDFDocument.create({ updateMetadata: false });
  describe(doc, `${plain(title)} ${content.receiptNumber}`, content.language, issuedAt);
  draw(doc, await embedTypeface(doc, subsetTag(json)), content);
  await doc.attach(new TextEncoder().encode(json), attached, {
    mimeType: 'application/json',
    description: plain(description),
    creationDate: issuedAt,
    modificationDate: issuedAt,
    afRelationship: AFRelationship.Alternative,
  });
  return doc.save();
}

/** Draws the pages only: for a document that brings its own typeface, as the comparison with the whole font does. */
export function drawReceipt(doc: PDFDocument, face: Typeface, content: ReceiptContent): void {
  const pen = penFor(face, content.language);
  const { text } = pen;
  const { title, statement, notices: heading, todos: tasks } = text.receipt;
  const sheet = new Sheet(doc, face, { demo: content.demo, footer: `${title}　${content.receiptNumber}`, text });
  sheet.place(headingBlock(pen, content, title));
  sheet.place(statementBlock(pen, statement));

  const notices = sectionTitle(pen, heading, text.count(content.notices.length));
  if (content.notices.length === 0) sheet.place([...notices, ...none(pen)]);
  content.notices.forEach((notice, index) => {
    sheet.place([...(index === 0 ? notices : []), ...noticeBlock(pen, notice, index + 1)]);
  });

  const todos = sectionTitle(pen, tasks, text.count(content.todos.length));
  content.todos.forEach((todo, index) => {
    sheet.place([...(index === 0 ? todos : []), ...todoBlock(pen, todo)]);
  });

  sheet.place([...sectionTitle(pen, text.evidence.title), ...evidenceBlock(pen, content.evidenceHead)]);
  sheet.finish();
}

function none({ face, text }: Pen): ReturnType<typeof columns> {
  const style = { weight: 'regular', size: 9, color: ink.text } as const;
  return columns(face, 24, [{ text: text.receipt.none, x: margin, width: measure, style }]);
}

// Mail programs and file managers show the metadata: the number is enough to find the filing, a name would tell whose it is.
function describe(doc: PDFDocument, title: string, language: Language, issuedAt: Date): void {
  doc.setTitle(title, { showInWindowTitleBar: true });
  doc.setLanguage(language === 'en' ? 'en' : 'ja-JP');
  doc.setCreator('Todoke');
  doc.setProducer('Todoke');
  doc.setCreationDate(issuedAt);
  doc.setModificationDate(issuedAt);
}

/** RFC 8785 for what a receipt holds: texts, flags, null, lists and records with plain ASCII names. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

// ISO 32000-1 §9.6.4 wants another tag for each subset; taken from the content, it is also the same each time.
function subsetTag(json: string): string {
  const hash = createHash('sha256').update(json).digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
