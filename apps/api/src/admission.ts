/**
 * How much one process takes on at once. Beyond that it says so at once, with the time to come back: what is let in is answered in
 * bounded time and memory, and nothing is acknowledged that is not done.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Problem } from './problems.js';

export interface Limits {
  /** Requests being worked on. */
  working: number;
  /** Requests that mostly wait: open streams and long polls. */
  waiting: number;
}

/** Who asks how we are, must hear it also when we are busy. */
const always = /^\/(?:health\/|metrics$)/;
const waits = /\/(?:stream|inbox\/deliveries)$/;
const retryAfter = '2';
/** Longer than any of our statements may take. */
const longestMs = 30_000;

export function admission(limits: Limits): RequestHandler {
  const open: Limits = { working: 0, waiting: 0 };
  return (request: Request, response: Response, next: NextFunction): void => {
    if (always.test(request.path)) return next();
    const kind = waits.test(request.path) ? 'waiting' : 'working';
    if (open[kind] >= limits[kind])
      return next(new Problem('overloaded', [], { headers: { 'retry-after': retryAfter } }));
    open[kind] += 1;
    void overFor(kind, response).then(() => (open[kind] -= 1));
    next();
  };
}

/**
 * Whoever waits is gone with the connection. What is worked on is over when it was answered as well: a caller that gave up and asks again
 * would else be worked for twice, and many of them without end.
 */
async function overFor(kind: keyof Limits, response: Response): Promise<void> {
  await new Promise<void>((resolve) => response.once('close', resolve));
  if (kind === 'waiting' || response.writableEnded) return;
  await Promise.race([answered(response), sleep(longestMs, undefined, { ref: false })]);
}

/** With nobody connected any more no event tells of it. */
function answered(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const end = response.end.bind(response);
    response.end = ((...all: Parameters<typeof end>) => {
      resolve();
      return end(...all);
    }) as typeof response.end;
  });
}
