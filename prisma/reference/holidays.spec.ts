import { describe, expect, it } from '@jest/globals';
import { isMunicipalityCode } from '../../life-events/identifiers.js';
import { closures, holidays } from './holidays.js';

describe('holidays', () => {
  it('include those in lieu and between', () => {
    expect(holidays.nameOf('2026-11-23')).toBe('勤労感謝の日');
    expect(holidays.nameOf('2027-03-22')).toContain('振替休日');
    expect(holidays.nameOf('2026-09-22')).toBe('休日');
    expect(holidays.nameOf('2026-11-21')).toBeNull();
    expect(holidays.nameOf('toString')).toBeNull();
  });

  it('reach far enough for every deadline of this decade and the next', () => {
    for (let year = 1970; year <= 2050; year++) expect(holidays.nameOf(`${year}-11-23`)).not.toBeNull();
  });

  it('local closures name real codes', () => {
    for (const { municipality } of closures)
      expect(municipality === '47' || isMunicipalityCode(municipality)).toBe(true);
  });
});
