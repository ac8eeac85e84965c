import { languages } from '../../life-events/language.js';
import { textOf } from './reader.fixture.js';
import { letterTexts } from './letter-text/texts.js';
import { Readings } from './readings.js';
import { moveOfTwo } from './receipt.fixture.js';
import { renderReceipt } from './receipt.js';

describe('a receipt', () => {
  it.each(languages)('in %s says its words, its days and its language', async (language) => {
    const pdf = await renderReceipt(moveOfTwo({ language }));
    const text = (await textOf(pdf)).join('').replace(/\s/gu, '');
    const { title, statement } = letterTexts[language].receipt;

    for (const printed of [title, statement.strong]) expect(text).toContain(printed.replace(/《[^》]*》|\s/gu, ''));
    expect(text).toContain({ ja: '2026年4月1日09:04', 'ja-easy': '2026.4.19:04', en: '1Apr20269:04' }[language]);
    expect(text).not.toContain('《');
  });
});

describe('readings above the line', () => {
  it('stay with their kanji wherever the line is broken', () => {
    const readings = new Readings('新《あたら》しい 住所《じゅうしょ》へ 山田《x》');

    expect(readings.ofLine('新しい 住')).toEqual([
      { before: '', base: '新', kana: 'あたら' },
      { before: '新しい ', base: '住', kana: 'じゅうしょ' },
    ]);
    expect(readings.ofLine('所へ 山田《x》')).toEqual([]);
  });
});
