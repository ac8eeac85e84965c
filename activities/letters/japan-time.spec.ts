import { japanTime } from './japan-time.js';

describe('japanTime', () => {
  it.each([
    ['2026-03-31T15:00:00Z', '2026年4月1日 00:00'],
    ['2026-04-01T09:05:59.999+09:00', '2026年4月1日 09:05'],
    ['2026-12-31T14:59:59Z', '2026年12月31日 23:59'],
    ['2026-04-14', '2026年4月14日（火）'],
    ['速やかに', '速やかに'],
    ['5', '5'],
  ])('prints %s as %s', (value, printed) => {
    expect(japanTime(value)).toBe(printed);
  });
});
