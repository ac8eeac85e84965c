import { Body, Controller, Get, HttpCode, Inject, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import { z } from 'zod';
import { replySchema } from '../../../../kit/reply.js';
import type { Database } from '../../../../prisma/database.js';
import { Seal } from '../../../../prisma/seal.js';
import { recordArrival } from '../../../../prisma/stores/arrival.store.js';
import {
  findOwnBody,
  findOwnDelivery,
  listAttempts,
  listOwnDeliveries,
  type OwnDelivery,
} from '../../../../prisma/stores/own.store.js';
import { beginReplay, findReplay } from '../../../../prisma/stores/replay.store.js';
import { IdempotencyKey } from '../idempotency-key.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Accepts, Header, Param, Problems, Query, Returns, WithToken } from '../openapi.js';
import { isId, toPage } from '../paging.js';
import { parse } from '../parse.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import { RepliesService, takenSchema } from '../replies/replies.service.js';
import { organisationOf } from './organisation.js';
import {
  attemptSchema,
  attemptsQuery,
  deliveriesQuery,
  deliverySchema,
  openedDeliverySchema,
  presentAttempt,
  presentDelivery,
  presentReplay,
  replayBody,
  replayRequest,
  replaySchema,
} from './recipient.schema.js';

const deliveryList = z.object({ items: z.array(deliverySchema), next: z.string().nullable() });
const attemptList = z.object({ items: z.array(attemptSchema), next: z.string().nullable() });
const asked = z.object({ accepted: z.literal(true) });

/** What a recipient was sent: to look at, to ask for again, and to answer by hand. */
@Controller('v1/recipient')
@WithToken()
export class OwnDeliveriesController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly replies: RepliesService,
  ) {}

  @Get('deliveries')
  @For('recipient')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Query('status', 'queued, sending, late, offered, handed-over or exhausted')
  @Query('notice', 'Id of a notice')
  @Returns(200, deliveryList, "The caller's deliveries, those of the newest filings first; without content")
  @Problems(400)
  async list(@Caller() actor: Actor, @QueryParam() query: unknown): Promise<z.infer<typeof deliveryList>> {
    const { limit, ...filter } = parse(deliveriesQuery, query);
    const found = await listOwnDeliveries(this.db, organisationOf(actor), filter, limit + 1);
    const { items, next } = toPage(found, limit);
    return { items: items.map(presentDelivery), next };
  }

  @Get('deliveries/:id')
  @For('recipient')
  @Param('id', 'Id of a delivery, the webhook-id')
  @Returns(200, openedDeliverySchema, 'The delivery with its body')
  @Problems(404)
  async get(@Caller() actor: Actor, @PathParam('id') id: string): Promise<z.infer<typeof openedDeliverySchema>> {
    const own = await this.own(actor, id);
    const body = await findOwnBody(this.db, this.seal, own);
    return { ...presentDelivery(own), body: body && (JSON.parse(body.toString()) as Record<string, unknown>) };
  }

  @Get('deliveries/:id/attempts')
  @For('recipient')
  @Param('id', 'Id of a delivery')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, attemptList, 'Every try to hand it over, oldest first')
  @Problems(400, 404)
  async attempts(@Caller() actor: Actor, @PathParam('id') id: string, @QueryParam() query: unknown) {
    const { after, limit } = parse(attemptsQuery, query);
    const own = await this.own(actor, id);
    const found = await listAttempts(this.db, own.id, after, limit + 1);
    const items = found.slice(0, limit).map(presentAttempt);
    return { items, next: found.length > limit ? String(items.at(-1)!.n) : null };
  }

  @Post('deliveries/:id/resend')
  @HttpCode(202)
  @For('recipient')
  @Param('id', 'Id of a delivery')
  @Returns(202, asked, 'It is sent again under the same webhook-id, at most once a minute')
  @Problems(404)
  async resend(@Caller() actor: Actor, @PathParam('id') id: string): Promise<z.infer<typeof asked>> {
    const own = await this.own(actor, id);
    const organisation = organisationOf(actor);
    const at = new Date();
    await recordArrival(this.db, this.seal, {
      filingId: own.filing_id,
      noticeId: own.notice_id,
      kind: 'decision',
      sender: `recipient:${organisation}`,
      senderKey: `resend:${own.id}:${Math.floor(at.getTime() / 60_000)}`,
      content: { decision: { act: 'resend', deliveryId: own.id }, by: { role: 'recipient', organisation } },
      at,
    });
    return { accepted: true };
  }

  @Post('replay')
  @HttpCode(202)
  @For('recipient')
  @Accepts(replayBody)
  @Returns(
    202,
    replaySchema,
    'Everything sent since then, 30 days at most, is sent again, up to 10,000 deliveries, 100 filings a second',
  )
  @Problems(400, 409, 413, 415)
  async replay(@Caller() actor: Actor, @Body() body: unknown): Promise<z.infer<typeof replaySchema>> {
    const replay = await beginReplay(this.db, organisationOf(actor), parse(replayRequest, body));
    if (!replay) throw new Problem('replay-running');
    return presentReplay(replay);
  }

  @Get('replay/:id')
  @For('recipient')
  @Param('id', 'Id of a replay')
  @Returns(200, replaySchema, 'How far it is')
  @Problems(404)
  async progress(@Caller() actor: Actor, @PathParam('id') id: string): Promise<z.infer<typeof replaySchema>> {
    const replay = isId(id) ? await findReplay(this.db, organisationOf(actor), id) : null;
    if (!replay) throw new Problem('not-found');
    return presentReplay(replay);
  }

  @Post('notices/:noticeId/replies')
  @HttpCode(202)
  @For('recipient')
  @Param('noticeId', 'Id of a notice')
  @Header('idempotency-key', 'A new value for each reply; a repeat of it is one reply')
  @Accepts(replySchema)
  @Returns(202, takenSchema, 'Answered by hand, by the same rules as the callback')
  @Problems(400, 404, 413, 415, 422)
  async answer(
    @Caller() actor: Actor,
    @PathParam('noticeId') noticeId: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
  ): Promise<z.infer<typeof takenSchema>> {
    const notice = await this.replies.find(noticeId);
    if (notice?.recipientId !== organisationOf(actor)) throw new Problem('not-found');
    return this.replies.take(notice, `by-hand:${key}`, body);
  }

  private async own(actor: Actor, id: string): Promise<OwnDelivery> {
    const found = isId(id) ? await findOwnDelivery(this.db, organisationOf(actor), id) : null;
    if (!found) throw new Problem('not-found');
    return found;
  }
}
