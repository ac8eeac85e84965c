import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { lifeEvents } from './index.js';
import { translate, translated, wordings } from './translate.js';

const root = path.dirname(fileURLToPath(import.meta.url));
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Articles of law are cited in their own language. */
const isCited = (text: string) =>
  /^[^。（]*[法令則律]\d+条/u.test(text) ||
  (/規則|条例|規約|細則|施行令|法（|の定め/u.test(text) && !text.includes('。'));
const ofDefinitions = (name: string) =>
  name.endsWith('.ts') && !/(\.spec|\.fixture|\.data|example)\.ts$|example\.ts$/.test(name);
const folders = ['shared', ...lifeEvents.map(({ id }) => id)];
const rules = [
  'clock',
  'status',
  'plan',
  'why',
  'reply-details',
  'request-items',
  'bank-account',
  'explain',
  'cause',
  'answer-values',
];
const files = [
  ...folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder))
      .filter(ofDefinitions)
      .map((name) => `${folder}/${name}`),
  ),
  ...rules.map((name) => `${name}.ts`),
];

/** Every Japanese text in a file; what is filled in stands as `{}`. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(path.join(root, file), 'utf8'),
    ts.ScriptTarget.ES2023,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ['law', 'basis', 'examples'].includes(node.name.getText(source))) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      const parts = node.templateSpans.map(({ literal }) => `{}${literal.text}`);
      found.push([node.head.text, ...parts].join('').replace(/(\{\})+/g, '{}'));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((text) => japanese.test(text) && !isCited(text));
}

const all = Object.assign({}, ...wordings) as (typeof wordings)[number];

describe('the words of the definitions', () => {
  it.each(files)('in %s are known in every language', (file) => {
    const missing = textsOf(file).filter((text) => !Object.hasOwn(all, text));

    expect(missing).toEqual([]);
  });

  it('keep what is filled in', () => {
    const gaps = (text: string) => text.split('{').length - 1;
    const lost = Object.entries(all).filter(([text, { en }]) => gaps(en) < gaps(text));

    expect(lost.map(([text]) => text)).toEqual([]);
  });

  it('are English in English, but for what the counter calls it', () => {
    const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
    const left = Object.values(all).filter(({ en }) =>
      kana.test(en.replace(/\([^)]*\)|ねんきんネット|筆頭者|狂犬病予防法の特例|日本国籍を留保する/gu, '')),
    );

    expect(left.map(({ en }) => en)).toEqual([]);
  });
});

describe('a sentence of the rules', () => {
  it.each([
    ['転入届（𠮷田さん）', 'Moving-in notification (転入届) for 𠮷田'],
    ['2026年12月7日（月）までに', 'by Monday 7 December 2026'],
    [
      '2026年11月17日（火）の翌日から数えて14日目の2026年12月1日（火）までです。（根拠：住民基本台帳法22条）',
      'By Tuesday 1 December 2026 (day 14, counted from the day after Tuesday 17 November 2026). (by law: 住民基本台帳法22条)',
    ],
    [
      '2026年11月8日（日）の翌日から数えて14日目は2026年11月22日（日）です。日曜日のため、次の開庁日の2026年11月24日（火）までです。',
      'day 14, counted from the day after Sunday 8 November 2026 is Sunday 22 November 2026. The office is closed then (Sunday), so the next open day counts: Tuesday 24 November 2026.',
    ],
    [
      'ほかの市区町村へ引越すため、今までの市区町村に届け出ます。 オンラインの受付は2026年11月27日（金）で終わりました。神奈川県横浜市の市区町村の窓口で、すぐに届け出てください。',
      'You move to another municipality, so you tell the one you leave. It closed online on Friday 27 November 2026. Please file at counter of the city office in 神奈川県横浜市 at once.',
    ],
    ['北海道札幌市中央区の住民異動の窓口', 'resident registration counter in 北海道札幌市中央区'],
    ['料金：1,000円 → 2,000円', 'Price: 1,000 yen → 2,000 yen'],
    ['行き先：区役所の3階の窓口', 'Where to go: counter in 区役所の3階'],
  ])('%s is said in English', (text, english) => {
    const said = translate(text, 'en');

    expect(said).toBe(english);
  });

  it.each([
    ['2026年11月17日（火）の7日前', '2026年《ねん》11月《がつ》17日《にち》（火《か》）の 7日《か》 前《まえ》'],
    [
      '2026年11月1日（日）の翌日から数えて14日目',
      '2026年《ねん》11月《がつ》1日《ついたち》（日《にち》）の 次《つぎ》の 日《ひ》から 数《かぞ》えて 14日目《かめ》',
    ],
  ])('%s is counted in easy Japanese as days are', (text, said) => {
    expect(translate(text, 'ja-easy')).toBe(said);
  });

  it('that nobody knows stays as it is', () => {
    expect(translated('こちらで確認の上、ご連絡いたします', 'en')).toBeNull();
    expect(translate('こちらで確認の上、ご連絡いたします', 'ja-easy')).toBe('こちらで確認の上、ご連絡いたします');
  });
});
