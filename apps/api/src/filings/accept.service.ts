import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { type CivilDate, dayOf } from '../../../../life-events/civil-date.js';
import { datedTodos } from '../../../../life-events/todos.js';
import { deliveryBody, maxBodyBytes } from '../../../../life-events/delivery-body.js';
import type { Person } from '../../../../life-events/define.js';
import type { DeliveryState, NoticeState } from '../../../../life-events/filing-state.js';
import { receiptAlphabet, receiptNumber } from '../../../../life-events/identifiers.js';
import { identityOf } from '../../../../life-events/identity.js';
import { newNotice } from '../../../../life-events/new-notice.js';
import { becomesNotice, fieldsFor, type PlannedProcedure } from '../../../../life-events/plan.js';
import type { Database } from '../../../../prisma/database.js';
import { canonical } from '../../../../prisma/evidence.js';
import { Gather } from '../../../../prisma/gather.js';
import { type DataKey, Seal } from '../../../../prisma/seal.js';
import {
  acceptFilings,
  type Counter,
  DuplicateReceiptNumberError,
  findIdempotent,
  type NewFiling,
} from '../../../../prisma/stores/accept.store.js';
import type { Mandate } from '../../../../prisma/stores/mandate.store.js';
import { filingContentPlace } from '../../../../prisma/stores/filing.store.js';
import { type Config, config } from '../config.js';
import { demoMark } from '../../../../life-events/demo-mark.js';
import type { Actor } from '../identity/actor.js';
import { requireLevel } from '../identity/auth.guard.js';
import { MandatesService } from '../mandates/mandates.service.js';
import { type Planned, PlanService } from '../life-events/plan.service.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import { chosenOf, disclosed, isTodo } from './choose.js';
import type { FileRequest } from './filing.schema.js';
import { HouseholdService } from './household.service.js';
import { levelFor } from './level.js';
import { presentFiling } from './present.js';

/** What was answered to a filing: the same bytes for the same Idempotency-Key. */
export interface Accepted {
  id: string;
  body: string;
}

/** Receipt numbers are random and short, so that one may be taken already. */
const receiptNumberTries = 20;

/** Accepts filings: everything is checked, then everything is written at once, and only then it is answered. */
@Injectable()
export class AcceptService {
  /** What is filed at the same time is written together. */
  private readonly accepting = new Gather<NewFiling, void>((filings) => acceptFilings(this.db, filings), {
    lanes: 2,
    most: 20,
  });

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(config.KEY) private readonly settings: Config,
    private readonly seal: Seal,
    private readonly plans: PlanService,
    private readonly mandates: MandatesService,
    private readonly households: HouseholdService,
  ) {}

  /** A repeat of a request is answered as before, whatever has changed since: it is looked for when the filing was not taken. */
  async file(actor: Actor, key: string, request: FileRequest, counter: Counter | null = null): Promise<Accepted> {
    const client = actor.person.toString('hex');
    const fingerprint = this.seal.fingerprint(canonical(request));
    try {
      return await this.accept(actor, request, { client, key, fingerprint }, counter);
    } catch (error) {
      const before = await this.answeredBefore(client, key, fingerprint);
      if (before) return before;
      throw error;
    }
  }

  private async accept(
    actor: Actor,
    request: FileRequest,
    idempotency: { client: string; key: string; fingerprint: string },
    counter: Counter | null,
  ): Promise<Accepted> {
    const now = new Date();
    const mandate = await this.mandates.forFiling(actor, request, dayOf(now));
    const planned = await this.plans.plan(request.event, request.answers, dayOf(now));
    if (request.planDigest !== undefined && request.planDigest !== planned.digest) {
      throw new Problem('plan-changed', [], { members: { digest: planned.digest } });
    }
    const chosen = disclosed(chosenOf(planned, request.procedures), request.discloseTo);
    requireLevel(actor.level, levelFor(chosen));

    const { plan, event, answers } = planned;
    this.mandates.requireGiver(mandate, event.principal?.(answers) ?? null);
    const persons = event.persons(answers) as Person[];
    const members = this.households.members(actor, persons, request.household ?? [], { ...plan, today: dayOf(now) });
    const dataKey = await this.seal.newKey();
    for (let left = receiptNumberTries; ; left -= 1) {
      const id = newId();
      const { filing, body } = this.compose({ id, actor, planned, chosen, request, mandate, counter, dataKey, now });
      const response = dataKey.seal({ table: 'idempotency', column: 'response', id }, body);
      try {
        await this.accepting.add({ ...filing, members, idempotency: { ...idempotency, response } });
        return { id, body };
      } catch (error) {
        if (!(error instanceof DuplicateReceiptNumberError) || left === 0) throw error;
      }
    }
  }

  private async answeredBefore(client: string, key: string, fingerprint: string): Promise<Accepted | null> {
    const found = await findIdempotent(this.db, client, key);
    if (!found) return null;
    if (found.fingerprint !== fingerprint) throw new Problem('idempotency-key-reused');
    const dataKey = await this.seal.openKey(found.dataKey);
    const body = dataKey.open({ table: 'idempotency', column: 'response', id: found.filingId }, found.response);
    return { id: found.filingId, body: body.toString() };
  }

  /** Each person once, even if the answers name one twice. A protected filing is never put beside another: whoever filed that one would hear of it. */
  private concernedBy({ event, answers, plan }: Planned): Buffer[] {
    if (plan.isProtected) return [];
    const identities = new Set((event.concerned?.(answers) ?? []).map(identityOf));
    return [...identities].map((identity) => this.seal.concerned(identity));
  }

  private compose(input: {
    id: string;
    actor: Actor;
    planned: Planned;
    chosen: PlannedProcedure[];
    request: FileRequest;
    mandate: Mandate | null;
    counter: Counter | null;
    dataKey: DataKey;
    now: Date;
  }): { filing: Omit<NewFiling, 'idempotency'>; body: string } {
    const { id, actor, planned, chosen, request, mandate, counter, dataKey, now } = input;
    const { event, answers, plan } = planned;
    const notices = noticesOf(chosen, dayOf(now));
    const deliveries = notices
      .filter(({ state }) => state.recipientId !== null)
      .map((n) => this.firstDelivery(n, planned, dataKey, now));
    const todos = plan.procedures.filter((p) => isTodo(p, chosen));
    const content = { answers, consents: request.consents ?? [], todos, filer: event.filer(answers) };
    const opened = {
      id,
      receiptNumber: newReceiptNumber(event.prefix, dayOf(now)),
      event: event.id,
      status: 'in-progress' as const,
      waitingFor: 'recipient' as const,
      filedAt: now,
      endedAt: null,
      changes: 0,
      undoneAt: null,
      isProtected: plan.isProtected,
      done: [],
      notices: notices.map((n) => ({ ...n, answer: null })),
      requests: [],
      answers,
      todos,
    };
    const view = presentFiling(opened, now);
    return {
      filing: {
        id,
        receiptNumber: opened.receiptNumber,
        event: event.id,
        rulesVersion: plan.version,
        person: actor.person,
        ...this.concerned(planned, chosen, mandate),
        municipality: plan.isProtected ? null : event.municipality(answers),
        isProtected: plan.isProtected,
        counter,
        planDigest: planned.digest,
        eventDay: plan.eventDay,
        key: dataKey,
        content: dataKey.sealJson(filingContentPlace(id), content),
        filedAt: now,
        todos: datedTodos(todos),
        notices: notices.map(({ state, planned: entry }) => ({
          state,
          planned: dataKey.sealJson({ table: 'notice', column: 'planned', id: state.id }, entry),
        })),
        deliveries,
        concerned: this.concernedBy(planned),
        evidence: [
          {
            at: now.toISOString(),
            event: 'SubmissionAcceptance',
            code: opened.receiptNumber,
            ...(counter ? { by: `caseworker:${counter.office}` } : {}),
            digests: { plan: planned.digest, answers: planned.answersDigest },
          },
        ],
        // The citizen's own subject would undo the blind index beside it.
        actor: counter ? { role: 'caseworker', actor: counter.office } : { role: actor.role, actor: 'self' },
      },
      body: JSON.stringify({ ...view, ...demoMark(this.settings.demo) }),
    };
  }

  /** Whom the filing is filed for, and whom it ends: found again by index when somebody has died. */
  private concerned({ event, answers }: Planned, chosen: PlannedProcedure[], mandate: Mandate | null) {
    const principal = event.principal?.(answers) ?? null;
    const { ends } = event;
    const canBeProven = chosen.some((p) => becomesNotice(p) && ends?.provenBy.includes(p.procedure));
    return {
      principal: mandate ? Buffer.from(mandate.principal) : principal && this.seal.identity(principal),
      ends: ends && canBeProven ? this.seal.identity(ends.whose(answers)) : null,
      mandateId: mandate?.id ?? null,
    };
  }

  private firstDelivery(
    { state, planned: entry }: PlannedNotice,
    planned: Planned,
    dataKey: DataKey,
    now: Date,
  ): NewFiling['deliveries'][number] {
    const delivery: DeliveryState = {
      id: newId(),
      type: 'notice.created',
      sequence: 1,
      status: state.status === 'held' ? 'waiting' : 'queued',
      attempts: 0,
      failures: 0,
      slowFailures: 0,
      leaseUntil: null,
      nextAttemptAt: null,
      firstAttemptAt: null,
      answered: false,
      recipientId: null,
    };
    const body = deliveryBody({
      type: delivery.type,
      at: now,
      mark: demoMark(this.settings.demo),
      notice: state,
      schemaVersion: planned.plan.version,
      event: planned.plan.event,
      dueOn: entry.deadline?.effective ?? null,
      sequence: delivery.sequence,
      fields: fieldsFor(planned.event, planned.answers, entry, planned.context),
    });
    if (Buffer.byteLength(body) > maxBodyBytes) {
      throw new Problem('invalid-answers', [
        { pointer: '/answers', code: 'too-large', message: '1つの通知先に送る内容が大きすぎます' },
      ]);
    }
    return {
      state: delivery,
      noticeId: state.id,
      body: dataKey.seal({ table: 'delivery', column: 'body', id: delivery.id }, body),
    };
  }
}

interface PlannedNotice {
  state: NoticeState;
  planned: PlannedProcedure;
}

function noticesOf(chosen: PlannedProcedure[], today: CivilDate): PlannedNotice[] {
  const entries = chosen.filter(becomesNotice);
  const idOf = new Map(entries.map((entry) => [entry.id, newId()]));
  return entries.map((entry) => {
    const after = entry.after.flatMap((id) => idOf.get(id) ?? []);
    const held = after.length > 0 || (entry.notBefore !== null && entry.notBefore > today);
    const status = held ? 'held' : 'queued';
    const state: NoticeState = { ...newNotice(idOf.get(entry.id)!, entry), status, after };
    return { state, planned: entry };
  });
}

function newReceiptNumber(prefix: string, day: CivilDate): string {
  const random = Array.from({ length: 4 }, () => receiptAlphabet[randomInt(receiptAlphabet.length)]).join('');
  return receiptNumber(prefix, day, random);
}
