/**
 * How much one process takes on at once. Beyond that it says so at once, with the time to come back: what is let in is answered in
 * bounded time and memory, and nothing is acknowledged that is not done.
 */
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

export function admission(limits: Limits): RequestHandler {
  const open: Limits = { working: 0, waiting: 0 };
  return (request: Request, response: Response, next: NextFunction): void => {
    if (always.test(request.path)) return next();
    const kind = waits.test(request.path) ? 'waiting' : 'working';
    if (open[kind] >= limits[kind])
      return next(new Problem('overloaded', [], { headers: { 'retry-after': retryAfter } }));
    open[kind] += 1;
    response.once('close', () => (open[kind] -= 1));
    next();
  };
}
