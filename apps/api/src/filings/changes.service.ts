import { Inject, Injectable } from '@nestjs/common';
import { comparePlans, type Comparison } from '../../../../life-events/compare-plans.js';
import type { NoticeState } from '../../../../life-events/filing-state.js';
import type { Database } from '../../../../prisma/database.js';
import { canonical } from '../../../../prisma/evidence.js';
import { Seal } from '../../../../prisma/seal.js';
import { DuplicateKeyError, findIdempotent } from '../../../../prisma/stores/accept.store.js';
import { findTold } from '../../../../prisma/stores/known.store.js';
import { recordChange } from '../../../../prisma/stores/change.store.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';
import type { Actor } from '../identity/actor.js';
import { requireLevel } from '../identity/auth.guard.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import { AmendmentService } from './amendment.service.js';
import type { AmendmentRequest, ChangeView, UndoRequest, WithdrawalRequest } from './change.schema.js';
import { FilingsService } from './filings.service.js';
import { levelFor } from './level.js';

export interface AmendmentPreview {
  filing: FilingDetail;
  /** What each sent field is called. */
  labels: Record<string, string>;
  comparisons: Comparison[];
}

interface Incoming {
  filing: FilingDetail;
  change: ChangeView['change'];
  content: object;
}

/** Changes of an own filing are checked here and noted; the worker carries them out. */
@Injectable()
export class ChangesService {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly filings: FilingsService,
    private readonly amendments: AmendmentService,
  ) {}

  amend(actor: Actor, id: string, key: string, request: AmendmentRequest): Promise<ChangeView> {
    return this.once(actor, id, key, { change: 'amendment', ...request }, async (now) => {
      const filing = await this.changeable(actor, id);
      const { amendment, chosen } = await this.amendments.of(filing, request, now);
      requireLevel(actor.level, levelFor([...filing.notices.map((n) => n.planned), ...chosen]));
      return { filing, change: 'amendment', content: { amendment } };
    });
  }

  /** What an amendment would do to each notice; nothing is stored. */
  async preview(actor: Actor, id: string, request: AmendmentRequest): Promise<AmendmentPreview> {
    const filing = await this.changeable(actor, id);
    const { amendment } = await this.amendments.of(filing, request, new Date());
    const told = await findTold(this.db, id, filing.key);
    const open = filing.notices.filter(({ state }) => state.status !== 'withdrawn' && !isBeingTakenBack(state));
    const known = open.map(({ state, planned }) => ({ noticeId: state.id, planned, told: told.get(state.id) ?? null }));
    return { filing, labels: amendment.labels, comparisons: comparePlans(known, amendment.entries) };
  }

  withdraw(actor: Actor, id: string, key: string, request: WithdrawalRequest): Promise<ChangeView> {
    return this.once(actor, id, key, { change: 'withdrawal', ...request }, async () => {
      const filing = await this.changeable(actor, id);
      const chosen = chosenNotices(filing, request.notices);
      requireLevel(actor.level, levelFor(chosen.map((n) => n.planned)));
      const { notices = null, reason } = request;
      return { filing, change: 'withdrawal', content: { notices, reason: 'withdrawn-by-citizen', words: reason } };
    });
  }

  undo(actor: Actor, id: string, key: string, request: UndoRequest): Promise<ChangeView> {
    return this.once(actor, id, key, { change: 'undo', ...request }, async () => {
      const filing = await this.changeable(actor, id);
      requireLevel(actor.level, levelFor(filing.notices.map((n) => n.planned)));
      return { filing, change: 'undo', content: { words: request.reason } };
    });
  }

  /** Whether something else than these changes has happened to it. */
  async isOvertaken(actor: Actor, id: string, changes: number | null): Promise<boolean> {
    return (await this.changeable(actor, id)).changes !== changes;
  }

  private async changeable(actor: Actor, id: string): Promise<FilingDetail> {
    const filing = await this.filings.whole(actor, id);
    if (filing.undoneAt !== null || filing.status === 'withdrawn') throw new Problem('filing-withdrawn');
    return filing;
  }

  /** The same key gives the same answer, and one change. */
  private async once(
    actor: Actor,
    id: string,
    key: string,
    request: object,
    prepare: (now: Date) => Promise<Incoming>,
  ): Promise<ChangeView> {
    const client = actor.person.toString('hex');
    const fingerprint = this.seal.fingerprint(canonical({ filing: id, ...request }));
    const before = await this.answeredBefore(client, key, fingerprint);
    if (before) return before;
    const at = new Date();
    const { filing, change, content } = await prepare(at);
    const { receiptNumber, status } = filing;
    const view: ChangeView = { id, receiptNumber, change, receivedAt: at.toISOString(), status };
    const response = filing.key.sealJson({ table: 'idempotency', column: 'response', id }, view);
    try {
      const sender = { sender: client, senderKey: `${change}:${id}:${key}` };
      const arrival = { filingId: id, noticeId: null, kind: change, ...sender, content, at };
      await recordChange(this.db, this.seal, arrival, { client, key, fingerprint, response });
      return view;
    } catch (error) {
      const other = error instanceof DuplicateKeyError ? await this.answeredBefore(client, key, fingerprint) : null;
      if (other) return other;
      throw error;
    }
  }

  private async answeredBefore(client: string, key: string, fingerprint: string): Promise<ChangeView | null> {
    const found = await findIdempotent(this.db, client, key);
    if (!found) return null;
    if (found.fingerprint !== fingerprint) throw new Problem('idempotency-key-reused');
    const dataKey = await this.seal.openKey(found.dataKey);
    const place = { table: 'idempotency', column: 'response', id: found.filingId };
    return dataKey.openJson(place, found.response) as ChangeView;
  }
}

function chosenNotices(filing: FilingDetail, ids: string[] | undefined): FilingDetail['notices'] {
  const known = new Set(filing.notices.map((n) => n.state.id));
  const unknown = (ids ?? []).flatMap((id, i) =>
    known.has(id) ? [] : [{ pointer: `/notices/${i}`, code: 'unknown', message: 'この届出の通知ではありません' }],
  );
  if (unknown.length > 0) throw new Problem('unknown-notice', unknown);
  const chosen = filing.notices.filter((n) => ids === undefined || ids.includes(n.state.id));
  if (!chosen.some((n) => canBeTakenBack(n.state))) throw new Problem('nothing-to-withdraw');
  return chosen;
}

const isBeingTakenBack = ({ change }: NoticeState): boolean => change?.kind === 'withdrawal' || change?.kind === 'undo';

function canBeTakenBack({ status, change }: NoticeState): boolean {
  const isOver = status === 'rejected' || status === 'withdrawn' || status === 'not-needed';
  return !isOver && (change == null || change.kind === 'amendment');
}
