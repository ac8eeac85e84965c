import { Body, Controller, HttpCode, Param as PathParam, Post, Query as QueryParam, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { IdempotencyKey } from '../idempotency-key.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import type { WithBody } from '../json-body.js';
import { Accepts, Header, Param, Problems, Query, Returns, WithToken } from '../openapi.js';
import { parse } from '../parse.js';
import { answerRequest, answerTaken, type AnswerTaken, documentSchema } from './answer.schema.js';
import { AnswersService } from './answers.service.js';
import { DocumentsService } from './documents.service.js';

const uploadQuery = z.strictObject({ name: z.string().min(1).max(200) });

/** What citizens answer to recipients. */
@Controller('v1/requests')
@WithToken()
export class RequestsController {
  constructor(
    private readonly answers: AnswersService,
    private readonly documents: DocumentsService,
  ) {}

  @Post(':id/answers')
  @HttpCode(202)
  @For('citizen')
  @Param('id', 'Id of an open request of an own filing')
  @Header('Idempotency-Key', 'A new value for each answer; the same value when sending again')
  @Accepts(answerRequest)
  @Returns(202, answerTaken, 'Taken; everyone who asks one of these questions gets it')
  @Problems(400, 404, 409, 413, 415, 422)
  answer(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
  ): Promise<AnswerTaken> {
    return this.answers.answer(actor, id, key, parse(answerRequest, body));
  }

  @Post(':id/documents')
  @For('citizen')
  @Param('id', 'Id of an open request of an own filing')
  @Query('name', 'Name of the file', true)
  @Returns(201, documentSchema, 'Kept for the answer: PDF, JPEG, PNG or HEIC of at most 5 MB')
  @Problems(400, 404, 409, 413, 415, 422)
  upload(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @QueryParam() query: unknown,
    @Req() request: Request & WithBody,
  ): Promise<z.infer<typeof documentSchema>> {
    return this.documents.upload(actor, id, parse(uploadQuery, query).name, request.rawBody ?? Buffer.alloc(0));
  }
}
