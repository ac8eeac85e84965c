/** Runs a step again and again until stopped: at once while there is work, after `idleMs` or a nudge when there is none. */
export class Loop {
  private stopped = false;
  private wake: () => void = () => undefined;
  private nudged = false;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly step: () => Promise<boolean>,
    private readonly idleMs: number,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.ended = this.run();
  }

  /** Something may have come: look now. */
  nudge(): void {
    this.nudged = true;
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.ended;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.nudged = false;
      const more = await this.step().catch((error: unknown) => {
        this.failed(error);
        return false;
      });
      if (!more && !this.nudged && !this.stopped) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.idleMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
