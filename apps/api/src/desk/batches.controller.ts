import { Body, Controller, Get, HttpCode, Inject, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import type { z } from 'zod';
import type { Database } from '../../../../prisma/database.js';
import { listBatches, listBatchItems } from '../../../../prisma/stores/batch.store.js';
import { IdempotencyKey } from '../idempotency-key.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Accepts, Header, Param, Problems, Query, Returns, WithToken } from '../openapi.js';
import { pageQuery, toPage } from '../paging.js';
import { parse } from '../parse.js';
import { DATABASE } from '../platform/tokens.js';
import { batchBody, batchItemList, batchList, batchWithCounts, presentBatch } from './batch.schema.js';
import { BatchesService, type CountedBatch } from './batches.service.js';
import { scopeOf } from './scope.js';

type BatchView = z.infer<typeof batchWithCounts>;

/** Sending again for many at once, for instance after an outage: two persons agree before anything happens. */
@Controller('v1/desk/batches')
@WithToken()
export class BatchesController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly batches: BatchesService,
  ) {}

  @Post()
  @HttpCode(201)
  @For('caseworker', 'supervisor', 'operator')
  @Header('Idempotency-Key', 'A new value for each proposal; the same value when sending again')
  @Accepts(batchBody)
  @Returns(
    201,
    batchWithCounts,
    'A dry run: which notices it is about, at most 10,000. Nothing is sent before it is approved',
  )
  @Problems(400, 404, 413, 415, 422)
  async propose(@Caller() actor: Actor, @IdempotencyKey() key: string, @Body() body: unknown): Promise<BatchView> {
    return present(await this.batches.propose(actor, key, parse(batchBody, body)));
  }

  @Get()
  @For('caseworker', 'supervisor', 'operator')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, batchList, 'Newest first')
  @Problems(400)
  async list(@Caller() actor: Actor, @QueryParam() query: unknown): Promise<z.infer<typeof batchList>> {
    const { after, limit } = parse(pageQuery, query);
    const page = toPage(await listBatches(this.db, scopeOf(actor), after, limit + 1), limit);
    return { items: page.items.map(presentBatch), next: page.next };
  }

  @Get(':id')
  @For('caseworker', 'supervisor', 'operator')
  @Param('id', 'Id of a batch')
  @Returns(200, batchWithCounts, 'How far it is')
  @Problems(404)
  async get(@Caller() actor: Actor, @PathParam('id') id: string): Promise<BatchView> {
    return present(await this.batches.find(actor, id));
  }

  @Get(':id/items')
  @For('caseworker', 'supervisor', 'operator')
  @Param('id', 'Id of a batch')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, batchItemList, 'The notices it is about, and what became of each')
  @Problems(400, 404)
  async items(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @QueryParam() query: unknown,
  ): Promise<z.infer<typeof batchItemList>> {
    const { after, limit } = parse(pageQuery, query);
    await this.batches.find(actor, id);
    return toPage(await listBatchItems(this.db, id, after, limit + 1), limit);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @For('supervisor', 'operator')
  @Param('id', 'Id of a batch')
  @Returns(200, batchWithCounts, 'It is worked off from now on; refused to whoever proposed it')
  @Problems(404, 409)
  async approve(@Caller() actor: Actor, @PathParam('id') id: string): Promise<BatchView> {
    return present(await this.batches.decide(actor, id, 'running'));
  }

  @Post(':id/reject')
  @HttpCode(200)
  @For('caseworker', 'supervisor', 'operator')
  @Param('id', 'Id of a batch')
  @Returns(200, batchWithCounts, 'It will not be done; also by whoever proposed it')
  @Problems(404, 409)
  async reject(@Caller() actor: Actor, @PathParam('id') id: string): Promise<BatchView> {
    return present(await this.batches.decide(actor, id, 'rejected'));
  }
}

const present = (batch: CountedBatch): BatchView => {
  const { counts, ...rest } = batch;
  return { ...presentBatch(rest), counts };
};
