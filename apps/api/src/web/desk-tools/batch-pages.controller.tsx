import { Controller, Get, HttpCode, Inject, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import { lifeEvent } from '../../../../../life-events/index.js';
import type { Database } from '../../../../../prisma/database.js';
import { type Batch, batchActs, listBatches, listBatchItems } from '../../../../../prisma/stores/batch.store.js';
import type { RecipientEntry } from '../../../../../prisma/stores/recipient.store.js';
import { BatchesService, type CountedBatch } from '../../desk/batches.service.js';
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
import { BatchesPage, BatchPage, type BatchPageProps } from '../pages/desk-tools/batches.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { wordsFor } from '../text/definition-words.js';
import { findRecipient, type Found } from './find-recipient.js';

const perPage = 20;
const isKey = (text: string): boolean => /^[\w-]{10,100}$/.test(text);
const idIn = (text: unknown): string | undefined => (typeof text === 'string' && isId(text) ? text : undefined);

/** Sending again for many at once, as pages: a dry run, a second person's word, progress, and what became of each. */
@Controller('desk/batches')
export class BatchPagesController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly directory: DirectoryService,
    private readonly batches: BatchesService,
  ) {}

  @Get()
  @PageFor([...deskRoles], 'Proposals, newest first, and the form for another')
  @Query('after', 'The `next` of the page before')
  @Query('recipient', 'Whom a new proposal is about')
  list(@SignedIn() actor: Actor, @Visiting() visit: Visit, @QueryParam() query: Record<string, unknown>) {
    const recipient = typeof query.recipient === 'string' ? query.recipient.slice(0, 200) : '';
    return this.listPage(actor, visit, { typed: { recipient, act: '' }, after: idIn(query.after), errors: [] });
  }

  @Post()
  @HttpCode(200)
  @PageFor([...deskRoles], 'The dry run; or what has to be mended')
  @TakesForm()
  async propose(@SignedIn() actor: Actor, @Visiting() visit: Visit): Promise<PageAnswer> {
    const { form, text } = visit;
    const typed = { recipient: form.get('recipient') ?? '', act: form.get('act') ?? '' };
    const key = form.get('key') ?? '';
    if (!isKey(key)) throw new Problem('invalid-request');
    const { entries } = await this.directory.current();
    const found = whoIsMeant(actor, typed.recipient, entries, visit);
    const act = batchActs.find((known) => known === typed.act);
    if ('error' in found || !act) {
      const errors = [
        ...('error' in found ? [{ field: 'recipient', message: found.error }] : []),
        ...(act ? [] : [{ field: 'act', message: text.deskTools.batches.actError }]),
      ];
      return { ...(await this.listPage(actor, visit, { typed, after: undefined, errors })), status: 422 };
    }
    try {
      const { id } = await this.batches.propose(actor, `page-${key}`, { act, recipient: found.id });
      return seeOther(`/desk/batches/${id}`);
    } catch (thrown) {
      return refusedPage(thrown, visit, '/desk/batches');
    }
  }

  @Get(':id')
  @PageFor([...deskRoles], 'What it is about, how far it is, what became of each notice')
  @Param('id', 'Id of a batch')
  @Query('after', 'The `next` of the page before')
  async show(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('id') id: string,
    @QueryParam('after') after: unknown,
  ): Promise<PageAnswer> {
    const batch = await this.batches.find(actor, id);
    const [items, { entries }] = await Promise.all([
      listBatchItems(this.db, id, idIn(after), perPage + 1),
      this.directory.current(),
    ]);
    const page = toPage(items, perPage);
    const { deskTools } = visit.text;
    const props: BatchPageProps = {
      ...rowOf(batch, entries, visit),
      createdBy: batch.createdBy,
      decided: decidedIn(batch, visit),
      counts: batch.counts,
      items: page.items.map(({ event, procedure, ...item }) => {
        const name = lifeEvent(event)?.procedures.find((p) => p.id === procedure)?.name ?? procedure;
        return { ...item, procedure: wordsFor(name, visit.language) };
      }),
      next: page.next,
      barred: barredFor(actor, batch),
    };
    return { title: deskTools.batches.title, wide: true, body: <BatchPage {...props} /> };
  }

  @Post(':id/approve')
  @HttpCode(200)
  @PageFor(['supervisor', 'operator'], 'It is worked off from now on; refused to whoever proposed it')
  @TakesForm()
  @Param('id', 'Id of a batch')
  approve(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    return this.decide(actor, visit, id, 'running');
  }

  @Post(':id/reject')
  @HttpCode(200)
  @PageFor([...deskRoles], 'It will not be done')
  @TakesForm()
  @Param('id', 'Id of a batch')
  reject(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    return this.decide(actor, visit, id, 'rejected');
  }

  private async decide(actor: Actor, visit: Visit, id: string, status: 'running' | 'rejected'): Promise<PageAnswer> {
    const back = `/desk/batches/${id}`;
    try {
      await this.batches.decide(actor, id, status);
      return seeOther(back);
    } catch (thrown) {
      return refusedPage(thrown, visit, back);
    }
  }

  private async listPage(
    actor: Actor,
    visit: Visit,
    asked: { typed: { recipient: string; act: string }; after: string | undefined; errors: FieldError[] },
  ) {
    const { typed, after, errors } = asked;
    const scope = scopeOf(actor);
    const [found, { entries }] = await Promise.all([
      listBatches(this.db, scope, after, perPage + 1),
      this.directory.current(),
    ]);
    const { items, next } = toPage(found, perPage);
    const body = (
      <BatchesPage
        typed={typed}
        own={scope === null ? null : nameOf(scope, entries)}
        errors={errors}
        batches={items.map((batch) => rowOf(batch, entries, visit))}
        next={next}
        formKey={crypto.randomUUID()}
      />
    );
    return { title: visit.text.deskTools.batches.title, wide: true, faulty: errors.length > 0, body };
  }
}

/** An office repairs what is its own; operators say whose. */
export function whoIsMeant(actor: Actor, typed: string, entries: RecipientEntry[], { text }: Visit): Found {
  const scope = scopeOf(actor);
  if (scope !== null) return { id: scope };
  return typed.trim() === '' ? { error: text.deskTools.recipientNeeded } : findRecipient(typed, entries, text);
}

export const nameOf = (id: string, entries: RecipientEntry[]): string =>
  entries.find((entry) => entry.id === id)?.name ?? id;

const rowOf = ({ id, recipient, act, status, createdAt }: Batch, entries: RecipientEntry[], { language }: Visit) => ({
  ...{ id, act, status },
  recipient: nameOf(recipient, entries),
  created: momentOf(createdAt, language),
});

const decidedIn = ({ decidedBy, decidedAt }: CountedBatch, { language }: Visit): string | null =>
  decidedBy && decidedAt ? `${decidedBy}\n${momentOf(decidedAt, language)}` : null;

/** The server refuses it all the same: this only says so before. */
function barredFor(actor: Actor, batch: CountedBatch): BatchPageProps['barred'] {
  if (batch.createdBy === actor.subject) return 'own';
  return actor.role === 'supervisor' || actor.role === 'operator' ? null : 'cannot';
}
