import 'reflect-metadata';
import { createApp } from './app.js';
import { readConfig } from './config.js';
import { log } from './log.js';

/** Longer than balancers keep an idle connection (60 s), so that they close it, and no request meets one that is just being closed. */
const keepAliveMs = 75_000;

try {
  const settings = readConfig();
  const app = await createApp(settings);
  app.getHttpServer().keepAliveTimeout = keepAliveMs;
  await app.listen(settings.port, settings.host);
  log('info', 'api-ready', { port: settings.port });
} catch (error) {
  log('error', 'start-failed', { reason: error instanceof Error ? error.message : 'unknown' });
  process.exit(1);
}
