import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { config } from './config.js';
import { WorkerService } from './worker.service.js';

@Module({
  imports: [ConfigModule.forRoot({ ignoreEnvFile: true, load: [config] })],
  providers: [WorkerService],
})
export class WorkerModule {}
