import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runtimeImports } from './support/imports.js';
import { root } from '../prisma/root.js';

const builtins = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

/** What recipients get in the kit, and we use ourselves: signing, and the shapes of notice and reply. */
const forBothSides = ['kit/signature', 'kit/notice', 'kit/reply', 'kit/text'];

/** What a folder may import at run time beside itself: own paths, and packages (`*`: any, `node:`: the built-ins). */
const table: Record<string, { own: string[]; packages: string[] }> = {
  'life-events': { own: [], packages: ['zod'] },
  workflows: { own: [], packages: ['@temporalio/workflow'] },
  activities: { own: ['life-events', 'prisma', ...forBothSides], packages: ['*'] },
  // Rows are parsed with the same lists of words, and places answer the same questions, as the rules know: pure code, no copy.
  prisma: { own: ['life-events'], packages: ['*'] },
  'apps/api': {
    own: [
      ...['life-events', 'workflows/contract', 'prisma', ...forBothSides, 'activities/letters'],
      'activities/connectors/webhook/check-url',
    ],
    packages: ['*'],
  },
  'apps/worker': { own: ['activities', 'prisma', 'workflows/contract'], packages: ['*'] },
  kit: { own: [], packages: ['node:', 'zod'] },
};

const files = tracked(root).filter((file) => /\.tsx?$/.test(file));
const codeFolders = [...new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]!))].sort();
const isForTests = (file: string) => /(\.spec|\.fixture|(^|\/)testing)\.tsx?$/.test(file) || file.startsWith('test/');
const sources = files.filter((file) => !isForTests(file) && !/^(scripts|bench)\//.test(file) && file.includes('/'));

describe('imports', () => {
  it('covers every folder of the product', () => {
    const uncovered = sources.filter((file) => folderOf(file) === undefined);

    expect(uncovered).toEqual([]);
  });

  it.each(Object.keys(table))('of %s stay within the table of allowed imports', (folder) => {
    const inFolder = sources.filter((file) => folderOf(file) === folder);
    const faults = inFolder.flatMap((file) =>
      runtimeImports(path.join(root, file))
        .filter((specifier) => !mayImport(folder, file, specifier))
        .map((specifier) => `${file} imports ${specifier}`),
    );

    expect(faults).toEqual([]);
  });
});

describe('the rules and the workflows', () => {
  // A workflow is replayed, and a decision is made again for the same day: both are told what day it is.
  it('take clock and chance as arguments', () => {
    const faults = sources
      .filter((file) => /^(life-events|workflows)\//.test(file))
      .filter((file) =>
        /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b/.test(fs.readFileSync(path.join(root, file), 'utf8')),
      );

    expect(faults).toEqual([]);
  });
});

describe('lists', () => {
  it.each([
    ['life events', 'life-events'],
    ['connectors', 'activities/connectors'],
  ])('of %s equal their folders', (_name, folder) => {
    const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const isListable = (name: string) => fs.existsSync(path.join(root, folder, name, 'index.ts'));
    const imported = runtimeImports(path.join(root, folder, 'index.ts'));
    const listed = imported.flatMap((specifier) => /^\.\/([^/]+)\/index\.js$/.exec(specifier)?.[1] ?? []);

    expect(listed.sort()).toEqual(folders.filter(isListable).sort());
  });
});

describe('the runner and the compiler', () => {
  it('collect every spec', () => {
    const config = fs.readFileSync(path.join(root, 'jest.config.js'), 'utf8');
    const collected = /'<rootDir>\/\{([^}]+)\}\/\*\*\/\*\.spec\.ts'/.exec(config)?.[1];
    const folders = collected?.split(',') ?? [];
    const specs = files.filter((file) => /\.(spec|test)\.tsx?$/.test(file));

    const missed = specs.filter((file) => !folders.includes(file.split('/')[0]!) || !file.endsWith('.spec.ts'));
    expect(missed).toEqual([]);
    expect(specs.length).toBeGreaterThan(0);
  });

  it('read every folder that has code', () => {
    const included = (name: string) =>
      (JSON.parse(fs.readFileSync(path.join(root, name), 'utf8')) as { include: string[] }).include;

    expect(included('tsconfig.json')).toEqual(expect.arrayContaining(codeFolders));
    expect(included('tsconfig.build.json')).toEqual(
      expect.arrayContaining(codeFolders.filter((name) => name !== 'test')),
    );
  });
});

describe('sizes', () => {
  it.each([
    ['a source file', 300, (file: string) => !/\.data\.ts$/.test(file)],
    ['a workflow', 150, (file: string) => file.endsWith('.workflow.ts')],
    ['an entry file of an app', 30, (file: string) => /^apps\/[^/]+\/src\/main\.ts$/.test(file)],
  ])('%s has at most %i lines', (_name, limit, isMeant) => {
    const long = files
      .filter((file) => !isForTests(file) && isMeant(file))
      .map((file) => ({ file, lines: fs.readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > limit);

    expect(long).toEqual([]);
  });
});

function folderOf(file: string): string | undefined {
  return Object.keys(table).find((folder) => file.startsWith(`${folder}/`));
}

function mayImport(folder: string, file: string, specifier: string): boolean {
  const { own, packages } = table[folder]!;
  if (!specifier.startsWith('.')) {
    const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1);
    const isBuiltin = builtins.has(specifier);
    return packages.some(
      (allowed) => allowed === '*' || allowed === name.join('/') || (allowed === 'node:' && isBuiltin),
    );
  }
  const target = path.posix.join(path.posix.dirname(file), specifier).replace(/\.jsx?$/, '');
  return [folder, ...own].some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
}

/** Paths below the root, without what is generated or installed. */
function tracked(folder: string, prefix = ''): string[] {
  const skipped = ['node_modules', 'dist', 'generated'];
  return fs.readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(prefix, entry.name);
    if (entry.name.startsWith('.') || skipped.includes(entry.name)) return [];
    return entry.isDirectory() ? tracked(folder, name) : [name];
  });
}
