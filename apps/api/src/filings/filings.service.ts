import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '../../../../prisma/database.js';
import { faultsOf, openEntry } from '../../../../prisma/evidence.js';
import { Seal } from '../../../../prisma/seal.js';
import { recordArrival } from '../../../../prisma/stores/arrival.store.js';
import {
  type FilingDetail,
  findEvidence,
  findFiling,
  findRevision,
  listFilings,
} from '../../../../prisma/stores/filing.store.js';
import type { Actor } from '../identity/actor.js';
import { isId, toPage } from '../paging.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import type { FilingView } from './filing.schema.js';
import { partOf } from './part.js';
import { presentDetail } from './present.js';

/** A citizen's own filings. Another's does not exist for them. */
@Injectable()
export class FilingsService {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
  ) {}

  /** The caller's part: of a filing by themselves, or of one by somebody of their household. */
  async own(actor: Actor, id: string): Promise<FilingDetail> {
    const filing = isId(id) ? await findFiling(this.db, this.seal, id) : null;
    const part = filing && partOf(filing, actor.person);
    if (!part) throw new Problem('not-found');
    return part;
  }

  /** All of it, for the person who filed it: they alone change it. */
  async whole(actor: Actor, id: string): Promise<FilingDetail> {
    const filing = isId(id) ? await findFiling(this.db, this.seal, id) : null;
    if (!filing?.person.equals(actor.person)) throw new Problem('not-found');
    return filing;
  }

  async ownRevision(actor: Actor, id: string): Promise<number> {
    const revision = isId(id) ? await findRevision(this.db, id, actor.person) : null;
    if (revision === null) throw new Problem('not-found');
    return revision;
  }

  async view(actor: Actor, id: string): Promise<{ view: FilingView; revision: number; isFiler: boolean }> {
    const filing = await this.own(actor, id);
    const isFiler = filing.person.equals(actor.person);
    return { view: presentDetail(filing, new Date()), revision: filing.revision, isFiler };
  }

  async list(actor: Actor, { after, limit }: { after?: string | undefined; limit: number }) {
    const page = toPage(await listFilings(this.db, actor.person, after, limit + 1), limit);
    const items = await Promise.all(
      page.items.map(async ({ isShared, ...f }) => ({
        ...f,
        ...(isShared ? await this.standing(actor, f.id) : {}),
        filedAt: f.filedAt.toISOString(),
        endedAt: f.endedAt?.toISOString() ?? null,
      })),
    );
    return { items, next: page.next };
  }

  /** Where the caller's part stands. */
  private async standing(actor: Actor, id: string): Promise<Pick<FilingDetail, 'status' | 'waitingFor'>> {
    const { status, waitingFor } = await this.own(actor, id);
    return { status, waitingFor };
  }

  /** The citizen's own word that something is done. It is noted, and is never an outcome. */
  async markDone(actor: Actor, id: string, procedureId: string): Promise<void> {
    const filing = await this.own(actor, id);
    const known = [
      ...filing.content.todos.map((todo) => todo.id),
      ...filing.notices.filter((n) => n.state.how === 'visit').map((n) => n.state.plannedId),
    ];
    if (!known.includes(procedureId)) throw new Problem('not-found');
    await recordArrival(this.db, this.seal, {
      filingId: id,
      noticeId: null,
      kind: 'done',
      sender: actor.person.toString('hex'),
      senderKey: `done:${id}:${procedureId}`,
      content: { plannedId: procedureId },
      at: new Date(),
    });
  }

  /** Every step of the filing with its salt, so that anyone can check the chain, and whether we found it whole. */
  async evidence(actor: Actor, id: string) {
    const filing = await this.whole(actor, id);
    const { rows, end } = await findEvidence(this.db, id);
    return {
      filing: id,
      receiptNumber: filing.receiptNumber,
      algorithm:
        'digest = SHA-256(salt || JCS(entry)); hash = SHA-256(previous hash || digest); the first previous hash is 32 zero bytes',
      head: end.head.toString('hex'),
      count: end.count,
      intact: faultsOf(rows, end, filing.key).length === 0,
      entries: rows.map((row) => {
        const opened = openEntry(row, filing.key);
        return {
          no: row.no,
          event: row.event,
          at: row.at.toISOString(),
          salt: opened?.salt ?? null,
          entry: opened?.entry ?? null,
          digest: row.digest.toString('hex'),
          hash: row.hash.toString('hex'),
        };
      }),
    };
  }
}
