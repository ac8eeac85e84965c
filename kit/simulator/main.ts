/** Runs the sandbox recipients as a process of their own. */
import { readConfig } from './config.js';
import { startSimulator } from './simulator.js';

const log = (level: 'info' | 'warn' | 'error', message: string, more: Record<string, unknown> = {}) =>
  console.log(JSON.stringify({ time: new Date().toISOString(), level, part: 'sandbox', message, ...more }));

try {
  const simulator = await startSimulator({ ...readConfig(process.env), warn: (message) => log('warn', message) });
  log('info', 'listening', { url: simulator.url });

  const end = () => {
    setTimeout(() => process.exit(0), 900).unref();
    void simulator.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
} catch (error) {
  log('error', 'cannot start', { reason: error instanceof Error ? error.message : 'unknown' });
  process.exitCode = 1;
}
