import { Controller, Get, HttpCode, Inject, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import type { Database } from '../../../../../prisma/database.js';
import { listOutages, type Outage } from '../../../../../prisma/stores/outage.store.js';
import type { RecipientEntry } from '../../../../../prisma/stores/recipient.store.js';
import { OutagesController } from '../../desk/outages.controller.js';
import { scopeOf } from '../../desk/scope.js';
import type { Actor } from '../../identity/actor.js';
import { Param, Query } from '../../openapi.js';
import { isId, toPage } from '../../paging.js';
import { DirectoryService } from '../../platform/directory.service.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import type { FieldError } from '../components/error-summary/error-summary.js';
import { deskRoles } from '../desk/desk-menu.js';
import { refusedPage } from '../desk/refusals.js';
import { momentOf } from '../follow/moment.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { OutagesPage, type OutagesPageProps } from '../pages/desk-tools/outages.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { nameOf, whoIsMeant } from './batch-pages.controller.js';
import { readOutage } from './read-outage.js';

const perPage = 20;
const declarers = ['supervisor', 'operator'] as const;
const isKey = (text: string): boolean => /^[\w-]{10,100}$/.test(text);

/** Outages of recipients, as pages: declared once, they reach every case. */
@Controller('desk/outages')
export class OutagePagesController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly directory: DirectoryService,
    private readonly outages: OutagesController,
  ) {}

  @Get()
  @PageFor([...deskRoles], 'Outages, newest first, and the form for another')
  @Query('after', 'The `next` of the page before')
  @Query('said', '`declared` or `ended`: what was just done')
  list(@SignedIn() actor: Actor, @Visiting() visit: Visit, @QueryParam() query: Record<string, unknown>) {
    const after = typeof query.after === 'string' && isId(query.after) ? query.after : undefined;
    const done = query.said === 'declared' || query.said === 'ended' ? query.said : null;
    return this.page(actor, visit, { after, done, errors: [] });
  }

  @Post()
  @HttpCode(200)
  @PageFor([...declarers], 'Declared; or what has to be mended')
  @TakesForm()
  async declare(@SignedIn() actor: Actor, @Visiting() visit: Visit): Promise<PageAnswer> {
    const { form, text } = visit;
    const key = form.get('key') ?? '';
    if (!isKey(key)) throw new Problem('invalid-request');
    const { entries } = await this.directory.current();
    const found = whoIsMeant(actor, form.get('recipient') ?? '', entries, visit);
    const read = readOutage(form, new Date(), text.deskTools.outages.errors);
    if ('error' in found || 'errors' in read) {
      const errors = [
        ...('error' in found ? [{ field: 'recipient', message: found.error }] : []),
        ...('errors' in read ? read.errors : []),
      ];
      return { ...(await this.page(actor, visit, { after: undefined, done: null, errors })), status: 422 };
    }
    try {
      await this.outages.declare(actor, `page-${key}`, { recipient: found.id, ...read.outage });
      return seeOther('/desk/outages?said=declared');
    } catch (thrown) {
      return refusedPage(thrown, visit, '/desk/outages');
    }
  }

  @Post(':id/end')
  @HttpCode(200)
  @PageFor([...declarers], 'Over before its time')
  @TakesForm()
  @Param('id', 'Id of an outage')
  async end(@SignedIn() actor: Actor, @PathParam('id') id: string): Promise<PageAnswer> {
    await this.outages.end(actor, id);
    return seeOther('/desk/outages?said=ended');
  }

  private async page(
    actor: Actor,
    visit: Visit,
    { after, done, errors }: { after: string | undefined; done: OutagesPageProps['done']; errors: FieldError[] },
  ) {
    const scope = scopeOf(actor);
    const [found, { entries }] = await Promise.all([
      listOutages(this.db, scope, after, perPage + 1),
      this.directory.current(),
    ]);
    const { items, next } = toPage(found, perPage);
    const typed = (name: string): string => visit.form.get(name) ?? '';
    const body = (
      <OutagesPage
        typed={{
          ...{ recipient: typed('recipient'), from: typed('from'), until: typed('until'), reason: typed('reason') },
          holds: typed('holds') || 'yes',
        }}
        own={scope === null ? null : nameOf(scope, entries)}
        errors={errors}
        outages={items.map((outage) => rowOf(outage, entries, visit))}
        next={next}
        mayDeclare={declarers.some((role) => role === actor.role)}
        done={done}
        formKey={crypto.randomUUID()}
      />
    );
    return { title: visit.text.deskTools.outages.title, faulty: errors.length > 0, body };
  }
}

function rowOf(outage: Outage, entries: RecipientEntry[], { language }: Visit): OutagesPageProps['outages'][number] {
  const { id, recipient, from, until, endedAt, reason, declaredBy, holds } = outage;
  const now = new Date();
  const end = endedAt && endedAt < until ? endedAt : until;
  const state = endedAt || end <= now ? 'over' : from > now ? 'coming' : 'now';
  return {
    ...{ id, state, reason, holds },
    recipient: nameOf(recipient, entries),
    recipientId: recipient,
    from: momentOf(from, language),
    until: momentOf(end, language),
    by: declaredBy,
  };
}
