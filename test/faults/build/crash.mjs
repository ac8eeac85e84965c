// A crash point that was armed kills the process that reaches it first, once.
import fs from 'node:fs';
import path from 'node:path';

const folder = process.env.TODOKE_CRASH_FOLDER;

export function crash(point) {
  const armed = path.join(folder, 'armed', point);
  if (!fs.existsSync(armed)) return;
  try {
    fs.renameSync(armed, path.join(folder, 'hit', `${point}.${process.pid}`));
  } catch {
    return; // another process was first
  }
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}
