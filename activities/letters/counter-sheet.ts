import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import type { Language } from '../../life-events/language.js';
import { embedTypeface, type Typeface } from './fonts.js';
import { letterTexts } from './letter-text/texts.js';
import { qrCode } from './qr-code.js';
import { plain } from './readings.js';
import { columns, gap, hairline, ink, onPanel, type Row, type Style } from './rows.js';
import { margin, measure, Sheet } from './sheet.js';

/** What the printed twin of a counter filing says, in the words of its reader. */
export interface CounterSheet {
  demo: boolean;
  language: Language;
  /** Where the code leads whoever works on it next. */
  url: string;
  title: string;
  event: string;
  /** What the citizen has to know first: it is filed, or it is not yet. */
  state: string;
  receiptNumber: { label: string; value: string } | null;
  facts: { label: string; value: string }[];
  scan: string;
  sections: { title: string; rows: { label: string; value: string }[] }[];
  signature: string;
  /** RFC 3339; also the PDF's date. */
  madeAt: string;
  more: (n: number) => string;
  /** Said where the typeface lacks a character. */
  kept: string;
}

const style = (size: number, weight: Style['weight'] = 'regular', color = ink.text): Style => ({ size, weight, color });
const codeSize = 128;
/** What fits between the band of the demo and the notes about missing characters. */
const bodyHeight = 640;
const signatureHeight = 58;
const half = measure / 2;

/** One A4 page with a code to scan: what does not fit is on the screen that the code opens. */
export async function renderCounterSheet(content: CounterSheet): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const madeAt = new Date(content.madeAt);
  doc.setTitle(plain(content.title), { showInWindowTitleBar: true });
  doc.setLanguage(content.language === 'en' ? 'en' : 'ja-JP');
  doc.setCreator('Todoke');
  doc.setProducer('Todoke');
  doc.setCreationDate(madeAt);
  doc.setModificationDate(madeAt);
  const face = await embedTypeface(doc, tagOf(content));
  const footer = `${content.title}　${content.receiptNumber?.value ?? ''}`;
  const text = letterTexts[content.language];
  const sheet = new Sheet(doc, face, { demo: content.demo, footer, kept: content.kept, text });
  const head = heading(face, content);
  const room = bodyHeight - height(head) - signatureHeight;
  sheet.place([...head, ...fitting(face, content, room), ...signature(face, content)]);
  sheet.finish();
  return doc.save();
}

const line = (face: Typeface, text: string, leading: number, its: Style, width = measure): Row[] =>
  columns(face, leading, [{ text, x: margin, width, style: its }]);

function heading(face: Typeface, content: CounterSheet): Row[] {
  const width = measure - codeSize - 20;
  const facts = content.facts.flatMap(({ label, value }) =>
    columns(face, 15, [
      { text: label, x: margin, width: 70, style: style(9, 'regular', ink.label) },
      { text: value, x: margin + 74, width: width - 74, style: style(10) },
    ]),
  );
  const words = [
    ...line(face, content.title, 30, style(21, 'bold', ink.accent), width),
    ...line(face, content.event, 22, style(14, 'bold'), width),
    ...(content.receiptNumber
      ? line(face, `${content.receiptNumber.label} ${content.receiptNumber.value}`, 20, style(12, 'bold'), width)
      : []),
    ...facts,
  ];
  const code = { ...gap(0), gap: false, draw: qrCode(content.url, margin + measure - codeSize, codeSize) };
  const scan = columns(face, 12, [
    { text: content.scan, x: margin + measure - codeSize, width: codeSize, style: style(7.5, 'regular', ink.label) },
  ]);
  const free = Math.max(0, codeSize + 6 - height(words));
  const state = columns(face, 20, [
    { text: content.state, x: margin + 12, width: measure - 24, style: style(11, 'bold') },
  ]);
  return [
    code,
    ...words,
    gap(free),
    ...scan,
    gap(8),
    ...state.map((row) => onPanel(row, margin, measure, ink.panel)),
    gap(8),
  ];
}

/** Section by section, two answers beside one another, as far as the paper goes. */
function fitting(face: Typeface, { sections, more }: CounterSheet, room: number): Row[] {
  const rows: Row[] = [];
  let left = sections.reduce((sum, section) => sum + section.rows.length, 0);
  for (const section of sections) {
    const title = [
      gap(8),
      ...line(face, section.title, 17, style(10.5, 'bold', ink.accent)),
      hairline(margin, measure),
      gap(3),
    ];
    for (let at = 0; at < section.rows.length; at += 2) {
      const pair = section.rows.slice(at, at + 2);
      const next = [...(at === 0 ? title : []), ...pairRows(face, pair), gap(3)];
      if (height([...rows, ...next]) > room - 18) return [...rows, ...line(face, more(left), 18, style(9.5, 'bold'))];
      rows.push(...next);
      left -= pair.length;
    }
  }
  return rows;
}

const pairRows = (face: Typeface, pair: { label: string; value: string }[]): Row[] =>
  columns(
    face,
    15,
    pair.flatMap(({ label, value }, i) => [
      { text: label, x: margin + i * half, width: 88, style: style(9, 'regular', ink.label) },
      {
        text: value,
        x: margin + i * half + 92,
        width: half - 104,
        lineBreaks: 'keep' as const,
        style: style(10),
      },
    ]),
  );

const signature = (face: Typeface, content: CounterSheet): Row[] => [
  gap(26),
  hairline(margin, half, ink.text),
  ...line(face, content.signature, 14, style(9, 'regular', ink.label)),
];

const height = (rows: Row[]): number => rows.reduce((sum, row) => sum + row.height, 0);

/** ISO 32000-1 §9.6.4 wants another tag for each subset; taken from the content, it is also the same each time. */
function tagOf(content: CounterSheet): string {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
