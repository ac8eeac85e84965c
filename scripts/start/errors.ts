/** A failure that is told to the person at the terminal as it is: which part, why, and the last lines it logged. */
export class StartError extends Error {
  constructor(
    message: string,
    readonly lastLines: string[] = [],
  ) {
    super(message);
    this.name = 'StartError';
  }
}

export function describe(error: unknown): string[] {
  if (error instanceof StartError) return [error.message, ...error.lastLines.map((line) => `  | ${line}`)];
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
