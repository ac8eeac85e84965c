import type { Language } from '../../life-events/language.js';

/** One notice as it stood when the receipt was issued. Times are RFC 3339, words are in the language of the receipt. */
export interface ReceiptNotice {
  procedureId: string;
  procedure: string;
  person: string | null;
  recipient: string;
  status: string;
  code: string | null;
  reference: string | null;
  note: string | null;
  sentAt: string | null;
  arrivedAt: string | null;
  answeredAt: string | null;
  deadline: string | null;
  /** Labels of what the recipient received. */
  fields: string[];
  /** SHA-256 of the body that was sent, in hexadecimal. */
  digest: string | null;
}

/** Something the citizen has to do without us. */
export interface ReceiptTodo {
  name: string;
  recipient: string | null;
  reason: string;
  deadline: string | null;
}

/** All that a receipt says: printed on its pages, and attached to it as `receipt.json`. */
export interface ReceiptContent {
  demo: boolean;
  receiptNumber: string;
  /** Of everything that is printed; texts in easy Japanese bring their readings, 漢字《かんじ》. */
  language: Language;
  event: { id: string; title: string };
  filedAt: string;
  /** The name as typed. */
  filedBy: string;
  /** Also the PDF's creation and modification date, so that the same content gives the same bytes. */
  issuedAt: string;
  status: string;
  notices: ReceiptNotice[];
  todos: ReceiptTodo[];
  evidenceHead: string | null;
}
