import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localMasterKey, Seal } from './seal.js';

const place = { table: 'notice', column: 'answer', id: '1' };
const seal = new Seal(localMasterKey(randomBytes(32)));

describe('a sealed box', () => {
  it('gives back what was put in, byte by byte, and shows none of it', async () => {
    const key = await seal.newKey();

    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 500 }), (content) => {
        const box = key.seal(place, content);

        return key.open(place, box).equals(content) && !box.includes(Buffer.from(content));
      }),
    );
  });

  it('is another one each time', async () => {
    const key = await seal.newKey();

    expect(key.seal(place, 'same').equals(key.seal(place, 'same'))).toBe(false);
  });

  it.each([
    ['another table', { ...place, table: 'request' }],
    ['another column', { ...place, column: 'planned' }],
    ['another row', { ...place, id: '2' }],
  ])('does not open in %s', async (_where, elsewhere) => {
    const key = await seal.newKey();
    const box = key.seal(place, 'secret');

    expect(() => key.open(elsewhere, box)).toThrow();
  });

  it('does not open with the key of another filing', async () => {
    const box = (await seal.newKey()).seal(place, 'secret');
    const other = await seal.newKey();

    expect(() => other.open(place, box)).toThrow();
  });

  it('does not open when any of its bytes was changed, cut off or added', async () => {
    const key = await seal.newKey();
    const box = key.seal(place, 'secret');

    const changed = Array.from(box, (byte, i) => {
      const copy = Buffer.from(box);
      copy[i] = byte ^ 1;
      return copy;
    });
    const all = [...changed, box.subarray(0, -1), box.subarray(1), Buffer.concat([box, Buffer.of(0)]), Buffer.alloc(0)];

    expect(all.filter((bad) => opens(() => key.open(place, bad)))).toEqual([]);
  });
});

describe('a data key', () => {
  it('comes back from what it was wrapped to, in sets and in their order', async () => {
    const keys = await Promise.all([seal.newKey(), seal.newKey(), seal.newKey()]);
    const boxes = keys.map((key, i) => key.seal(place, `content ${i}`));

    const opened = await seal.openKeys(keys.map(({ wrapped }) => wrapped));

    expect(opened.map((key, i) => key.open(place, boxes[i]!).toString())).toEqual([
      'content 0',
      'content 1',
      'content 2',
    ]);
  });

  it('does not come back by another master key', async () => {
    const { wrapped } = await seal.newKey();

    await expect(async () => new Seal(localMasterKey(randomBytes(32))).openKey(wrapped)).rejects.toThrow();
  });
});

describe('the blind index of a person', () => {
  it('is the same for the same person, another for others and under another key', () => {
    const other = new Seal(localMasterKey(randomBytes(32)));

    expect(seal.person('yamada').equals(seal.person('yamada'))).toBe(true);
    expect(seal.person('yamada').equals(seal.person('yamada '))).toBe(false);
    expect(seal.person('yamada').equals(other.person('yamada'))).toBe(false);
    expect(seal.person('yamada').toString('base64url')).not.toBe(seal.fingerprint('yamada'));
  });
});

function opens(open: () => unknown): boolean {
  try {
    open();
    return true;
  } catch {
    return false;
  }
}
