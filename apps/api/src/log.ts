/** One JSON line per event: ids and codes only, never content. */
export function log(level: 'info' | 'warn' | 'error', event: string, ids: Record<string, string | number> = {}): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, part: 'api', event, ...ids })}\n`);
}
