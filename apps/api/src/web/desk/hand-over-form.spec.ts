import { describe, expect, it } from '@jest/globals';
import { texts } from '../text/text.js';
import { readHandOver, valueOf } from './hand-over-form.js';

const read = (fields: Record<string, string>) => readHandOver(new URLSearchParams(fields), texts.ja.deskCase);

describe('whom a task is handed to', () => {
  it('is one who is offered, one who is typed, or nobody', () => {
    expect(read({ to: valueOf('sato') })).toEqual({ to: 'sato' });
    expect(read({ to: 'other', other: ' other ' })).toEqual({ to: 'other' });
    expect(read({ to: 'nobody', other: 'sato' })).toEqual({ to: null });
  });

  it.each([
    ['nothing', {}, 'to', '引き継ぐ相手を選んでください'],
    ['what is not offered', { to: 'sato' }, 'to', '引き継ぐ相手を選んでください'],
    ['nobody’s name', { to: 'other', other: ' ' }, 'other', '相手がサインインに使う名前を入力してください'],
    [
      'a name that nobody can have',
      { to: 'other', other: 'a\u0007' },
      'other',
      '255文字以内で、制御文字を使わずに入力してください',
    ],
  ])('is asked for again after %s', (_, fields, field, message) => {
    expect(read(fields as Record<string, string>)).toEqual({ error: { field, message } });
  });
});
