import { Body, Controller, HttpCode, Param as PathParam, Post } from '@nestjs/common';
import type { z } from 'zod';
import { IdempotencyKey } from '../idempotency-key.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Accepts, Header, Param, Problems, Returns, WithToken } from '../openapi.js';
import { parse } from '../parse.js';
import { DecisionsService } from './decisions.service.js';
import { changeChannelBody, decideBody, reassignBody, resendBody, taken, tellBody } from './desk-notice.schema.js';

type Taken = z.infer<typeof taken>;
const keyHelp = 'A new value for each decision; the same value when sending again';

/** What a caseworker can do about a notice that a machine could not finish. */
@Controller('v1/desk/notices')
@WithToken()
export class DeskNoticesController {
  constructor(private readonly decisions: DecisionsService) {}

  @Post(':id/resend')
  @HttpCode(202)
  @For('caseworker', 'supervisor', 'operator')
  @Header('Idempotency-Key', keyHelp)
  @Param('id', 'Id of a notice')
  @Accepts(resendBody)
  @Returns(202, taken, 'It is tried again at once, with the same webhook-id and the same body')
  @Problems(400, 404, 409, 413, 415, 422)
  async resend(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
  ): Promise<Taken> {
    const { delivery } = parse(resendBody, body ?? {});
    await this.decisions.decide(actor, id, key, { act: 'resend', ...(delivery ? { deliveryId: delivery } : {}) });
    return { accepted: true };
  }

  @Post(':id/decide')
  @HttpCode(202)
  @For('caseworker', 'supervisor')
  @Header('Idempotency-Key', keyHelp)
  @Param('id', 'Id of a notice')
  @Accepts(decideBody)
  @Returns(202, taken, 'The outcome is recorded as heard by a caseworker, and the citizen is told')
  @Problems(400, 404, 409, 413, 415, 422)
  async decide(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
  ): Promise<Taken> {
    const { heardBy, ...reply } = parse(decideBody, body);
    await this.decisions.decide(actor, id, key, { act: 'decide', heardBy, reply });
    return { accepted: true };
  }

  @Post(':id/reassign')
  @HttpCode(202)
  @For('caseworker', 'supervisor')
  @Header('Idempotency-Key', keyHelp)
  @Param('id', 'Id of a notice')
  @Accepts(reassignBody)
  @Returns(202, taken, 'Another recipient is told from the beginning; the one before hears that it is no longer theirs')
  @Problems(400, 404, 409, 413, 415, 422)
  async reassign(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
  ): Promise<Taken> {
    await this.decisions.decide(actor, id, key, { act: 'reassign', ...parse(reassignBody, body) });
    return { accepted: true };
  }

  @Post(':id/change-channel')
  @HttpCode(202)
  @For('caseworker', 'supervisor', 'operator')
  @Header('Idempotency-Key', keyHelp)
  @Param('id', 'Id of a notice')
  @Accepts(changeChannelBody)
  @Returns(202, taken, 'This notice goes another way from here on; what is unanswered goes out again by it')
  @Problems(400, 404, 409, 413, 415, 422)
  async changeChannel(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
  ): Promise<Taken> {
    const { channel } = parse(changeChannelBody, body);
    await this.decisions.decide(actor, id, key, { act: 'change-channel', channel: channel.type });
    return { accepted: true };
  }

  @Post(':id/tell')
  @HttpCode(202)
  @For('caseworker', 'supervisor')
  @Header('Idempotency-Key', keyHelp)
  @Param('id', 'Id of a notice')
  @Accepts(tellBody)
  @Returns(202, taken, 'A message about this notice comes to the mailbox of the citizen; nothing else changes')
  @Problems(400, 404, 413, 415, 422)
  async tell(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
  ): Promise<Taken> {
    await this.decisions.decide(actor, id, key, { act: 'tell', ...parse(tellBody, body) });
    return { accepted: true };
  }
}
