/** Results are kept under bench/results, one JSON and one chart for each run of the bench. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../prisma/root.js';

export const resultsFolder = path.join(root, 'bench/results');

/** Answers the paths, below the repository. */
export function writeResults(name: string, files: Record<string, string>): string[] {
  fs.mkdirSync(resultsFolder, { recursive: true });
  return Object.entries(files).map(([extension, content]) => {
    const file = path.join(resultsFolder, `${name}.${extension}`);
    fs.writeFileSync(file, content);
    return path.relative(root, file);
  });
}

/** Local time is of no use to readers elsewhere. */
export const nameOf = (began: Date): string => began.toISOString().slice(0, 16).replace('T', '-').replace(':', '');
