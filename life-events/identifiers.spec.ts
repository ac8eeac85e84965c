import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import {
  corporateNumber,
  electricityArea,
  electricitySupplyPoint,
  gasSupplyPoint,
  isCorporateNumber,
  isMunicipalityCode,
  municipalityCheckDigit,
  municipalityCode,
  phoneNumber,
  phoneToE164,
  postalCode,
  postalCodeDigits,
} from './identifiers.js';

describe('municipality codes', () => {
  it.each(['131016', '011002', '271276', '401307', '221384', '470007'])('%s has the right check digit', (code) => {
    expect(municipalityCheckDigit(code.slice(0, 5))).toBe(code[5]);
    expect(municipalityCode.parse(code)).toBe(code);
  });

  it.each(['131017', '13101', '001012', '481018', '1310160', '１３１０１６', ''])('%j is refused', (code) => {
    expect(isMunicipalityCode(code)).toBe(false);
  });

  it('only five digits have a check digit', () => {
    expect(() => municipalityCheckDigit('131016')).toThrow(RangeError);
  });
});

describe('corporate numbers', () => {
  it.each(['4011001098993', '7000012050002', '8000020130001', '8000020131016', '6000020271004', '3000020141003'])(
    '%s is one',
    (number) => {
      expect(corporateNumber.parse(number)).toBe(number);
    },
  );

  it('one wrong digit is found, except 0 for 9', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const original = '4011001098993';
        const changed = original.slice(0, at) + digit + original.slice(at + 1);
        const undetectable = original[at] === String(digit) || [original[at], String(digit)].sort().join('') === '09';
        expect(isCorporateNumber(changed)).toBe(undetectable && changed[0] !== '0');
      }),
    );
    expect(isCorporateNumber('401100109899')).toBe(false);
  });
});

describe('postal codes', () => {
  it.each(['1000001', '100-0001', '〒100-0001', '〒 １００－０００１', '１００ー０００１', ' 100 0001 '])(
    '%j is 1000001',
    (text) => {
      expect(postalCodeDigits(text)).toBe('1000001');
      expect(postalCode.parse(text)).toBe('1000001');
    },
  );

  it.each(['100-001', '10000012', 'abc', ''])('%j is refused', (text) => {
    expect(postalCodeDigits(text)).toBeNull();
    expect(postalCode.safeParse(text).success).toBe(false);
  });
});

describe('supply points', () => {
  it('of electricity have 22 digits and begin with their area', () => {
    expect(electricityArea('03-0011-2233-4455-6677-8899')).toBe('東京');
    expect(electricityArea(`10${'0'.repeat(20)}`)).toBe('沖縄');
    expect(electricitySupplyPoint.parse('０３0011223344556677 8899')).toBe('0300112233445566778899');
    for (const wrong of [`00${'1'.repeat(20)}`, `11${'1'.repeat(20)}`, '1'.repeat(20), `03${'1'.repeat(19)}`]) {
      expect(electricitySupplyPoint.safeParse(wrong).success).toBe(false);
    }
  });

  it('of gas have 17 digits', () => {
    expect(gasSupplyPoint.parse('0-0123-4567-8901-2345')).toBe('00123456789012345');
    expect(gasSupplyPoint.safeParse('1'.repeat(16)).success).toBe(false);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['03-1234-5678', '+81312345678'],
    ['（０３）１２３４－５６７８', '+81312345678'],
    ['090 1234 5678', '+819012345678'],
    ['06012345678', '+816012345678'],
    ['050-1234-5678', '+815012345678'],
    ['0120-123-456', '+81120123456'],
    ['0800-123-4567', '+818001234567'],
    ['0980-12-3456', '+81980123456'],
    ['+81 (0)3-1234-5678', '+81312345678'],
    ['+819012345678', '+819012345678'],
    ['+1 202 555 0123', '+12025550123'],
  ])('%s is kept as %s', (text, e164) => {
    expect(phoneToE164(text)).toBe(e164);
    expect(phoneNumber.parse(text)).toBe(e164);
    expect(phoneToE164(e164)).toBe(e164);
  });

  it.each(['1234-5678', '090-1234-567', '03-1234-56789', '110', '+81', '+810', '0000000000', 'abc', ''])(
    '%j is refused',
    (text) => {
      expect(phoneToE164(text)).toBeNull();
      expect(phoneNumber.safeParse(text).success).toBe(false);
    },
  );
});

it('the schemas can be described in OpenAPI', () => {
  const all = z.object({
    corporateNumber,
    electricitySupplyPoint,
    gasSupplyPoint,
    municipalityCode,
    phoneNumber,
    postalCode,
  });
  expect(z.toJSONSchema(all)).toMatchObject({ properties: { postalCode: { type: 'string', pattern: '^\\d{7}$' } } });
});
