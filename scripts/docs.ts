/** Writes the pages that are made from the definitions. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { proceduresPage } from './procedures-page.js';
import { root } from './start/root.js';

const file = path.join(root, 'docs/procedures.md');
writeFileSync(file, proceduresPage());
console.log(`wrote ${file}`);
