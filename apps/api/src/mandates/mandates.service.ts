import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { addMonths, dayOf } from '../../../../life-events/civil-date.js';
import type { Identity } from '../../../../life-events/define.js';
import type { Database } from '../../../../prisma/database.js';
import { canonical } from '../../../../prisma/evidence.js';
import { Seal } from '../../../../prisma/seal.js';
import {
  findMandate,
  giveMandate,
  listMandates,
  type Mandate,
  revokeMandate,
} from '../../../../prisma/stores/mandate.store.js';
import type { Actor } from '../identity/actor.js';
import { requireLevel } from '../identity/auth.guard.js';
import { isId, toPage } from '../paging.js';
import { DATABASE } from '../platform/tokens.js';
import { type Fault, Problem } from '../problems.js';
import { type mandateRequest, type MandateView, presentMandate } from './mandate.schema.js';

/** Longer ones are given anew. */
const longestMonths = 36;

/** Mandates (委任): given with card and PIN, ended by either side at any time, and by the death of who gave them. */
@Injectable()
export class MandatesService {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
  ) {}

  async give(actor: Actor, key: string, request: z.infer<typeof mandateRequest>): Promise<MandateView> {
    requireLevel(actor.level, 3);
    const now = new Date();
    const agent = this.seal.person(request.agent);
    const faults = faultsOf(request.until, dayOf(now), agent.equals(actor.person));
    if (faults.length > 0) throw new Problem('invalid-mandate', faults);
    const fingerprint = this.seal.fingerprint(canonical(request));
    const stored = await giveMandate(this.db, {
      ...{ id: newId(), person: actor.person, principal: this.seal.identity(request.principal), agent },
      ...{ events: [...new Set(request.events)], until: request.until, createdAt: now, key, fingerprint },
    });
    if (stored.fingerprint !== fingerprint) throw new Problem('idempotency-key-reused');
    return presentMandate(stored, actor.person, dayOf(now));
  }

  async list(
    actor: Actor,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<{ items: MandateView[]; next: string | null }> {
    const page = toPage(await listMandates(this.db, actor.person, after, limit), limit);
    return { ...page, items: page.items.map((it) => presentMandate(it, actor.person, dayOf(new Date()))) };
  }

  async revoke(actor: Actor, id: string): Promise<MandateView> {
    await this.ofSide(actor, id);
    await revokeMandate(this.db, id, new Date());
    return presentMandate(await this.ofSide(actor, id), actor.person, dayOf(new Date()));
  }

  /** The mandate that a filing is filed under; null when it is the citizen's own. */
  async forFiling(
    actor: Actor,
    { event, onBehalfOf }: { event: string; onBehalfOf?: string | undefined },
    today: string,
  ): Promise<Mandate | null> {
    if (onBehalfOf === undefined) return null;
    const mandate = isId(onBehalfOf) ? await findMandate(this.db, onBehalfOf) : null;
    const holds =
      mandate &&
      actor.person.equals(mandate.agent) &&
      mandate.closedAt === null &&
      mandate.until >= today &&
      mandate.events.includes(event);
    if (!holds) throw new Problem('mandate-required');
    return mandate;
  }

  /** Under a mandate one files for the person who gave it, and for nobody else. */
  requireGiver(mandate: Mandate | null, principal: Identity | null): void {
    if (!mandate) return;
    const isGiver = principal !== null && this.seal.identity(principal).equals(mandate.principal);
    if (!isGiver) throw new Problem('mandate-required');
  }

  private async ofSide(actor: Actor, id: string): Promise<Mandate> {
    const found = isId(id) ? await findMandate(this.db, id) : null;
    const isMine = found && (actor.person.equals(found.person) || actor.person.equals(found.agent));
    if (!isMine) throw new Problem('not-found');
    return found;
  }
}

function faultsOf(until: string, today: string, isSelf: boolean): Fault[] {
  const faults: Fault[] = [];
  if (isSelf) faults.push({ pointer: '/agent', code: 'self', message: '自分には委任できません' });
  if (until < today) faults.push({ pointer: '/until', code: 'past', message: '今日より後の日にしてください' });
  if (until > addMonths(today, longestMonths))
    faults.push({ pointer: '/until', code: 'too-long', message: '3年以内の日にしてください' });
  return faults;
}
