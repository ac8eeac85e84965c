// npm run bench: prepares like npm start, compiles, then hands over to the compiled bench.
import { alone, build, checkNode, generate, install, root, run } from '../scripts/prepare.mjs';
import path from 'node:path';

checkNode();
try {
  await alone(async () => {
    await install();
    await generate();
    await build();
    // Incremental: a moment when nothing has changed.
    await run('compiling the bench', process.execPath, [
      path.join(root, 'node_modules/typescript/bin/tsc'),
      ...['-p', 'tsconfig.build.json'],
    ]);
  });
} catch (error) {
  if (error.output) console.error(error.output.trimEnd());
  console.error(error.output ? error.message : error);
  process.exit(1);
}
const [first, ...rest] = process.argv.slice(2);
const isScale = first === 'scale';
const { main } = await import(isScale ? '../dist/bench/scale/main.js' : '../dist/bench/main.js');
process.exit(await main(isScale ? rest : process.argv.slice(2)));
