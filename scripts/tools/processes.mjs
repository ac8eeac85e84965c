// Plain JavaScript on purpose: it runs before anything is installed or built, and inside the guard process.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The start time of a live process tells it from a later one with the same number; undefined when it is gone or a zombie. */
export function identityOf(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return 'ZX'.includes(fields[0]) ? undefined : fields[19];
    }
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.slice(line.indexOf(' ')).trim();
  } catch {
    return undefined;
  }
}

/** Takes the lock file, also from a holder that is dead. Answers `{ release }` or `{ holder }`. */
export function tryLock(file) {
  const mine = JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) });
  for (let round = 0; round < 10; round++) {
    if (create(file, mine)) return { release: () => read(file) === mine && fs.rmSync(file, { force: true }) };
    const held = read(file);
    if (held === undefined) continue;
    const { pid, identity } = parse(held);
    if (pid !== undefined && identityOf(pid) === identity) return { holder: pid };
    discard(file, held);
  }
  throw new Error(`the lock ${file} changes hands all the time`);
}

/** Waits for the lock, telling once who holds it. */
export async function waitForLock(file, tell) {
  for (let told = false; ; told = true) {
    const lock = tryLock(file);
    if (lock.release) return lock;
    if (!told) tell(lock.holder);
    await sleep(300);
  }
}

/**
 * Ends what a run left behind: every process in `home/run`, unless it belongs to another supervisor than the given one.
 * Answers the names of the parts that were still alive.
 */
export async function stopLeftovers(home, supervisor) {
  const dir = path.join(home, 'run');
  const files = fs.existsSync(dir) ? fs.readdirSync(dir).filter((name) => name.endsWith('.json')) : [];
  const entries = files.map((name) => ({ file: path.join(dir, name), ...parse(read(path.join(dir, name))) }));
  const mine = entries.filter((entry) => supervisor === undefined || entry.supervisor === supervisor);
  const alive = mine.filter(isAlive);
  for (const entry of alive) send(entry.pid, entry.signal);
  for (let waited = 0; alive.some(isAlive) && waited < 5000; waited += 50) await sleep(50);
  for (const entry of alive.filter(isAlive)) send(-entry.pid, 'SIGKILL');
  while (alive.some(isAlive)) await sleep(20);
  for (const entry of mine) fs.rmSync(entry.file, { force: true });
  return alive.map((entry) => entry.part);
}

function isAlive({ pid, identity }) {
  return pid !== undefined && identityOf(pid) === identity;
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // gone meanwhile
  }
}

/** With its content from the first moment: written aside, then linked, which fails when the name exists. */
function create(file, content) {
  const aside = `${file}.${process.pid}.new`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(aside, content, { mode: 0o600 });
  try {
    fs.linkSync(aside, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

/** Two takers may see the same stale lock; whoever moved a fresh one away by mistake puts it back. */
function discard(file, stale) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    fs.renameSync(file, aside);
    if (read(aside) !== stale) fs.linkSync(aside, file);
  } catch {
    // another taker was quicker
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
