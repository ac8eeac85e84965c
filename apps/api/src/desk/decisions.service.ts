import { Inject, Injectable } from '@nestjs/common';
import { lastTold } from '../../../../life-events/advance/decisions.js';
import type { DeskDecision, NoticeState, Reply } from '../../../../life-events/filing-state.js';
import { isFinal, meaningOf } from '../../../../life-events/status.js';
import type { Database } from '../../../../prisma/database.js';
import { canonical } from '../../../../prisma/evidence.js';
import { Seal } from '../../../../prisma/seal.js';
import { findArrival, recordArrival } from '../../../../prisma/stores/arrival.store.js';
import { type DeskNotice, findDeskNotice } from '../../../../prisma/stores/desk-notice.store.js';
import type { Actor } from '../identity/actor.js';
import { isId } from '../paging.js';
import { DirectoryService } from '../platform/directory.service.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import { requireInScope } from './scope.js';

/** A decision as it was asked for; the recipient is only named. */
export type DeskRequest = Exclude<DeskDecision, { act: 'reassign' }> | { act: 'reassign'; recipient: string };

/** What caseworkers decide about a notice: checked here, applied by the filing like anything else that comes in. */
@Injectable()
export class DecisionsService {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly directory: DirectoryService,
  ) {}

  async decide(actor: Actor, noticeId: string, key: string, asked: DeskRequest): Promise<void> {
    if (!isId(noticeId)) throw new Problem('not-found');
    const sender = `desk:${actor.person.toString('hex')}`;
    if (await this.isRepeat(sender, key, noticeId, asked)) return;
    const found = await findDeskNotice(this.db, noticeId);
    if (!found) throw new Problem('not-found');
    requireInScope(actor, found.organisation);
    const decision = asked.act === 'reassign' ? await this.reassignment(found, asked.recipient) : asked;
    refuseIdle(found, decision);
    const { filingId } = found;
    const content = { asked, decision, by: { role: actor.role, organisation: actor.organisation } };
    const arrival = { filingId, noticeId, kind: 'decision', sender, senderKey: key, content, at: new Date() } as const;
    const isNew = await recordArrival(this.db, this.seal, arrival);
    if (!isNew) await this.isRepeat(sender, key, noticeId, asked);
  }

  private async reassignment({ state }: DeskNotice, id: string): Promise<DeskDecision> {
    const { entries } = await this.directory.current();
    const entry = entries.find((one) => one.id === id);
    const before = entries.find((one) => one.id === state.recipientId);
    const takes = entry && (entry.procedures.length === 0 || entry.procedures.includes(state.procedure));
    if (!takes || (before && before.kind !== entry.kind)) {
      const message = '同じ種類で、この手続きを受け付けている通知先を指定してください';
      throw new Problem('recipient-does-not-fit', [{ pointer: '/recipient', code: 'does-not-fit', message }]);
    }
    const { name, kind, answerWithin } = entry;
    return { act: 'reassign', recipient: { id, name, kind, municipality: state.municipality, answerWithin } };
  }

  private async isRepeat(sender: string, key: string, noticeId: string, asked: DeskRequest): Promise<boolean> {
    const before = await findArrival(this.db, this.seal, sender, key);
    if (!before) return false;
    const isSame =
      before.noticeId === noticeId && askedIn(before.content) === canonical(JSON.parse(JSON.stringify(asked)));
    if (!isSame) throw new Problem('idempotency-key-reused');
    return true;
  }
}

const askedIn = (content: unknown): string => canonical((content as { asked?: unknown }).asked ?? null);

/** What would change nothing is refused at once. The filing decides again when it applies it. */
function refuseIdle({ state }: DeskNotice, decision: DeskDecision): void {
  if (decision.act === 'resend') {
    if (!resendable(state, decision.deliveryId)) throw new Problem('nothing-to-resend');
    return;
  }
  if (decision.act === 'tell') return;
  if (isFinal(state.status)) throw new Problem('notice-ended');
  if (decision.act === 'decide' && !canSay(state, decision.reply)) throw new Problem('notice-not-told');
  if (decision.act === 'reassign' && state.change) throw new Problem('change-under-way');
  const isSame =
    (decision.act === 'reassign' && decision.recipient.id === state.recipientId) ||
    (decision.act === 'change-channel' && (decision.channel === state.channel || state.recipientId === null));
  if (isSame) throw new Problem('nothing-to-change');
}

/** A recipient that was never told has nothing to say but how it ends. */
const canSay = (state: NoticeState, { outcome, code }: Reply): boolean =>
  isFinal(meaningOf(outcome, code).status) || lastTold(state) !== undefined;

/** What has ended is sent again one by one only: its recipient may have lost it. */
const resendable = ({ status, deliveries }: NoticeState, id: string | undefined): boolean =>
  (id !== undefined || !isFinal(status)) &&
  deliveries.some(
    (d) =>
      ['late', 'exhausted', 'handed-over'].includes(d.status) &&
      (id === undefined ? !d.answered && d.recipientId === null : d.id === id),
  );
