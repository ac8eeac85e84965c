import { Body, Controller, Get, HttpCode, Inject, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import type { z } from 'zod';
import { addDays, startOf } from '../../../../life-events/civil-date.js';
import type { Database } from '../../../../prisma/database.js';
import { searchFilings } from '../../../../prisma/stores/desk-filing.store.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Accepts, Param, Problems, Query, Returns, WithToken } from '../openapi.js';
import { toPage } from '../paging.js';
import { parse } from '../parse.js';
import { DATABASE } from '../platform/tokens.js';
import { caseSchema, type CaseView, deskFilingList, purposeBody, purposeSchema, searchQuery } from './case.schema.js';
import { CaseService } from './case.service.js';
import { presentDeskFiling } from './present-case.js';
import { scopeOf } from './scope.js';

/** Filings that concern the caller's organisation. */
@Controller('v1/desk/filings')
@WithToken()
export class DeskFilingsController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly cases: CaseService,
  ) {}

  @Get()
  @For('caseworker', 'supervisor', 'operator')
  @Query('receiptNumber', 'Exactly as on the receipt')
  @Query('recipient', 'Id of a recipient that is told')
  @Query('event', 'Id of a life event')
  @Query('status', 'Status of the filing')
  @Query('day', 'Day of filing in Japan, as `YYYY-MM-DD`')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, deskFilingList, 'Newest first')
  @Problems(400)
  async search(@Caller() actor: Actor, @QueryParam() query: unknown): Promise<z.infer<typeof deskFilingList>> {
    const { after, limit, day, ...more } = parse(searchQuery, query);
    const filed = day === undefined ? undefined : { from: startOf(day), until: startOf(addDays(day, 1)) };
    const filter = { organisation: scopeOf(actor), filed, ...more };
    const page = toPage(await searchFilings(this.db, filter, after, limit + 1), limit);
    return { items: page.items.map(presentDeskFiling), next: page.next };
  }

  @Get(':id')
  @For('caseworker', 'supervisor', 'operator')
  @Param('id', 'Id of a filing')
  @Returns(200, caseSchema, 'Every notice with all that was tried; its content once a purpose was stated')
  @Problems(404)
  get(@Caller() actor: Actor, @PathParam('id') id: string): Promise<CaseView> {
    return this.cases.view(actor, id, new Date());
  }

  @Post(':id/purpose')
  @HttpCode(200)
  @For('caseworker', 'supervisor')
  @Param('id', 'Id of a filing')
  @Accepts(purposeBody)
  @Returns(200, purposeSchema, 'Noted, and shown to the citizen in their access log')
  @Problems(400, 404, 413, 415)
  async purpose(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @Body() body: unknown,
  ): Promise<z.infer<typeof purposeSchema>> {
    const { purpose } = parse(purposeBody, body);
    await this.cases.state(actor, id, purpose, new Date());
    return { purpose };
  }
}
