import { Module } from '@nestjs/common';
import { FilingsModule } from '../filings/filings.module.js';
import { AnswersService } from './answers.service.js';
import { CorrectionsService } from './corrections.service.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { RequestsController } from './requests.controller.js';

@Module({
  imports: [FilingsModule],
  controllers: [RequestsController, DocumentsController],
  providers: [AnswersService, CorrectionsService, DocumentsService],
  exports: [AnswersService, DocumentsService],
})
export class RequestsModule {}
