import { Module } from '@nestjs/common';
import { FileModule } from '../file/file.module.js';
import { CounterController } from './counter.controller.js';
import { CounterSheetService } from './counter-sheet.service.js';

/** Filing at the counter. */
@Module({ imports: [FileModule], controllers: [CounterController], providers: [CounterSheetService] })
export class CounterModule {}
