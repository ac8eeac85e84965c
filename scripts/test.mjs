// npm test: everything that CI runs. The last line is `N passed, N failed`; each check counts as one.
import { alone, build, checkNode, finished, generate, install } from './prepare.mjs';

const node = process.execPath;
/** One after the other beside the tests, in the time that those leave: the tests wait for other processes a good deal. */
const checks = {
  typecheck: ['node_modules/typescript-7/bin/tsc', '--noEmit', '--incremental', 'false'],
  lint: ['node_modules/oxlint/bin/oxlint'],
  format: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'],
};

checkNode();
const total = { passed: 0, failed: 0 };
try {
  const isBuilt = await alone(async () => {
    await install();
    await generate();
    return runCheck('build', build);
  });
  if (!isBuilt) throw new Error('the tests did not run: the build failed');
  const { runJest } = await import('../dist/scripts/test/main.js');
  const { passed, failed } = await runJest(process.argv.slice(2), runChecks);
  total.passed += passed;
  total.failed += failed;
} catch (error) {
  console.error(error.output ? `${error.output.trimEnd()}\n${error.message}` : (error.stack ?? error));
  total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function runChecks() {
  for (const [title, args] of Object.entries(checks)) await runCheck(title, () => succeeds(args));
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
  const { code, output } = await finished('nice', ['-n', '19', node, ...args], process.env);
  if (code !== 0) throw Object.assign(new Error(`exit code ${code}`), { output });
}
