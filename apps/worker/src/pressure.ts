import { type EventLoopUtilization, performance } from 'node:perf_hooks';

const windowMs = 100;
const saturated = 0.9;

/** Whether this process has no time left: from then on, beginning more only makes everything slower, until nothing ends in time. */
export class Pressure {
  private before: EventLoopUtilization = performance.eventLoopUtilization();
  private lookedAt = performance.now();
  private last = false;

  isSaturated(): boolean {
    const now = performance.now();
    if (now - this.lookedAt < windowMs) return this.last;
    const current = performance.eventLoopUtilization();
    this.last = performance.eventLoopUtilization(current, this.before).utilization > saturated;
    [this.before, this.lookedAt] = [current, now];
    return this.last;
  }
}
