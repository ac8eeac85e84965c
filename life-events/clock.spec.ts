import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closures, holidays } from '../prisma/reference/holidays.js';
import { municipalCalendar } from './calendar.js';
import { addDays } from './civil-date.js';
import { clockVersion, deadline, type DeadlineType } from './clock.js';

const chiyoda = municipalCalendar('131016', holidays, closures);
const aDay = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2026-01-01', days));
const rolled = fc
  .record({ unit: fc.constantFrom('D+', 'I+', 'M+', 'Mi+'), n: fc.integer({ min: 1, max: 36 }) })
  .map(({ unit, n }) => `${unit}${n}`);

function count(rule: string, anchor: string, calendar = chiyoda, type: DeadlineType = 'STATUTORY') {
  return deadline({ type, rule, anchor }, calendar);
}

describe('deadlines of the law', () => {
  it.each([
    ['D+14', '2026-11-21', '2026-12-05', '2026-12-07', '転入届: Saturday, Sunday'],
    ['I+14', '2026-11-21', '2026-12-04', '2026-12-04', '出生届: Friday'],
    ['I+14', '2026-12-17', '2026-12-30', '2027-01-04', 'year-end'],
    ['I+7', '2026-11-21', '2026-11-27', '2026-11-27', '死亡届'],
    ['D+15', '2026-11-21', '2026-12-06', '2026-12-07', '児童手当: Sunday'],
    ['D+10', '2026-11-21', '2026-12-01', '2026-12-01', '厚生年金'],
    ['M+3', '2026-11-21', '2027-02-21', '2027-02-22', '相続放棄: Sunday'],
    ['M+4', '2026-11-21', '2027-03-21', '2027-03-23', '準確定申告: Sunday, 振替休日'],
    ['M+10', '2016-04-29', '2017-02-28', '2017-02-28', '相続税: no 30 February'],
    ['M+10', '2016-09-21', '2017-07-21', '2017-07-21', '相続税'],
    ['M+24', '2026-11-21', '2028-11-21', '2028-11-21', '住所変更登記'],
    ['M+1', '2026-02-28', '2026-03-31', '2026-03-31', 'a month that begins on the 1st ends with the month'],
    ['Mi+3', '2026-11-21', '2027-02-20', '2027-02-22', '出生届 abroad: Saturday, Sunday'],
    ['D+0', '2026-11-20', '2026-11-20', '2026-11-20', 'the same day'],
  ])('%s from %s is %s, effective %s (%s)', (rule, anchor, nominal, effective) => {
    expect(count(rule, anchor)).toMatchObject({ nominal, effective, opens: null, version: clockVersion });
  });

  it('an online window has two ends and never moves', () => {
    const window = count('WINDOW-30+10', '2026-12-25', chiyoda, 'WINDOW');

    expect(window).toMatchObject({ opens: '2026-11-25', nominal: '2027-01-04', effective: '2027-01-04' });
    expect(count('WINDOW-30+10', '2026-11-28').effective).toBe('2026-12-08');
    expect(count('WINDOW-30+10', '2026-12-20').effective).toBe('2026-12-30');
  });

  it('a lead time moves back, so that the notice is not too late', () => {
    expect(count('D-7', '2026-11-30', chiyoda, 'LEAD_TIME')).toMatchObject({
      nominal: '2026-11-23',
      effective: '2026-11-20',
      reason:
        '2026年11月30日（月）の7日前は2026年11月23日（月）です。土曜日・日曜日・勤労感謝の日のため、その前の開庁日の2026年11月20日（金）までです。',
    });
  });

  it('a local closure moves the day only there', () => {
    const naha = municipalCalendar('472018', holidays, closures);
    expect(count('D+14', '2026-06-09', naha).effective).toBe('2026-06-24');
    expect(count('D+14', '2026-06-09').effective).toBe('2026-06-23');
  });

  it('prompt duties and duties without a term have no date but a reason', () => {
    for (const rule of ['PROMPT', 'NONE']) {
      expect(count(rule, '2026-11-21')).toMatchObject({ nominal: null, effective: null, opens: null });
      expect(count(rule, '2026-11-21').reason).not.toBe('');
    }
  });

  it('the reason tells how it was counted, why it moved and under which article', () => {
    expect(count('D+14', '2026-11-21').reason).toBe(
      '2026年11月21日（土）の翌日から数えて14日目は2026年12月5日（土）です。土曜日・日曜日のため、次の開庁日の2026年12月7日（月）までです。',
    );
    expect(count('I+14', '2026-12-17').reason).toContain('2026年12月17日（木）を1日目として14日目は');
    expect(count('I+14', '2026-12-17').reason).toContain('年末年始のため');
    expect(count('M+4', '2026-11-21').reason).toContain('日曜日・春分の日 振替休日のため');
    const withArticle = { type: 'STATUTORY' as const, rule: 'I+7', anchor: '2026-11-21', basis: '戸籍法86条' };
    expect(deadline(withArticle, chiyoda).reason).toBe(
      '2026年11月21日（土）を1日目として7日目の2026年11月27日（金）までです。（根拠：戸籍法86条）',
    );
  });

  it.each([
    '',
    'D14',
    'D+',
    'D+-1',
    'd+14',
    'I+0',
    'M+0',
    'Mi+0',
    'M-3',
    'WINDOW',
    'WINDOW-30',
    'PROMPT ',
    'D+14.5',
    'D+99999',
  ])('the rule code %j is refused', (rule) => {
    expect(() => count(rule, '2026-11-21')).toThrow('unknown deadline rule');
  });

  it('an anchor that is no day is refused', () => {
    expect(() => count('D+14', '2026-02-30')).toThrow('anchor');
    expect(() => count('NONE', '')).toThrow('anchor');
  });
});

describe('every deadline', () => {
  it('ends on an open day, never earlier than counted, and at the nearest', () => {
    fc.assert(
      fc.property(rolled, aDay, (rule, anchor) => {
        const { nominal, effective } = count(rule, anchor);
        if (nominal === null || effective === null) throw new Error('a dated rule gives dates');
        expect(effective >= nominal).toBe(true);
        expect(chiyoda.closedBecause(effective)).toBeNull();
        for (let day = nominal; day < effective; day = addDays(day, 1)) {
          expect(chiyoda.closedBecause(day)).not.toBeNull();
        }
      }),
    );
  });

  it('comes no earlier when the event comes later', () => {
    fc.assert(
      fc.property(fc.oneof(rolled, fc.constant('D-7')), aDay, (rule, anchor) => {
        const [first, second] = [count(rule, anchor), count(rule, addDays(anchor, 1))];
        expect((second.nominal ?? '') >= (first.nominal ?? '')).toBe(true);
        expect((second.effective ?? '') >= (first.effective ?? '')).toBe(true);
      }),
    );
  });

  it('counted with the event day is one day shorter than without', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 400 }), (anchor, n) => {
        expect(count(`I+${n}`, anchor).nominal).toBe(count(`D+${n - 1}`, anchor).nominal);
        expect(count(`Mi+${(n % 36) + 1}`, addDays(anchor, 1)).nominal).toBe(
          count(`M+${(n % 36) + 1}`, anchor).nominal,
        );
      }),
    );
  });

  it('of a window contains its anchor and is the same under any calendar', () => {
    fc.assert(
      fc.property(aDay, fc.nat(60), fc.nat(60), (anchor, before, after) => {
        const rule = `WINDOW-${before}+${after}`;
        const window = count(rule, anchor);
        expect(window).toEqual(count(rule, anchor, { closedBecause: () => '休業' }));
        expect((window.opens ?? '') <= anchor && anchor <= (window.effective ?? '')).toBe(true);
      }),
    );
  });
});
