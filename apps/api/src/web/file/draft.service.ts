import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '../../../../../life-events/civil-date.js';
import { lifeEvent } from '../../../../../life-events/index.js';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import type { Counter } from '../../../../../prisma/stores/accept.store.js';
import { type Draft, findDraft, type Holder, saveDraft } from '../../../../../prisma/stores/draft.store.js';
import { scopeOf } from '../../desk/scope.js';
import type { Actor, Role } from '../../identity/actor.js';
import { type Planned, PlanService } from '../../life-events/plan.service.js';
import { isId } from '../../paging.js';
import { DATABASE } from '../../platform/tokens.js';
import { type Fault, Problem } from '../../problems.js';
import { decode } from '../form/decode.js';
import { Fields } from '../form/fields.js';
import { questionsOf } from '../form/question.js';
import { openDraft, type OpenedDraft, wishesOf } from './opened-draft.js';

/** Citizens fill in their own drafts; caseworkers those at their counter. */
export const fillers: Role[] = ['citizen', 'caseworker', 'supervisor'];

export const holderOf = (actor: Actor): Holder =>
  actor.role === 'citizen' ? { person: actor.person } : { office: scopeOf(actor) ?? '' };

/** Where whoever filed goes on. */
export const whenFiled = ({ id, office }: Draft, filingId: string, page = ''): string =>
  office === null ? `/filings/${filingId}${page}` : `/desk/counter/${id}`;

/** A citizen's drafts, opened with all that follows from them. The definition's own checks judge them, no others. */
@Injectable()
export class DraftService {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly plans: PlanService,
  ) {}

  async find(actor: Actor, id: string): Promise<Draft> {
    const draft = isId(id) ? await findDraft(this.db, this.seal, holderOf(actor), id) : null;
    if (!draft) throw new Problem('not-found');
    return draft;
  }

  async open(draft: Draft): Promise<OpenedDraft> {
    const event = lifeEvent(draft.event);
    if (!event) throw new Problem('not-found');
    const fields = new Fields(draft.fields);
    const root = questionsOf(event);
    const decoded = decode(root, fields);
    return openDraft(draft, event, root, fields, decoded, await this.outcome(draft.event, decoded.answers));
  }

  /** In whose name it is filed. At a counter that is the citizen, whom the caseworker has identified in person. */
  filerOf(actor: Actor, draft: Draft): { filer: Actor; counter: Counter | null } {
    const { office, counter, person, id } = draft;
    if (office === null || counter === null) return { filer: actor, counter: null };
    const filer: Actor = { subject: `walk-in ${id}`, role: 'citizen', level: 3, organisation: null, person };
    return { filer, counter: { office, staff: actor.subject, check: counter.check } };
  }

  /** Keeps a change with what it makes the plan ask for. A draft that was changed in another tab meanwhile is not overwritten. */
  async save(draft: Draft): Promise<OpenedDraft> {
    const before = await this.open(draft);
    const { asked, companies } = wishesOf(before);
    const changed = { ...draft, asked, companies };
    if (!(await saveDraft(this.db, this.seal, changed))) throw new Problem('draft-changed');
    return this.open({ ...changed, revision: changed.revision + 1 });
  }

  private async outcome(event: string, answers: unknown): Promise<{ planned: Planned } | { faults: Fault[] }> {
    try {
      return { planned: await this.plans.plan(event, answers, dayOf(new Date())) };
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.code === 'invalid-answers') return { faults: thrown.errors };
      throw thrown;
    }
  }
}
