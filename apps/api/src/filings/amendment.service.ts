import { Injectable } from '@nestjs/common';
import type { Amendment } from '../../../../life-events/changes.js';
import { dayOf } from '../../../../life-events/civil-date.js';
import { maxBodyBytes } from '../../../../life-events/delivery-body.js';
import { becomesNotice, fieldsFor, plan, type PlannedProcedure } from '../../../../life-events/plan.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';
import { type Planned, PlanService } from '../life-events/plan.service.js';
import { Problem } from '../problems.js';
import { chosenOf, isTodo } from './choose.js';
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
    const chosen = request.procedures
      ? chosenOf(planned, request.procedures)
      : chosenOf(planned, undefined).filter((p) => !leftOut(filing, planned).has(p.id));
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
        municipality: event.municipality(answers),
        rulesVersion: planned.plan.version,
        planDigest: planned.digest,
        answersDigest: planned.answersDigest,
      },
    };
  }
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
