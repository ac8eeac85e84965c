import { Body, Controller, Get, HttpCode, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import type { z } from 'zod';
import { IdempotencyKey } from '../idempotency-key.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Accepts, Header, Param, Problems, Query, Returns, WithToken } from '../openapi.js';
import { pageQuery } from '../paging.js';
import { parse } from '../parse.js';
import { mandateList, mandateRequest, mandateSchema, type MandateView } from './mandate.schema.js';
import { MandatesService } from './mandates.service.js';

/** Who may file for whom. */
@Controller('v1/mandates')
@WithToken()
export class MandatesController {
  constructor(private readonly mandates: MandatesService) {}

  @Post()
  @For('citizen')
  @Header('Idempotency-Key', 'A new value for each mandate; the same value when sending again')
  @Accepts(mandateRequest)
  @Returns(201, mandateSchema, 'Given; its id is the `onBehalfOf` of filings. At most three years')
  @Problems(400, 413, 415, 422)
  give(@Caller() actor: Actor, @IdempotencyKey() key: string, @Body() body: unknown): Promise<MandateView> {
    return this.mandates.give(actor, key, parse(mandateRequest, body, 'invalid-mandate'));
  }

  @Get()
  @For('citizen')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, mandateList, 'Mandates given and held, newest first')
  @Problems(400)
  list(@Caller() actor: Actor, @QueryParam() query: unknown): Promise<z.infer<typeof mandateList>> {
    return this.mandates.list(actor, parse(pageQuery, query));
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @For('citizen')
  @Param('id', 'Id of a mandate')
  @Returns(200, mandateSchema, 'Closed, by either side; filings made under it stay')
  @Problems(404)
  revoke(@Caller() actor: Actor, @PathParam('id') id: string): Promise<MandateView> {
    return this.mandates.revoke(actor, id);
  }
}
