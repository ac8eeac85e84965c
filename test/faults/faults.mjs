// npm run test:faults: prepares like npm start, compiles the suite, then hands over to it.
import path from 'node:path';
import { alone, build, checkNode, generate, install, root, run } from '../../scripts/prepare.mjs';

checkNode();
try {
  await alone(async () => {
    await install();
    await generate();
    await build();
    await run('compiling the fault suite', process.execPath, [
      path.join(root, 'node_modules/typescript/bin/tsc'),
      ...['-p', 'test/faults/tsconfig.json'],
    ]);
  });
} catch (error) {
  if (error.output) console.error(error.output.trimEnd());
  console.error(error.output ? error.message : error);
  process.exit(1);
}
const { main } = await import('../../dist/test/faults/main.js');
process.exit(await main(process.argv.slice(2)));
