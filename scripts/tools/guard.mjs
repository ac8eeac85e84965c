// Outlives a supervisor that was killed: when the pipe to it closes, ends the parts it left behind.
//   node guard.mjs HOME SUPERVISOR_PID [--remove]      --remove: the home was a temporary one
import fs from 'node:fs';
import { stopLeftovers } from './processes.mjs';

const [home, supervisor, remove] = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
for (const event of ['end', 'close', 'error']) process.stdin.once(event, () => void end());
process.stdin.resume();

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  await stopLeftovers(home, Number(supervisor));
  if (remove === '--remove') fs.rmSync(home, { recursive: true, force: true });
  process.exit(0);
}
