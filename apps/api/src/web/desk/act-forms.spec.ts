import { describe, expect, it } from '@jest/globals';
import { decideBody } from '../../desk/desk-notice.schema.js';
import { texts } from '../text/text.js';
import { type FormAct, readAct } from './act-forms.js';

const words = texts.ja.deskCase;
const read = (act: FormAct, form: Record<string, string>) => readAct[act](new URLSearchParams(form), words);
const heard = { heardBy: 'telephone' };

describe('what a caseworker heard', () => {
  it.each(Object.keys(words.decide.results))('%s is recorded as the API would take it', (result) => {
    const form = { ...heard, result, note: '理由', asked: '契約者の番号' };

    const seen = read('decide', form);

    expect(seen.ok).toBe(true);
    const { act: _, reply, ...more } = (seen as unknown as { asked: { act: string; reply: object } }).asked;
    expect(decideBody.safeParse({ ...reply, ...more })).toMatchObject({ success: true });
  });

  it.each([
    ['nothing', {}, ['result', 'heardBy']],
    ['a refusal without a reason', { ...heard, result: 'rejected' }, ['note']],
    ['a request that asks nothing', { ...heard, result: 'needs-information' }, ['asked']],
    ['what no column can hold', { ...heard, result: 'accepted', reference: 'a\u0000b' }, ['reference']],
    ['an answer that was tampered with', { ...heard, result: 'constructor' }, ['result']],
  ])('%s is to be mended', (_, form, fields) => {
    const seen = read('decide', form);

    expect(seen).toMatchObject({ ok: false, errors: fields.map((field) => ({ field })) });
  });
});

describe('what is written to the citizen', () => {
  it('may hold no individual number', () => {
    expect(read('tell', { text: '1234-5678-9018 です' })).toMatchObject({ ok: false });
  });

  it('keeps its lines, and says something', () => {
    expect(read('tell', { text: ' 一行目\r\n二行目 ' })).toEqual({
      ok: true,
      asked: { act: 'tell', text: '一行目\n二行目' },
    });
    expect(read('tell', { text: ' \r\n ' })).toMatchObject({ ok: false, errors: [{ field: 'text' }] });
    expect(read('tell', { text: 'x'.repeat(2_001) })).toMatchObject({ ok: false });
  });
});
