import { describe, expect, it } from '@jest/globals';
import { Once } from './once.js';

describe('work that is asked for again', () => {
  it('while it is under way is done once, and answers everybody', async () => {
    const once = new Once<number>();
    let done = 0;
    const work = () => Promise.resolve((done += 1));

    const together = await Promise.all([once.do('a', work), once.do('a', work), once.do('b', work)]);
    const after = await once.do('a', work);

    expect(together).toEqual([1, 1, 2]);
    expect(after).toBe(3);
  });

  it('by someone who has to see what came in since is done once more, after what is under way', async () => {
    const once = new Once<number>();
    let done = 0;
    const work = async () => {
      await Promise.resolve();
      return (done += 1);
    };

    expect(await Promise.all([once.doAfter('a', work), once.doAfter('a', work), once.doAfter('a', work)])).toEqual([
      1, 2, 2,
    ]);
  });

  it('after it failed is done again', async () => {
    const once = new Once<number>();

    await expect(once.do('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');

    expect(await once.do('a', () => Promise.resolve(1))).toBe(1);
  });
});
