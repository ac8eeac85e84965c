/** Letters to be printed. What draws them is loaded with the first one: a process that draws none starts sooner. */
import type { CounterSheet } from './counter-sheet.js';
import type { LetterContent } from './letter.js';
import type { ReceiptContent } from './receipt-content.js';
import type { ReversalContent } from './reversal.js';

export type { ReceiptContent };

export const renderReceipt = async (content: ReceiptContent): Promise<Uint8Array> =>
  (await import('./receipt.js')).renderReceipt(content);

export const renderReversal = async (content: ReversalContent): Promise<Uint8Array> =>
  (await import('./reversal.js')).renderReversal(content);

export const renderCounterSheet = async (content: CounterSheet): Promise<Uint8Array> =>
  (await import('./counter-sheet.js')).renderCounterSheet(content);

export const renderLetter = async (content: LetterContent): Promise<Uint8Array> =>
  (await import('./letter.js')).renderLetter(content);
