import { Body, Controller, HttpCode, Param as PathParam, Post } from '@nestjs/common';
import { IdempotencyKey } from '../idempotency-key.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Accepts, Header, Param, Problems, Returns, WithToken } from '../openapi.js';
import { parse } from '../parse.js';
import { amendmentRequest, changeSchema, type ChangeView, undoRequest, withdrawalRequest } from './change.schema.js';
import { ChangesService } from './changes.service.js';

const keyMeans = 'A new value for each change; the same value when sending again';

/** Changes of an own filing, also of one that has ended: recipients already told are told of the change. */
@Controller('v1/filings/:id')
@WithToken()
export class ChangesController {
  constructor(private readonly changes: ChangesService) {}

  @Post('amendments')
  @HttpCode(202)
  @For('citizen')
  @Param('id', 'Id of a filing')
  @Header('Idempotency-Key', keyMeans)
  @Accepts(amendmentRequest)
  @Returns(202, changeSchema, 'Noted: whoever was told already is told what changed')
  @Problems(400, 404, 409, 413, 415, 422)
  amend(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
  ): Promise<ChangeView> {
    return this.changes.amend(actor, id, key, parse(amendmentRequest, body));
  }

  @Post('withdrawal')
  @HttpCode(202)
  @For('citizen')
  @Param('id', 'Id of a filing')
  @Header('Idempotency-Key', keyMeans)
  @Accepts(withdrawalRequest)
  @Returns(202, changeSchema, 'Noted: what was not sent yet ends at once, the rest when its recipient confirms it')
  @Problems(400, 404, 409, 413, 415, 422)
  withdraw(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
  ): Promise<ChangeView> {
    return this.changes.withdraw(actor, id, key, parse(withdrawalRequest, body));
  }

  @Post('undo')
  @HttpCode(202)
  @For('citizen')
  @Param('id', 'Id of a filing')
  @Header('Idempotency-Key', keyMeans)
  @Accepts(undoRequest)
  @Returns(202, changeSchema, 'Noted: an event reported in error is reversed at every recipient, last step first')
  @Problems(400, 404, 409, 413, 415, 422)
  undo(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
  ): Promise<ChangeView> {
    return this.changes.undo(actor, id, key, parse(undoRequest, body));
  }
}
