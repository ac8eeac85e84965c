import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { insist, Life } from './life.fixture.js';
import { livesOf, someClosings, someDown, someFiling, someSteps } from './life-story.fixture.js';

const lives = 10_000;

describe('whatever happens to a filing', () => {
  it('everything has an owner, is said once, stays final until it is changed, and ends', () => {
    let filings = 0;
    const life = fc.property(someFiling, someClosings, someDown, someSteps, (state, maintenance, down, story) => {
      filings += 1;
      const life = new Life(state, maintenance, down);
      for (const { wait: waited, events, firstPass } of story) life.step(waited, events, firstPass);
      life.finish();

      const keys = life.decisions.flatMap((d) => d.messages.map((m) => m.key));
      const receipts = keys.filter((key) => /^receipt(:|$)/.test(key));
      const twice = keys.filter((key, i) => keys.indexOf(key) !== i);
      insist(twice.length === 0, `everything said once, not ${twice.join()}`);
      insist(life.movable.length === 0, `an end of ${life.movable.join()}`);
      insist(receipts.length <= 1 + life.last.state.changes, 'one receipt for each time it ends');
      insist(receipts.length > 0 || !life.last.done, 'a receipt at the end');
    });
    fc.assert(life, livesOf(lives));
    expect(filings).toBeGreaterThanOrEqual(lives);
  }, 240_000);
});
