import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { attachmentsOf, textOf } from './reader.fixture.js';
import { moveOfTwo, notice } from './receipt.fixture.js';
import { renderReceipt } from './receipt.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const joined = (pages: string[]): string => pages.join('').replace(/\s/gu, '');

describe('renderReceipt', () => {
  it('gives the same bytes for the same content, whatever was printed before', async () => {
    const first = await renderReceipt(moveOfTwo());
    // The Kangxi radical ⼀ shares its glyph with 一: a font kept between documents would remember which came first.
    await renderReceipt(moveOfTwo({ filedBy: '⼀⼭⽥' }));

    const again = await renderReceipt(moveOfTwo());
    const other = await renderReceipt(moveOfTwo({ status: '完了' }));

    expect(sha256(again)).toBe(sha256(first));
    expect(sha256(other)).not.toBe(sha256(first));
  });

  it('carries its content as receipt.json, in one canonical form', async () => {
    const content = moveOfTwo({ filedBy: '葛\u{E0100}城 \u{2A6D6}\u0000' });
    const reversed = Object.fromEntries(Object.entries(content).reverse()) as unknown as typeof content;

    const json = (await attachmentsOf(await renderReceipt(content))).get('receipt.json');
    const ofReversed = (await attachmentsOf(await renderReceipt(reversed))).get('receipt.json');

    expect(JSON.parse(Buffer.from(json!).toString('utf8'))).toEqual(content);
    expect(Buffer.from(json!).toString()).toMatch(/^\{"demo":true,"event":\{"id":"move","title":/u);
    expect(ofReversed).toEqual(json);
  });

  it('prints what happened, in Japanese time, and what it is not', async () => {
    const text = joined(await textOf(await renderReceipt(moveOfTwo())));

    for (const printed of [
      '届出の控え',
      'MV-2026-0401-7K3QX',
      '2026年4月1日09:04',
      '受理証明ではありません',
      '到着日時',
      '福岡市博多区役所',
      '日時の予約が必要',
      '氏名、生年月日、現住所',
      '運転免許証の住所変更',
      '2026年4月14日（火）まで',
      'b41d7e90c2fa5386d1e04b7c9a6f2853e7d01c4b5a9f8e36270d1b4c8f5e9a72',
    ]) {
      expect(text).toContain(printed);
    }
  });

  it('says on every page of a demo, and on none of a real receipt, that no office gets this', async () => {
    const demo = await textOf(await renderReceipt(moveOfTwo()));
    const real = await textOf(await renderReceipt(moveOfTwo({ demo: false })));

    for (const page of demo) expect(page).toContain('見本・実際の役所には届きません');
    for (const page of real) expect(page).not.toContain('見本');
  });

  it('puts receipt number and page number on each of many pages', async () => {
    const notices = Array.from({ length: 45 }, (_, i) => notice({ reference: `N-${i + 1}-E` }));

    const pages = await textOf(await renderReceipt(moveOfTwo({ notices })));

    expect(pages.length).toBeGreaterThan(8);
    pages.forEach((page, index) => {
      expect(page).toMatch(/届出の控え\s+MV-2026-0401-7K3QX/u);
      expect(page).toContain(`${index + 1}/${pages.length}`);
    });
    for (const { reference } of notices) expect(pages.join('')).toContain(reference);
  });

  it('prints rare characters, and says on the page which it could not', async () => {
    const filedBy = '𠮷田 葛\u{E0100}城 﨑 \u{2A6D6}\uE000';

    const [first, ...others] = await textOf(await renderReceipt(moveOfTwo({ filedBy })));

    expect(first).toContain('𠮷田 葛城 﨑 〓〓');
    expect(joined([first!])).toContain('この書体にない文字です（U+2A6D6、U+E000）');
    expect(first).toContain('字形は参考表示');
    expect(first).toContain('receipt.json');
    for (const page of others) expect(page).not.toContain('この書体にない');
  });

  it('prints no control character, and parts a message that is longer than a page', async () => {
    const notices = [notice({ note: `始\u0000\u202E${'長い連絡。'.repeat(800)}終\u0007わり` }), notice()];

    const pages = await textOf(await renderReceipt(moveOfTwo({ notices })));

    expect(pages.length).toBeGreaterThan(2);
    expect(joined(pages)).toContain('終わり');

    expect(pages.join('')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e]/u);
  });

  it('lets no text run off the paper, however long a name or number is', async () => {
    const endless = (end: string): string => `${'長い'.repeat(2000)}${end}`;
    const notices = [notice({ person: endless('甲'), reference: endless('乙'), status: endless('丙') })];

    const pages = await textOf(await renderReceipt(moveOfTwo({ filedBy: endless('丁'), notices })));

    // A reader also finds text beside the paper: so the pages are counted on which 4,000 characters can stand.
    for (const end of ['甲', '乙', '丙', '丁']) expect(joined(pages)).toContain(end);
    for (const page of pages) expect(page.length).toBeLessThan(3000);
    expect(pages.length).toBeGreaterThan(15);
  });

  it('is a Japanese document whose metadata names no person', async () => {
    const doc = await PDFDocument.load(await renderReceipt(moveOfTwo()), { updateMetadata: false });

    const lang = doc.catalog.lookup(PDFName.of('Lang'));
    expect(lang instanceof PDFString || lang instanceof PDFHexString ? lang.decodeText() : null).toBe('ja-JP');
    expect(doc.getTitle()).toBe('届出の控え MV-2026-0401-7K3QX');
    expect([doc.getAuthor(), doc.getSubject(), doc.getKeywords()]).toEqual([undefined, undefined, undefined]);
    expect(doc.getCreationDate()).toEqual(new Date('2026-04-03T06:30:00Z'));
    expect(doc.getModificationDate()).toEqual(new Date('2026-04-03T06:30:00Z'));
  });

  it('takes a filing without notices, to-dos and evidence', async () => {
    const pages = await textOf(await renderReceipt(moveOfTwo({ notices: [], todos: [], evidenceHead: null })));

    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('通知はありません');
  });

  it('refuses a date it could not print', async () => {
    await expect(renderReceipt(moveOfTwo({ issuedAt: 'today' }))).rejects.toThrow(RangeError);
  });
});
