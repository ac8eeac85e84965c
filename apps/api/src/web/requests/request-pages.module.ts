import { Module } from '@nestjs/common';
import { RequestsModule } from '../../requests/requests.module.js';
import { AnswerDocuments } from './answer-documents.js';
import { AnswerPagesController } from './answer-pages.controller.js';

/** The citizen answers requests. */
@Module({ imports: [RequestsModule], controllers: [AnswerPagesController], providers: [AnswerDocuments] })
export class RequestPagesModule {}
