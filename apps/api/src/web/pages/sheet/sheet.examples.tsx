import type { Example } from '../../example.js';
import { qrOf } from '../../follow/qr.js';
import { cardNo } from '../follow/follow.examples.js';
import { SheetPage } from './sheet.page.js';

const common = { filing: 'f1', receiptNumber: 'MV-20261124-ABCD-E', when: '2026年11月24日 10:00' };
const qr = qrOf('https://todoke.example/filings/f1');
const cards = [cardNo(0, 'turn'), cardNo(1, 'moving'), cardNo(2, 'done')];

export const examples: Example[] = [
  { name: 'sheet', state: 'filled', draw: () => <SheetPage {...common} cards={cards} qr={qr} /> },
  { name: 'sheet of nobody', state: 'empty', draw: () => <SheetPage {...common} cards={[]} qr={qr} /> },
];
