import type { EventEmitter } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { describe, StartError } from './errors.js';
import { checkPorts } from './ports.js';
import type { Print } from './print.js';
import { stopLeftovers, tryLock } from './processes.js';
import type { PortUse } from './settings.js';
import { Supervisor } from './supervisor.js';

export interface Run {
  home: string;
  ports: PortUse[];
  stopOrder: string[];
  start: (supervisor: Supervisor) => Promise<void>;
  /** What happens once everything is up; an answer ends the run, `undefined` lets it stay up. */
  afterStart: (supervisor: Supervisor) => Promise<Ending | undefined>;
}

export interface Ending {
  isOk: boolean;
  /** Printed when everything has stopped. */
  lastLine: string;
}

/** From an empty machine to parts that run, and back: answers the exit code when nothing is left running. */
export async function supervise(run: Run, signals: EventEmitter, print: Print): Promise<number> {
  let release: (() => void) | undefined;
  try {
    release = openHome(run.home);
    const left = await stopLeftovers(run.home);
    if (left.length > 0) print(`stopped what an earlier run had left: ${left.join(', ')}`);
    await checkPorts(run.ports);
    return await runParts(run, signals, print);
  } catch (error) {
    describe(error).forEach(print);
    return 1;
  } finally {
    release?.();
  }
}

async function runParts(run: Run, signals: EventEmitter, print: Print): Promise<number> {
  const supervisor = new Supervisor(run);
  const interruption = interruptedBy(signals, supervisor, print);
  const work = async () => {
    await run.start(supervisor);
    interruption.isUp = true;
    return (await run.afterStart(supervisor)) ?? (await new Promise<never>(() => {}));
  };
  let lastLine: string | undefined;
  let code: number;
  try {
    const ending = await Promise.race([work(), supervisor.failed, interruption.happened]);
    lastLine = typeof ending === 'number' ? undefined : ending.lastLine;
    code = typeof ending === 'number' ? ending : Number(!ending.isOk);
  } catch (error) {
    describe(error).forEach(print);
    code = 1;
  }
  await supervisor.stop();
  interruption.forget();
  if (lastLine !== undefined) print(lastLine);
  return code;
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** Ending a run that is up is what one does with it: exit code 0. Ending one on its way is not. */
function interruptedBy(signals: EventEmitter, supervisor: Supervisor, print: Print) {
  let interrupt!: (code: number) => void;
  const happened = new Promise<number>((resolve) => (interrupt = resolve));
  const interruption = { happened, isUp: false, forget: () => {} };
  const handlers = Object.entries(exitCodes).map(([name, code]) => {
    const handler = () => {
      if (supervisor.signal.aborted) return supervisor.kill();
      print(`${name}: stopping`);
      interrupt(interruption.isUp ? 0 : code);
    };
    signals.on(name, handler);
    return () => signals.removeListener(name, handler);
  });
  interruption.forget = () => handlers.forEach((off) => off());
  return interruption;
}

function openHome(home: string): () => void {
  fs.mkdirSync(path.dirname(home), { recursive: true });
  // As root, PostgreSQL's own account has to pass through.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  if (!fs.existsSync(home)) fs.mkdirSync(home, { mode });
  const lock = tryLock(path.join(home, 'lock'));
  if (lock.release) return lock.release;
  throw new StartError(
    `${home} is in use by process ${lock.holder}; stop it, or choose another folder with TODOKE_HOME`,
  );
}
