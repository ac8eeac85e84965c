import { Body, Controller, Get, HttpCode, Inject, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import { z } from 'zod';
import { saying } from '../../../../kit/text.js';
import type { Database } from '../../../../prisma/database.js';
import { declareOutage } from '../../../../prisma/stores/maintenance.store.js';
import {
  endOutage,
  findOutage,
  listOutages,
  type Outage,
  recordOutage,
} from '../../../../prisma/stores/outage.store.js';
import { IdempotencyKey } from '../idempotency-key.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Accepts, Header, Param, Problems, Query, Returns, WithToken } from '../openapi.js';
import { isId, pageQuery, toPage } from '../paging.js';
import { parse } from '../parse.js';
import { DirectoryService } from '../platform/directory.service.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import { recipientId } from '../recipients/recipient.schema.js';
import { requireInScope, scopeOf } from './scope.js';

const longestMs = 100 * 24 * 60 * 60_000;
// Aborts: the checks below take instants, not what is none.
const instant = z.iso.datetime({ offset: true, abort: true }).transform((text) => new Date(text));

const outageBody = z
  .strictObject({
    recipient: recipientId,
    from: instant.optional().meta({ description: 'Now when left out' }),
    until: instant.meta({ description: 'At most 100 days later' }),
    reason: saying(100),
    holds: z.boolean().default(true).meta({ description: 'Keep what is to be sent until it is over' }),
  })
  .refine(({ until }) => until.getTime() > Date.now(), {
    path: ['until'],
    message: '終わりはこれからの日時にしてください',
  })
  .refine(({ from, until }) => until.getTime() - (from?.getTime() ?? Date.now()) <= longestMs, {
    path: ['until'],
    message: '100日以内にしてください',
  })
  .refine(({ from, until }) => !from || from < until, {
    path: ['from'],
    message: '始まりは終わりより前にしてください',
  });

const outageSchema = z.object({
  id: z.string(),
  recipient: z.string(),
  reason: z.string(),
  holds: z.boolean(),
  from: z.string(),
  until: z.string(),
  declaredBy: z.string(),
  declaredAt: z.string(),
  endedAt: z.string().nullable(),
});
const outageList = z.object({ items: z.array(outageSchema), next: z.string().nullable() });
type OutageView = z.infer<typeof outageSchema>;

/** A recipient that says it will be away: what it promised is due later, and citizens who wait for it are told once. */
@Controller('v1/desk/outages')
@WithToken()
export class OutagesController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly directory: DirectoryService,
  ) {}

  @Post()
  @HttpCode(201)
  @For('supervisor', 'operator')
  @Header('Idempotency-Key', 'A new value for each outage; the same value when sending again')
  @Accepts(outageBody)
  @Returns(201, outageSchema, 'Declared; what is kept goes out evenly when it is over')
  @Problems(400, 404, 409, 413, 415, 422)
  async declare(@Caller() actor: Actor, @IdempotencyKey() key: string, @Body() body: unknown): Promise<OutageView> {
    const { recipient, from, until, reason, holds } = parse(outageBody, body);
    requireInScope(actor, recipient);
    const { entries } = await this.directory.current();
    if (!entries.some(({ id }) => id === recipient)) throw new Problem('not-found');
    const now = new Date();
    const record = {
      recipient,
      from: from ?? now,
      until,
      reason,
      holds,
      declaredBy: actor.subject,
      declaredAt: now,
      key,
    };
    const outage = await recordOutage(this.db, record);
    if (!outage) throw new Problem('outage-open');
    const isSame =
      outage.recipient === recipient && outage.reason === reason && outage.until.getTime() === until.getTime();
    if (!isSame) throw new Problem('idempotency-key-reused');
    if (holds && !outage.endedAt) await this.hold(outage, until);
    return present(outage);
  }

  @Get()
  @For('caseworker', 'supervisor', 'operator')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, outageList, 'Newest first')
  @Problems(400)
  async list(@Caller() actor: Actor, @QueryParam() query: unknown): Promise<z.infer<typeof outageList>> {
    const { after, limit } = parse(pageQuery, query);
    const page = toPage(await listOutages(this.db, scopeOf(actor), after, limit + 1), limit);
    return { items: page.items.map(present), next: page.next };
  }

  @Post(':id/end')
  @HttpCode(200)
  @For('supervisor', 'operator')
  @Param('id', 'Id of an outage')
  @Returns(200, outageSchema, 'Over before its time: what was kept goes out evenly')
  @Problems(404)
  async end(@Caller() actor: Actor, @PathParam('id') id: string): Promise<OutageView> {
    const outage = isId(id) ? await findOutage(this.db, id) : null;
    if (!outage) throw new Problem('not-found');
    requireInScope(actor, outage.recipient);
    const now = new Date();
    if (await endOutage(this.db, id, now)) await this.letGo(outage, now);
    return present({ ...outage, endedAt: outage.endedAt ?? now });
  }

  /** An outage that is over lets go of what it kept evenly; one that had not begun kept nothing. */
  private async letGo(outage: Outage, now: Date): Promise<void> {
    if (outage.holds && outage.from < now) await this.hold(outage, now);
    else await declareOutage(this.db, outage.recipient, null);
  }

  private async hold({ recipient, from, reason }: Outage, until: Date): Promise<void> {
    await declareOutage(this.db, recipient, { from: from.toISOString(), until: until.toISOString(), reason });
  }
}

const present = (outage: Outage): OutageView => ({
  ...outage,
  from: outage.from.toISOString(),
  until: outage.until.toISOString(),
  declaredAt: outage.declaredAt.toISOString(),
  endedAt: outage.endedAt?.toISOString() ?? null,
});
