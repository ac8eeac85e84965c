import { expect, it } from '@jest/globals';
import { bank, bankBranch } from './banks.js';

it('banks and branches are known by their codes', () => {
  expect(bank('0001')).toEqual({ code: '0001', name: 'みずほ', kana: 'ミズホ' });
  expect(bankBranch('0001', '001')).toMatchObject({ name: '東京営業部' });
  expect(bankBranch('9900', '058')).toMatchObject({ name: '〇五八' });
});

it('unknown codes, and names that every object has, are none', () => {
  for (const code of ['9999', '', 'toString', '__proto__']) {
    expect(bank(code)).toBeNull();
    expect(bankBranch(code, '001')).toBeNull();
    expect(bankBranch('0001', code)).toBeNull();
  }
});
