import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param as PathParam,
  Post,
  Put,
  Query as QueryParam,
} from '@nestjs/common';
import { newSecret } from '../../../../kit/signature.js';
import type { Database } from '../../../../prisma/database.js';
import { Seal } from '../../../../prisma/seal.js';
import { changeOwnUrl, findOwnEndpoint, type OwnEndpoint } from '../../../../prisma/stores/own.store.js';
import { findRecipientStatistics } from '../../../../prisma/stores/recipient-statistics.store.js';
import { rotateSecret } from '../../../../prisma/stores/secret.store.js';
import { askForTestEvent, findTestEvent } from '../../../../prisma/stores/test-event.store.js';
import { type Config, config } from '../config.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Accepts, Param, Problems, Query, Returns, WithToken } from '../openapi.js';
import { isId } from '../paging.js';
import { parse } from '../parse.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import { checkChannel } from '../recipients/check-channel.js';
import { organisationOf } from './organisation.js';
import {
  endpointSchema,
  presentEndpoint,
  presentStatistics,
  presentTestEvent,
  rotatedSchema,
  statisticsQuery,
  statisticsSchema,
  testEventSchema,
  urlRequest,
} from './recipient.schema.js';

const dayMs = 24 * 60 * 60 * 1000;

/** How a recipient is reached: its own business, without an operator. */
@Controller('v1/recipient')
@WithToken()
export class EndpointController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(config.KEY) private readonly settings: Config,
    private readonly seal: Seal,
  ) {}

  @Get('endpoint')
  @For('recipient')
  @Returns(200, endpointSchema, 'How the caller is reached')
  @Problems(404)
  async endpoint(@Caller() actor: Actor) {
    return presentEndpoint(await this.own(actor));
  }

  @Put('endpoint')
  @For('recipient')
  @Accepts(urlRequest)
  @Returns(200, endpointSchema, 'Changed: the next attempt goes to the new URL, and one that was gone counts as back')
  @Problems(400, 404, 409, 413, 415, 422)
  async changeUrl(@Caller() actor: Actor, @Body() body: unknown) {
    const { url } = parse(urlRequest, body, 'invalid-recipient');
    checkChannel({ type: 'webhook', url }, this.settings.demo, 'invalid-recipient', '/url');
    const { id } = await this.own(actor);
    if (!(await changeOwnUrl(this.db, id, url))) throw new Problem('wrong-channel');
    return presentEndpoint(await this.own(actor));
  }

  @Post('secrets/rotate')
  @HttpCode(201)
  @For('recipient')
  @Returns(201, rotatedSchema, 'A new secret. Those before it hold for 24 hours: everything is signed with all of them')
  @Problems(404, 409)
  async rotate(@Caller() actor: Actor) {
    const secret = newSecret();
    const until = await rotateSecret(this.db, this.seal, organisationOf(actor), secret, new Date());
    if (until === 'not-found') throw new Problem('not-found');
    if (until === 'too-many') throw new Problem('too-many-secrets');
    return { secret, olderUntil: until.toISOString() };
  }

  @Post('test-events')
  @HttpCode(202)
  @For('recipient')
  @Returns(202, testEventSchema, 'A signed delivery with made-up data is on its way, once; it becomes no notice')
  @Problems(404, 409, 429)
  async askForTest(@Caller() actor: Actor) {
    const { id, channel } = await this.own(actor);
    if (channel.type === 'inbox') throw new Problem('wrong-channel');
    const event = await askForTestEvent(this.db, id);
    if (!event) throw new Problem('too-many-test-events', [], { headers: { 'retry-after': '60' } });
    return presentTestEvent(event);
  }

  @Get('test-events/:id')
  @For('recipient')
  @Param('id', 'Id of a test event')
  @Returns(200, testEventSchema, 'What became of it')
  @Problems(404)
  async test(@Caller() actor: Actor, @PathParam('id') id: string) {
    const event = isId(id) ? await findTestEvent(this.db, organisationOf(actor), id) : null;
    if (!event) throw new Problem('not-found');
    return presentTestEvent(event);
  }

  @Get('statistics')
  @For('recipient')
  @Query('days', 'Over filings of so many days, 1 to 90, default 30; the backlog has no age')
  @Returns(200, statisticsSchema, 'How long answers take, how often the caller could not be reached, and what it owes')
  @Problems(400, 404)
  async statistics(@Caller() actor: Actor, @QueryParam() query: unknown) {
    const { days } = parse(statisticsQuery, query);
    const { id } = await this.own(actor);
    return presentStatistics(await findRecipientStatistics(this.db, id, new Date(Date.now() - days * dayMs)), days);
  }

  private async own(actor: Actor): Promise<OwnEndpoint> {
    const own = await findOwnEndpoint(this.db, organisationOf(actor));
    if (!own) throw new Problem('not-found');
    return own;
  }
}
