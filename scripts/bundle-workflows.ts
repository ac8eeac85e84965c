import fs from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { root } from '../prisma/root.js';

// The determinism check of the SDK runs with the bundling: a forbidden import throws here, and so fails the build.
const { code } = await bundleWorkflowCode({
  workflowsPath: path.join(root, 'dist/workflows/index.js'),
  payloadConverterPath: path.join(root, 'dist/workflows/payload-converter.js'),
  logger: new DefaultLogger('WARN'),
});
const file = path.join(root, 'dist/workflows.bundle.js');
fs.writeFileSync(file, code);
console.log(`${path.relative(root, file)}: ${Math.round(code.length / 1024)} kB`);
process.exit(0);
