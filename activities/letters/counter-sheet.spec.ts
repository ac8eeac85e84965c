import { describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { type CounterSheet, renderCounterSheet } from './counter-sheet.js';
import { textOf } from './reader.fixture.js';

const sheet = (rows: number, value: string): CounterSheet => ({
  demo: true,
  language: 'ja',
  url: 'https://todoke.example/desk/counter/01a2006e-b260-70d6-a6fb-dd0810282fed',
  title: '窓口での届出',
  event: '引越し',
  state: '入力の途中です。次の窓口でこの紙をお見せください。',
  receiptNumber: null,
  facts: [{ label: '窓口', value: '札幌市中央区（見本）' }],
  scan: '職員用：読み取ると続きが開きます',
  sections: [
    { title: '入力した内容', rows: Array.from({ length: rows }, (_, i) => ({ label: `項目${i + 1}`, value })) },
  ],
  signature: '内容を確かめました（署名）',
  madeAt: '2026-11-25T00:00:00.000Z',
  more: (n) => `ほか${n}項目は、画面で確かめてください。`,
  kept: '元の文字は、画面で確かめてください。',
});

describe('the printed twin of a counter filing', () => {
  it.each([
    [0, '札幌'],
    [9, '𠮷田 髙志'],
    [400, '北海道札幌市中央区北一条西二丁目1番1号 とても長い名前の建物 101号室'],
    [40, '\u{1F600}〓\u{E0100}'.repeat(60)],
    [3, '長'.repeat(3_000)],
  ])('is one page, with %i answers such as %j', async (rows, value) => {
    const bytes = await renderCounterSheet(sheet(rows, value));
    const [page, ...more] = await textOf(bytes);

    expect(more).toEqual([]);
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
    expect(page!.replace(/\s/gu, '')).toContain('内容を確かめました（署名）');
  });

  it('says how much is on the screen only, and not on paper', async () => {
    const text = (await textOf(await renderCounterSheet(sheet(400, '札幌')))).join('').replace(/\s/gu, '');
    const shown = [...text.matchAll(/項目\d+/gu)].length - 0;

    expect(text).toContain(`ほか${400 - shown}項目`);
  });
});
