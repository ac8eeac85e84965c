import type { PDFDocument } from 'pdf-lib';
import type { Typeface } from './fonts.js';
import { renderLetter } from './receipt.js';
import {
  evidenceBlock,
  facts,
  headingBlock,
  labelled,
  noticeHead,
  sectionTitle,
  statementBlock,
  time,
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
  /** The Japanese word to print. */
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

const statement = {
  strong: 'この取消証明は Todoke の記録です。通知先が発行する証明ではありません。',
  plain:
    'まちがって届け出られた内容について、どの通知先がいつ取り消しを確認したかを示します。' +
    '「取消日時」が「—」の手続きは、通知先に伝える前に取りやめたか、取り消されていません。日時はすべて日本時間です。',
};

/** The certificate of a reversal (取消証明) as a PDF with `reversal.json` attached. The same content gives the same bytes. */
export function renderReversal(content: ReversalContent): Promise<Uint8Array> {
  const description = '取消証明（機械で読める形）';
  return renderLetter(content, { title: '取消証明', attached: 'reversal.json', description, draw });
}

function draw(doc: PDFDocument, face: Typeface, content: ReversalContent): void {
  const sheet = new Sheet(doc, face, { demo: content.demo, footer: `取消証明　${content.receiptNumber}` });
  sheet.place(headingBlock(face, content, '取消証明'));
  sheet.place(statementBlock(face, statement));
  const title = sectionTitle(face, '通知先ごとの取り消し', `取消の申出 ${time(content.undoneAt)}`);
  content.notices.forEach((notice, index) => {
    sheet.place([...(index === 0 ? title : []), ...block(face, notice, index + 1)]);
  });
  sheet.place([...sectionTitle(face, '証跡と添付'), ...evidenceBlock(face, content.evidenceHead, 'reversal.json')]);
  sheet.finish();
}

function block(face: Typeface, notice: ReversedNotice, number: number): Row[] {
  return [
    ...noticeHead(face, notice, number),
    ...facts(face, [
      ['送信日時', time(notice.sentAt), 2],
      ['取消日時', time(notice.reversedAt), 2, 'bold'],
    ]),
    ...labelled(face, '連絡事項', notice.note),
    gap(10),
  ];
}
