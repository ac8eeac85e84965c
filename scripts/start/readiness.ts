import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from './errors.js';
import type { RunningPart } from './supervisor.js';

export interface Readiness {
  part: RunningPart;
  isReady: () => Promise<boolean>;
  limitMs: number;
  signal?: AbortSignal;
}

/** Waits until the part answers; its early end or the time limit is an error with its last log lines. */
export async function untilReady({ part, isReady, limitMs, signal }: Readiness): Promise<void> {
  let end: string | undefined;
  void part.exited?.then((how) => (end = how));
  const deadline = Date.now() + limitMs;
  while (!(await isReady().catch(() => false))) {
    if (end !== undefined) throw new StartError(`${part.part} ended while it was starting (${end})`, part.lastLines);
    if (signal?.aborted) throw new StartError('the run is ending');
    if (Date.now() > deadline) {
      throw new StartError(`${part.part} was not ready after ${limitMs / 1000} s`, part.lastLines);
    }
    await sleep(50);
  }
  // Somebody else may have answered on a port that this part failed to get.
  if (end !== undefined) throw new StartError(`${part.part} ended while it was starting (${end})`, part.lastLines);
}

export async function answersOk(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
  await response.body?.cancel();
  return response.ok;
}
