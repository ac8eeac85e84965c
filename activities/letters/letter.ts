import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { formatJapanese, type CivilDate } from '../../life-events/civil-date.js';
import { embedTypeface, type Typeface } from './fonts.js';
import { japanTime } from './japan-time.js';
import { qrCode } from './qr-code.js';
import { columns, gap, hairline, ink, type Row, type Style } from './rows.js';
import { margin, measure, Sheet } from './sheet.js';

/** All that a letter to a recipient says. */
export interface LetterContent {
  demo: boolean;
  title: string;
  receiptNumber: string;
  recipient: string;
  procedure: string;
  event: string;
  /** When the notice was made (RFC 3339); also the PDF's date, so that the same content gives the same bytes. */
  sentAt: string;
  dueOn: CivilDate | null;
  isVisit: boolean;
  fields: { label: string; value: string }[];
  /** SHA-256 of the notice, in hexadecimal. */
  digest: string;
  /** Where the code leads whoever works on it. */
  url: string;
}

const style = (size: number, weight: Style['weight'] = 'regular', color = ink.text): Style => ({ size, weight, color });
const codeSize = 84;
const labelWidth = 150;

/** A notice as a letter (A4) with its receipt number and a code to scan. The same content gives the same bytes. */
export async function renderLetter(content: LetterContent): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const sentAt = new Date(content.sentAt);
  // The number is enough to find the filing; a name would tell whose it is.
  doc.setTitle(`${content.title} ${content.receiptNumber}`, { showInWindowTitleBar: true });
  doc.setLanguage('ja-JP');
  doc.setCreator('Todoke');
  doc.setProducer('Todoke');
  doc.setCreationDate(sentAt);
  doc.setModificationDate(sentAt);
  const face = await embedTypeface(doc, tagOf(content));
  const sheet = new Sheet(doc, face, { demo: content.demo, footer: `${content.title}　${content.receiptNumber}` });
  sheet.place(heading(face, content));
  sheet.place(request(face, content));
  for (const field of content.fields) sheet.place(fieldRows(face, field.label, field.value));
  sheet.place([gap(10), hairline(margin, measure), gap(6), ...fieldRows(face, '内容の SHA-256', content.digest, 7.5)]);
  sheet.finish();
  return doc.save();
}

function heading(face: Typeface, content: LetterContent): Row[] {
  const width = measure - codeSize - 16;
  const line = (text: string, leading: number, its: Style): Row[] =>
    columns(face, leading, [{ text, x: margin, width, style: its }]);
  const code = { ...gap(0), gap: false, draw: qrCode(content.url, margin + measure - codeSize, codeSize) };
  return [
    code,
    ...line(`${content.recipient}　御中`, 24, style(14, 'bold')),
    gap(6),
    ...line(content.title, 30, style(20, 'bold', ink.accent)),
    ...line(`受付番号 ${content.receiptNumber}`, 20, style(11, 'bold')),
    ...line(`作成 ${japanTime(content.sentAt)}`, 16, style(9, 'regular', ink.label)),
    gap(10),
    hairline(margin, measure, ink.accent, 1.2),
    gap(10),
  ];
}

function request(face: Typeface, { event, procedure, dueOn, isVisit }: LetterContent): Row[] {
  const text = isVisit
    ? 'この手続きは窓口で行われます。ご本人が来庁されたあとで、結果をお知らせください。'
    : '次の届出がありました。お手続きのうえ、結果をお知らせください。';
  return [
    ...columns(face, 18, [{ text, x: margin, width: measure, style: style(10.5) }]),
    gap(8),
    ...fieldRows(face, '届出', event),
    ...fieldRows(face, '手続き', procedure),
    ...fieldRows(face, '期限', dueOn === null ? 'なし' : `${formatJapanese(dueOn)}まで`),
    gap(10),
  ];
}

function fieldRows(face: Typeface, label: string, value: string, size = 10.5): Row[] {
  return columns(face, 18, [
    { text: label, x: margin, width: labelWidth - 12, style: style(9, 'regular', ink.label) },
    { text: value, x: margin + labelWidth, width: measure - labelWidth, lineBreaks: 'keep', style: style(size) },
  ]);
}

/** ISO 32000-1 §9.6.4 wants another tag for each subset; taken from the content, it is also the same each time. */
function tagOf(content: LetterContent): string {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
