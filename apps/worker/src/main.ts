import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { log } from './log.js';
import { WorkerModule } from './worker.module.js';

try {
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false });
  app.enableShutdownHooks();
} catch (error) {
  log('error', 'start-failed', { reason: error instanceof Error ? error.message : 'unknown' });
  process.exit(1);
}
