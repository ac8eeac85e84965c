import { describe, expect, it } from '@jest/globals';
import { identityOf } from './identity.js';

const dateOfBirth = '1988-04-02';
const kana = { family: 'タカハシ', given: 'ハナコ' };

describe('the identity of a person', () => {
  it('is the same however the name was typed, as long as it is read the same', () => {
    const typed = [
      { name: { family: '髙橋', given: '花子' }, kana },
      { name: { full: '高橋　花子' }, kana: { full: 'ﾀｶﾊｼ ﾊﾅｺ' } },
      { name: { family: '高橋', given: '花子' }, kana },
    ];

    expect(new Set(typed.map((it) => identityOf({ ...it, dateOfBirth }))).size).toBe(1);
  });

  it('is another for another day of birth, another reading, or another name without one', () => {
    const name = { family: '髙橋', given: '花子' };
    const others = [
      { name, kana, dateOfBirth },
      { name, kana, dateOfBirth: '1988-04-03' },
      { name, kana: { ...kana, given: 'カコ' }, dateOfBirth },
      { name, dateOfBirth },
      { name: { ...name, given: '太郎' }, dateOfBirth },
    ];

    expect(new Set(others.map(identityOf)).size).toBe(others.length);
  });
});
