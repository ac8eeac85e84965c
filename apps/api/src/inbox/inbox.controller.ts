import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Query as QueryParam, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { noticeSchema } from '../../../../kit/notice.js';
import type { Database } from '../../../../prisma/database.js';
import { Seal } from '../../../../prisma/seal.js';
import { type Fetched, fetchInbox } from '../../../../prisma/stores/inbox.store.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Problems, Query, Returns, WithToken } from '../openapi.js';
import { parse } from '../parse.js';
import { DATABASE } from '../platform/tokens.js';
import { organisationOf } from '../recipient/organisation.js';
import { InboxNews } from './inbox-news.js';

const longestWaitSeconds = 25;
/** In case news of a delivery was missed. */
const lookAgainMs = 2_000;
/** More calls of one recipient that wait at the same time are answered at once. */
const mostWaiting = 4;

const inboxQuery = z.object({
  after: z
    .string()
    .regex(/^\d{1,18}$/, '続きの位置が正しくありません')
    .default('0'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  wait: z.coerce.number().int().min(0).max(longestWaitSeconds).default(0),
});
const inboxList = z.object({
  items: z.array(
    z.object({
      webhookId: z.string().meta({ description: 'Id of the delivery, as in the header of a webhook: act once for it' }),
      placedAt: z.string().meta({ format: 'date-time' }),
      digest: z.string().meta({ description: 'SHA-256 of the body as it was sealed, in hexadecimal' }),
      body: noticeSchema,
    }),
  ),
  next: z.string().nullable().meta({ description: 'Cursor behind the last item; null when there is none' }),
});

/** Recipients in closed networks fetch their deliveries here. What is not answered yet stays. */
@Controller('v1/inbox')
@WithToken()
export class InboxController {
  private readonly waiting = new Map<string, number>();

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly news: InboxNews,
  ) {}

  @Get('deliveries')
  @For('recipient')
  @Query('after', 'The `next` of the answer before; without it, from the oldest that is not answered')
  @Query('limit', '1 to 100, default 20')
  @Query(
    'wait',
    'Seconds to wait for something to come, 0 to 25, default 0; four calls at a time wait, more are answered at once',
  )
  @Returns(
    200,
    inboxList,
    'Deliveries that are not answered yet, oldest first; fetching hands them over, replying acknowledges them',
  )
  @Problems(400)
  async deliveries(@Caller() actor: Actor, @QueryParam() query: unknown, @Req() request: Request) {
    const { after, limit, wait } = parse(inboxQuery, query);
    const recipientId = organisationOf(actor);
    const fetch = (): Promise<Fetched[]> => fetchInbox(this.db, this.seal, recipientId, after, limit);
    const end = Date.now() + (this.mayWait(recipientId) ? wait * 1000 : 0);
    let found = await fetch();
    this.count(recipientId, 1);
    try {
      while (found.length === 0 && Date.now() < end && !request.socket.destroyed && !this.news.isOver) {
        await this.news.next(recipientId, Math.min(lookAgainMs, end - Date.now()));
        found = await fetch();
      }
    } finally {
      this.count(recipientId, -1);
    }
    return { items: found.map(present), next: found.at(-1)?.no ?? null };
  }

  private mayWait(recipientId: string): boolean {
    return (this.waiting.get(recipientId) ?? 0) < mostWaiting;
  }

  private count(recipientId: string, change: 1 | -1): void {
    const count = (this.waiting.get(recipientId) ?? 0) + change;
    if (count > 0) this.waiting.set(recipientId, count);
    else this.waiting.delete(recipientId);
  }
}

const present = ({ deliveryId, placedAt, body }: Fetched): z.input<typeof inboxList>['items'][number] => ({
  webhookId: deliveryId,
  placedAt: placedAt.toISOString(),
  digest: createHash('sha256').update(body).digest('hex'),
  body: JSON.parse(body.toString()) as z.input<typeof noticeSchema>,
});
