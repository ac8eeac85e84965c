/** Writes what is made from definitions and results. */
import fs from 'node:fs';
import path from 'node:path';
import { withFigures } from './figures.js';
import { proceduresPage } from './procedures-page.js';
import { root } from '../prisma/root.js';

const write = (name: string, made: (before: string) => string): void => {
  const file = path.join(root, name);
  fs.writeFileSync(file, made(fs.readFileSync(file, 'utf8')));
  console.log(`wrote ${file}`);
};

write('docs/procedures.md', () => proceduresPage());
write('README.md', (page) => withFigures(page, 'en'));
write('README.ja.md', (page) => withFigures(page, 'ja'));
