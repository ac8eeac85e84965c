import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  type MessageEvent,
  Param as PathParam,
  Post,
  Put,
  Query as QueryParam,
  Res,
  Sse,
  UseGuards,
} from '@nestjs/common';
import type { Response } from 'express';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import { IdempotencyKey } from '../idempotency-key.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Accepts, Header, Param, Problems, Query, Returns, WithToken } from '../openapi.js';
import { pageQuery } from '../paging.js';
import { parse } from '../parse.js';
import { Changes } from '../platform/changes.js';
import { AcceptService } from './accept.service.js';
import {
  acceptedSchema,
  filingListSchema,
  filingSchema,
  type FilingView,
  fileRequest,
  householdRequest,
} from './filing.schema.js';
import { CalendarService } from './calendar.service.js';
import { fileNameOf } from './discreet.js';
import { FilingsService } from './filings.service.js';
import { HouseholdService } from './household.service.js';
import { OwnFilingGuard } from './own-filing.guard.js';
import { ReceiptService } from './receipt.service.js';
import { streamOf } from './stream.js';

const evidenceSchema = z.object({
  filing: z.string(),
  receiptNumber: z.string(),
  algorithm: z.string(),
  head: z.string(),
  count: z.int(),
  intact: z.boolean(),
  entries: z.array(z.record(z.string(), z.unknown())),
});
const noted = z.object({ noted: z.literal(true) });

@Controller('v1/filings')
@WithToken()
export class FilingsController {
  constructor(
    private readonly accepting: AcceptService,
    private readonly filings: FilingsService,
    private readonly households: HouseholdService,
    private readonly receipts: ReceiptService,
    private readonly calendars: CalendarService,
    private readonly changes: Changes,
  ) {}

  @Post()
  @HttpCode(202)
  @For('citizen')
  @Header('Idempotency-Key', 'A new value for each filing; the same value when sending again')
  @Accepts(fileRequest)
  @Returns(202, acceptedSchema, 'Accepted: it will be carried out, whatever crashes')
  @Problems(400, 409, 413, 415, 422)
  async file(
    @Caller() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const accepted = await this.accepting.file(actor, key, parse(fileRequest, body));
    response.location(`/v1/filings/${accepted.id}`).type('application/json').send(accepted.body);
  }

  @Get()
  @For('citizen')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, filingListSchema, 'Own filings, newest first')
  @Problems(400)
  list(@Caller() actor: Actor, @QueryParam() query: unknown): Promise<z.infer<typeof filingListSchema>> {
    return this.filings.list(actor, parse(pageQuery, query));
  }

  @Get(':id')
  @For('citizen')
  @Param('id', 'Id of a filing')
  @Returns(200, filingSchema, 'Where every notice stands, whose turn it is, and why')
  @Problems(404)
  async get(@Caller() actor: Actor, @PathParam('id') id: string): Promise<FilingView> {
    return (await this.filings.view(actor, id)).view;
  }

  @Put(':id/household')
  @For('citizen')
  @Param('id', 'Id of a filing')
  @Accepts(householdRequest)
  @Returns(200, noted, 'These see and answer their own part from now on, and nobody else of the household')
  @Problems(400, 404, 413, 415, 422)
  async household(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @Body() body: unknown,
  ): Promise<z.infer<typeof noted>> {
    await this.households.replace(actor, id, parse(householdRequest, body).household);
    return { noted: true };
  }

  @Post(':id/procedures/:procedureId/done')
  @HttpCode(202)
  @For('citizen')
  @Param('id', 'Id of a filing')
  @Param('procedureId', '`procedureId` of a visit or to-do')
  @Returns(202, noted, "The citizen's own word, noted; never an outcome")
  @Problems(404)
  async done(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @PathParam('procedureId') procedureId: string,
  ): Promise<z.infer<typeof noted>> {
    await this.filings.markDone(actor, id, procedureId);
    return { noted: true };
  }

  @Sse(':id/stream')
  @For('citizen')
  @UseGuards(OwnFilingGuard)
  @Param('id', 'Id of a filing')
  @Returns(
    200,
    'text/event-stream',
    'Events `status`: the id is the revision, the data the filing as by GET; ends with the filing',
  )
  @Problems(404)
  stream(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @Headers('last-event-id') last: string | undefined,
  ): Observable<MessageEvent> {
    return streamOf(id, last, {
      changes: this.changes.filings,
      revision: () => this.filings.ownRevision(actor, id),
      event: async () => {
        const { view, revision } = await this.filings.view(actor, id);
        return { revision, data: view, ended: view.endedAt !== null };
      },
    });
  }

  @Get(':id/receipt.pdf')
  @For('citizen')
  @Param('id', 'Id of a filing')
  @Returns(200, 'application/pdf', 'The receipt (控え), with receipt.json attached')
  @Problems(404)
  async receipt(@Caller() actor: Actor, @PathParam('id') id: string, @Res() response: Response): Promise<void> {
    const filing = await this.filings.own(actor, id);
    const pdf = await this.receipts.pdf(filing, await this.receipts.languageOf(actor.person));
    response
      .type('application/pdf')
      .set('content-disposition', `inline; filename="${fileNameOf(filing, 'pdf')}"`)
      .send(Buffer.from(pdf));
  }

  @Get(':id/calendar.ics')
  @For('citizen')
  @Param('id', 'Id of a filing')
  @Returns(200, 'text/calendar', 'Every deadline that still stands, with an alarm the day before (RFC 5545)')
  @Problems(404)
  async calendar(@Caller() actor: Actor, @PathParam('id') id: string, @Res() response: Response): Promise<void> {
    const filing = await this.filings.own(actor, id);
    const ics = this.calendars.ics(filing, await this.receipts.languageOf(actor.person));
    response.type('text/calendar').send(ics);
  }

  @Get(':id/evidence')
  @For('citizen')
  @Param('id', 'Id of a filing')
  @Returns(200, evidenceSchema, 'The evidence bundle (証跡)')
  @Problems(404)
  evidence(@Caller() actor: Actor, @PathParam('id') id: string): Promise<z.infer<typeof evidenceSchema>> {
    return this.filings.evidence(actor, id);
  }
}
