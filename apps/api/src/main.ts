import 'reflect-metadata';
import { createApp } from './app.js';
import { readConfig } from './config.js';
import { log } from './log.js';

try {
  const settings = readConfig();
  const app = await createApp(settings);
  await app.listen(settings.port, settings.host);
  log('info', 'api-ready', { port: settings.port });
} catch (error) {
  log('error', 'start-failed', { reason: error instanceof Error ? error.message : 'unknown' });
  process.exit(1);
}
