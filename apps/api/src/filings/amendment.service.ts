import { Injectable } from '@nestjs/common';
import type { Amendment } from '../../../../life-events/changes.js';
import { dayOf } from '../../../../life-events/civil-date.js';
import type { Person } from '../../../../life-events/define.js';
import { stillMembers } from '../../../../life-events/household.js';
import { maxBodyBytes } from '../../../../life-events/delivery-body.js';
import { becomesNotice, fieldsFor, plan, type PlannedProcedure } from '../../../../life-events/plan.js';
import { disclose, withheldFrom } from '../../../../life-events/protection.js';
import { canonical } from '../../../../prisma/evidence.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';
import { type Planned, PlanService } from '../life-events/plan.service.js';
import { Problem } from '../problems.js';
import { chosenOf, disclosed, isTodo } from './choose.js';
import type { AmendmentRequest } from './change.schema.js';

/** Room in a body for everything beside the fields. */
const envelopeBytes = 2_000;

/** Reads new answers like those of a filing, and works out what the filing becomes by them. Nothing is stored. */
@Injectable()
export class AmendmentService {
  constructor(private readonly plans: PlanService) {}

  async of(
    filing: FilingDetail,
    request: AmendmentRequest,
    now: Date,
  ): Promise<{ amendment: Amendment; chosen: PlannedProcedure[] }> {
    const planned = await this.plans.plan(filing.event, request.answers, dayOf(now));
    if (request.planDigest !== undefined && request.planDigest !== planned.digest) {
      throw new Problem('plan-changed', [], { members: { digest: planned.digest } });
    }
    const all = request.procedures ? chosenOf(planned, request.procedures) : chosenAgain(filing, planned);
    const chosen = request.discloseTo ? disclosed(all, request.discloseTo) : stillDisclosed(filing, planned, all);
    if (!chosen.some(becomesNotice)) throw new Problem('nothing-to-file');
    const { event, answers } = planned;
    const todos = planned.plan.procedures.filter((p) => isTodo(p, chosen));
    const consents = request.consents ?? filing.content.consents;
    return {
      chosen,
      amendment: {
        entries: entriesOf(planned, chosen),
        labels: labelsOf(planned),
        content: { answers, consents, todos, filer: event.filer(answers) },
        eventDay: planned.plan.eventDay,
        municipality: planned.plan.isProtected ? null : event.municipality(answers),
        ...(filing.members.size > 0 ? { members: membersOf(filing, planned) } : {}),
        rulesVersion: planned.plan.version,
        planDigest: planned.digest,
        answersDigest: planned.answersDigest,
      },
    };
  }
}

/** Where the address is protected, nobody else is let in. */
function membersOf(
  { content, members }: FilingDetail,
  { event, answers, plan: made }: Planned,
): Record<string, string> {
  if (made.isProtected) return {};
  const [before, now] = [event.persons(content.answers) as Person[], event.persons(answers) as Person[]];
  return Object.fromEntries([...stillMembers(before, now, members)].map(([key, it]) => [key, it.toString('hex')]));
}

/** As before: what was told stays, what was left out stays out, and what is new is chosen as in a new filing. */
function chosenAgain(filing: FilingDetail, planned: Planned): PlannedProcedure[] {
  const told = filing.notices.filter((n) => !isTakenBack(n)).map((n) => n.state.plannedId);
  const { plan: made } = planned;
  const ids = made.isProtected ? made.procedures.flatMap(({ id }) => (told.includes(id) ? [id] : [])) : undefined;
  const out = leftOut(filing, planned);
  return chosenOf(planned, ids).filter((p) => !out.has(p.id));
}

/** Whom the citizen had told the address may know it as long as it stays the same; another address is ticked again. */
function stillDisclosed(filing: FilingDetail, planned: Planned, chosen: PlannedProcedure[]): PlannedProcedure[] {
  const { event, context } = planned;
  const told = (answers: unknown, p: PlannedProcedure): string => {
    const fields = fieldsFor(event, answers, p, context);
    return canonical((p.shield?.hides ?? []).map((name) => fields[name] ?? null));
  };
  const still = filing.notices.flatMap(({ planned: before }) => {
    const now = chosen.find((p) => p.id === before.id && p.recipient?.id === before.recipient?.id);
    if (!now || withheldFrom(now).length === 0) return [];
    if (!before.shield || withheldFrom(before).length > 0) return [];
    const [opened] = disclose([now], [now.id]);
    return told(filing.content.answers, before) === told(planned.answers, opened!) ? [now.id] : [];
  });
  return disclose(chosen, still);
}

/** What the citizen left out when filing, or took back since, stays left out: nobody new is told but by a new answer. */
function leftOut(filing: FilingDetail, { event, context }: Planned): Set<string> {
  const before = plan(event, filing.content.answers, context).procedures.filter((p) => p.applies === 'yes');
  const kept = new Set([
    ...filing.notices.filter((n) => !isTakenBack(n)).map((n) => n.state.plannedId),
    ...filing.content.todos.map((todo) => todo.id),
  ]);
  const takenBack = filing.notices.filter(isTakenBack).map((n) => n.state.plannedId);
  const declined = before.filter((p) => p.optional && !kept.has(p.id)).map((p) => p.id);
  return new Set([...declined, ...takenBack.filter((id) => !kept.has(id))]);
}

const isTakenBack = ({ state }: FilingDetail['notices'][number]): boolean =>
  (state.status === 'withdrawn' ? state.code : state.change?.reason) === 'withdrawn-by-citizen';

function entriesOf({ event, answers, context }: Planned, chosen: PlannedProcedure[]): Amendment['entries'] {
  return chosen.filter(becomesNotice).map((entry) => {
    const fields = fieldsFor(event, answers, entry, context);
    if (Buffer.byteLength(JSON.stringify(fields)) > maxBodyBytes - envelopeBytes) {
      throw new Problem('invalid-answers', [
        { pointer: '/answers', code: 'too-large', message: '1つの通知先に送る内容が大きすぎます' },
      ]);
    }
    return { planned: entry, fields };
  });
}

const labelsOf = ({ event }: Planned): Record<string, string> =>
  Object.fromEntries(
    Object.entries(event.fields as Record<string, { label: string }>).map(([name, { label }]) => [name, label]),
  );
