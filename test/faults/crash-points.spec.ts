import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../prisma/root.js';
import { crashPoints } from './crash-points.js';

const shipped = ['apps', 'workflows', 'activities', 'life-events', 'kit', 'prisma', 'bundle'].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, 'dist', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(root, 'dist', folder, name)),
);
const read = (file: string): string => fs.readFileSync(file, 'utf8');

describe('what is shipped', () => {
  it('does nothing at a crash point', () => {
    const module = read(path.join(root, 'dist/prisma/crash-point.js'));
    const code = module.replace(/\/\*[^]*?\*\/|\/\/.*|\s+/g, '');

    expect(code).toBe('exportfunctioncrashPoint(_point){}');
  });

  it('holds nothing that could switch one on', () => {
    const armed = shipped.filter((file) => /TODOKE_CRASH|test\/faults|crash\.mjs/.test(read(file)));

    expect(shipped.length).toBeGreaterThan(300);
    expect(armed).toEqual([]);
  });

  it('passes each of them in one place or more', () => {
    const text = shipped.map(read).join('\n');

    expect(crashPoints.filter((point) => !text.includes(`crashPoint('${point}')`))).toEqual([]);
  });
});
