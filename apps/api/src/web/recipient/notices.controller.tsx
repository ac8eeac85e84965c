import { Controller, Get, HttpCode, Inject, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import { z } from 'zod';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import { findReading, recordReading } from '../../../../../prisma/stores/access.store.js';
import { findOwnNotice, listOwnNotices, type OpenedNotice } from '../../../../../prisma/stores/own-notice.store.js';
import { findOwnBody } from '../../../../../prisma/stores/own.store.js';
import type { Actor } from '../../identity/actor.js';
import { Param, Query } from '../../openapi.js';
import { isId, toPage } from '../../paging.js';
import { parse } from '../../parse.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { OwnDeliveriesController } from '../../recipient/own-deliveries.controller.js';
import { organisationOf } from '../../recipient/organisation.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { NoticesPage } from '../pages/recipient/notices.page.js';
import { OwnNoticePage } from '../pages/recipient/notice.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { plain } from '../text/ruby.js';
import { listed, openedNotice } from './view.js';

const perPage = 20;
/** Bodies are opened for one page; the oldest deliveries of a notice that changed more often are shown without. */
const opened = 20;
/** Looking again within this time is the same reading. */
const oneReadingMs = 15 * 60_000;
const query = z.object({ after: z.uuid().optional().catch(undefined), view: z.enum(['open', 'all']).catch('open') });

/** A recipient's own notices. */
@Controller('recipient')
export class RecipientNoticesController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly deliveries: OwnDeliveriesController,
  ) {}

  @Get()
  @PageFor(['recipient'], 'Own notices, newest filings first')
  @Query('after', 'The `next` of the page before')
  @Query('view', '`all`, or those that wait for an answer')
  async list(@SignedIn() actor: Actor, @Visiting() visit: Visit, @QueryParam() asked: object): Promise<PageAnswer> {
    const { after, view } = parse(query, asked);
    const filter = { after, open: view === 'open' };
    const found = await listOwnNotices(this.db, organisationOf(actor), filter, perPage + 1);
    const { items, next } = toPage(found, perPage);
    const body = <NoticesPage items={items.map((notice) => listed(notice, visit))} view={view} next={next} />;
    return { title: visit.text.recipient.home.title, body, wide: true };
  }

  @Get('notices/:id')
  @PageFor(['recipient'], 'One notice: what it told, how it was delivered, what was answered')
  @Param('id', 'Id of a notice')
  @Query('said', '`answered` or `resent`: what was just done')
  async notice(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('id') id: string,
    @QueryParam('said') said: unknown,
  ): Promise<PageAnswer> {
    const found = isId(id) ? await findOwnNotice(this.db, organisationOf(actor), id) : null;
    if (!found) throw new Problem('not-found');
    const bodies = await this.bodies(found);
    if (bodies.size > 0) await this.noteReading(actor, found);
    const view = openedNotice(found, bodies, visit);
    const done = said === 'answered' || said === 'resent' ? said : null;
    return { title: plain(view.name.text), body: <OwnNoticePage {...view} said={done} /> };
  }

  @Post('notices/:id/resend')
  @HttpCode(200)
  @PageFor(['recipient'], 'It is sent again')
  @TakesForm()
  @Param('id', 'Id of a notice')
  async resend(
    @SignedIn() actor: Actor,
    @Visiting() { form }: Visit,
    @PathParam('id') id: string,
  ): Promise<PageAnswer> {
    if (!isId(id)) throw new Problem('not-found');
    await this.deliveries.resend(actor, form.get('delivery') ?? '');
    return seeOther(`/recipient/notices/${id}?said=resent`);
  }

  private async bodies({ deliveries }: OpenedNotice): Promise<Map<string, Record<string, unknown>>> {
    const newest = deliveries.slice(-opened);
    const found = await Promise.all(newest.map((delivery) => findOwnBody(this.db, this.seal, delivery)));
    return new Map(
      newest.flatMap(({ id }, i) => {
        const body = found[i];
        return body ? [[id, JSON.parse(body.toString()) as Record<string, unknown>] as const] : [];
      }),
    );
  }

  /** The citizen sees in their access log that it was read by a person. */
  private async noteReading(actor: Actor, { filingId, person }: OpenedNotice): Promise<void> {
    const at = new Date();
    const before = await findReading(this.db, filingId, actor.person);
    if (before && at.getTime() - before.at.getTime() <= oneReadingMs) return;
    const organisation = organisationOf(actor);
    const { role, person: reader } = actor;
    await recordReading(this.db, { filingId, person, role, organisation, reader, purpose: 'task', at });
  }
}
