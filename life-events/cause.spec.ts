import { describe, expect, it } from '@jest/globals';
import { causeOf } from './cause.js';

describe('the cause of a failed attempt', () => {
  it.each<[string, RegExp]>([
    ['TLS', /証明書/],
    ['NO_ENDPOINT', /登録/],
    ['NO_TURN', /混み合い/],
    ['HTTP_401', /認めていません（401）/],
    ['HTTP_404', /送り先がありません/],
    ['HTTP_418', /拒んでいます（418）/],
    ['HTTP_503', /エラーが起きています（503）/],
    ['NEVER_HEARD_OF', /NEVER_HEARD_OF/],
  ])('%s is said plainly', (code, words) => {
    expect(causeOf(code)).toMatch(words);
    expect(causeOf(code)).toMatch(/。$/);
  });
});
