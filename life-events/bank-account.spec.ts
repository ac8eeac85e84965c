import { describe, expect, it } from '@jest/globals';
import { bankAccount, fromYuchoNumber } from './bank-account.js';

describe('bank accounts', () => {
  it('fill a short account number with zeros', () => {
    expect(bankAccount.parse({ bank: '0001', branch: '001', type: '1', number: '12345' }).number).toBe('0012345');
  });

  it.each([{ bank: '1' }, { branch: '01' }, { type: '3' }, { number: '12345678' }, { number: '' }])(
    'refuse %j',
    (wrong) => {
      const account = { bank: '0001', branch: '001', type: '1', number: '1234567', ...wrong };
      expect(bankAccount.safeParse(account).success).toBe(false);
    },
  );

  it.each([
    ['10530', '12345671', { bank: '9900', branch: '058', type: '1', number: '1234567' }],
    ['11940', '1231', { bank: '9900', branch: '198', type: '1', number: '0000123' }],
    ['00160', '12345', { bank: '9900', branch: '019', type: '2', number: '0012345' }],
  ])('ゆうちょ %s-%s is converted for transfers', (symbol, number, account) => {
    expect(fromYuchoNumber(symbol, number)).toEqual(account);
  });

  it.each([
    ['10531', '12345671'],
    ['20530', '12345671'],
    ['10530', '12345672'],
    ['10530', '1'],
    ['1053', '12345671'],
    ['00160', '12345678'],
  ])('ゆうちょ %s-%s is none', (symbol, number) => {
    expect(fromYuchoNumber(symbol, number)).toBeNull();
  });
});
