// npm test: everything that CI runs. The last line is `N passed, N failed`; each check counts as one.
import { alone, build, checkNode, finished, generate, install } from './prepare.mjs';

const node = process.execPath;
const check = (title, ...args) => ({ title, work: () => succeeds(args) });
// The lanes run side by side: two cores.
const lanes = [
  [
    check('typecheck', 'node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'),
    { title: 'build', work: build },
  ],
  [
    check('lint', 'node_modules/eslint/bin/eslint.js', '.'),
    check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'),
  ],
];

checkNode();
const total = { passed: 0, failed: 0 };
try {
  const isBuilt = await alone(async () => {
    await install();
    await generate();
    return runChecks();
  });
  if (!isBuilt) throw new Error('the tests did not run: the build failed');
  const { runJest } = await import('../dist/scripts/test/main.js');
  const { passed, failed } = await runJest(process.argv.slice(2));
  total.passed += passed;
  total.failed += failed;
} catch (error) {
  console.error(error.output ? `${error.output.trimEnd()}\n${error.message}` : (error.stack ?? error));
  total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function runChecks() {
  const results = await Promise.all(lanes.map((lane) => runLane(lane)));
  return results.every((isBuilt) => isBuilt !== false);
}

/** Answers whether the build passed, when the lane has it. */
async function runLane(lane) {
  let isBuilt;
  for (const { title, work } of lane) {
    const isPassed = await runCheck(title, work);
    if (title === 'build') isBuilt = isPassed;
  }
  return isBuilt;
}

async function runCheck(title, work) {
  const began = performance.now();
  try {
    await work();
    total.passed += 1;
    console.log(`${title}: passed (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    total.failed += 1;
    console.log(`${title}: FAILED\n${error.output ?? error.stack}`);
    return false;
  }
}

async function succeeds(args) {
  const { code, output } = await finished(node, args, process.env);
  if (code !== 0) throw Object.assign(new Error(`exit code ${code}`), { output });
}
