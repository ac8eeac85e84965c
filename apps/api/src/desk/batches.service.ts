import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '../../../../prisma/database.js';
import {
  type Batch,
  type BatchAct,
  countBatchItems,
  decideBatch,
  findBatch,
  proposeBatch,
} from '../../../../prisma/stores/batch.store.js';
import type { Actor } from '../identity/actor.js';
import { isId } from '../paging.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import { requireInScope } from './scope.js';

export type CountedBatch = Batch & { counts: Record<string, number> };

/** One act on many notices: proposing it changes nothing, and whoever proposed it cannot approve it. */
@Injectable()
export class BatchesService {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  async propose(actor: Actor, key: string, asked: { act: BatchAct; recipient: string }): Promise<CountedBatch> {
    requireInScope(actor, asked.recipient);
    const { organisation, subject: createdBy } = actor;
    const batch = await proposeBatch(this.db, { ...asked, organisation, createdBy, createdAt: new Date(), key });
    if (batch.act !== asked.act || batch.recipient !== asked.recipient) throw new Problem('idempotency-key-reused');
    return this.counted(batch);
  }

  async find(actor: Actor, id: string): Promise<CountedBatch> {
    const batch = isId(id) ? await findBatch(this.db, id) : null;
    if (!batch) throw new Problem('not-found');
    requireInScope(actor, batch.recipient);
    return this.counted(batch);
  }

  async decide(actor: Actor, id: string, status: 'running' | 'rejected'): Promise<CountedBatch> {
    const batch = await this.find(actor, id);
    const isOwn = batch.createdBy === actor.subject;
    if (isOwn && status === 'running') throw new Problem('second-person-required');
    if (!(await decideBatch(this.db, id, status, { subject: actor.subject, at: new Date() })))
      throw new Problem('batch-decided');
    return this.find(actor, id);
  }

  private async counted(batch: Batch): Promise<CountedBatch> {
    return { ...batch, counts: await countBatchItems(this.db, batch.id) };
  }
}
