import { Inject, Injectable } from '@nestjs/common';
import { lifeEvent } from '../../../../life-events/index.js';
import type { Database } from '../../../../prisma/database.js';
import { Seal } from '../../../../prisma/seal.js';
import { findReading, recordReading } from '../../../../prisma/stores/access.store.js';
import { type DeskCase, findCase } from '../../../../prisma/stores/desk-filing.store.js';
import { findFiling, findLastBodies } from '../../../../prisma/stores/filing.store.js';
import { listTasksOf } from '../../../../prisma/stores/task.store.js';
import { type Config, config } from '../config.js';
import type { Actor } from '../identity/actor.js';
import { isId } from '../paging.js';
import { DirectoryService } from '../platform/directory.service.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import type { CaseContent, CaseView, purposes } from './case.schema.js';
import { presentCaseNotice, presentDeskFiling } from './present-case.js';
import { scopeOf } from './scope.js';
import { presentTask } from './task.schema.js';

/** Looking again within this time is the same reading; later, the access log says so again. */
const oneReadingMs = 15 * 60_000;

/** A case as the desk sees it. Content is shown of the caller's own organisation's notices only, once they said what for. */
@Injectable()
export class CaseService {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(config.KEY) private readonly settings: Config,
    private readonly seal: Seal,
    private readonly directory: DirectoryService,
  ) {}

  async view(actor: Actor, id: string, now: Date): Promise<CaseView> {
    const found = ownPart(actor, await this.find(actor, id));
    const isReader = actor.role === 'caseworker' || actor.role === 'supervisor';
    const reading = isReader ? await findReading(this.db, id, actor.person) : null;
    const contents = reading ? await this.contents(actor, found) : new Map<string, CaseContent>();
    if (reading && now.getTime() - reading.at.getTime() > oneReadingMs)
      await this.record(actor, found, reading.purpose, now);
    const [tasks, { entries }] = await Promise.all([listTasksOf(this.db, id), this.directory.current()]);
    const procedures = lifeEvent(found.event)?.procedures ?? [];
    const names = {
      procedure: (one: string): string => procedures.find((p) => p.id === one)?.name ?? one,
      recipient: (one: string): string => entries.find((entry) => entry.id === one)?.name ?? one,
    };
    return {
      ...presentDeskFiling(found),
      nextMoment: found.nextMoment?.toISOString() ?? null,
      temporalUrl: found.ownWorkflow ? this.temporalUrl(id) : null,
      purpose: reading?.purpose ?? null,
      notices: found.notices.map((state) => {
        const more = { isOwn: isOwn(actor, found, state), content: contents.get(state.id) ?? null, now };
        return presentCaseNotice(found, state, names, more);
      }),
      tasks: tasks.filter((t) => canSee(actor, found, t.organisation)).map(presentTask),
    };
  }

  /** Said once for each case; the citizen reads of it in their access log. */
  async state(actor: Actor, id: string, purpose: (typeof purposes)[number], now: Date): Promise<void> {
    const found = await this.find(actor, id);
    const before = await findReading(this.db, id, actor.person);
    if (before?.purpose !== purpose) await this.record(actor, found, purpose, now);
  }

  private async find(actor: Actor, id: string): Promise<DeskCase> {
    const scope = scopeOf(actor);
    const found = isId(id) ? await findCase(this.db, id) : null;
    const concerns =
      scope === null ||
      found?.lead === scope ||
      found?.counter?.office === scope ||
      found?.notices.some((n) => n.recipientId === scope);
    if (!found || !concerns) throw new Problem('not-found');
    return found;
  }

  private async contents(actor: Actor, found: DeskCase): Promise<Map<string, CaseContent>> {
    const filing = await findFiling(this.db, this.seal, found.id);
    if (!filing) return new Map();
    const bodies = await findLastBodies(this.db, found.id, filing.key);
    const own = filing.notices.filter(({ state }) => isOwn(actor, found, state));
    return new Map(
      own.map(({ state, planned, answer }) => [
        state.id,
        {
          person: planned.person,
          fields: fieldsIn(bodies.get(state.id)),
          reference: answer?.reference ?? null,
          note: answer?.note ?? null,
          reasons: (answer?.reasons ?? []).map(({ code, text }) => ({ code, text })),
          requests: filing.requests
            .filter((r) => r.noticeId === state.id)
            .map(({ id, items, dueOn }) => ({ id, items, dueOn })),
        },
      ]),
    );
  }

  private async record(actor: Actor, found: DeskCase, purpose: string, at: Date): Promise<void> {
    const { role, person: reader } = actor;
    const organisation = actor.organisation ?? '';
    await recordReading(this.db, { filingId: found.id, person: found.person, role, organisation, reader, purpose, at });
  }

  private temporalUrl(id: string): string {
    const { uiUrl, namespace } = this.settings.temporal;
    return `${uiUrl}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(`filing:${id}`)}`;
  }
}

/** Of a protected case (支援措置) an organisation sees what is its own: the others would say where the address is. */
function ownPart(actor: Actor, found: DeskCase): DeskCase {
  const notices = found.notices.filter((state) => canSee(actor, found, state.recipientId ?? found.lead));
  return { ...found, notices };
}

const canSee = (actor: Actor, { isProtected }: DeskCase, organisation: string | null): boolean =>
  !isProtected || actor.role === 'operator' || organisation === actor.organisation;

const isOwn = (actor: Actor, { lead }: DeskCase, { recipientId }: { recipientId: string | null }): boolean =>
  actor.role !== 'operator' && (recipientId ?? lead) === actor.organisation;

function fieldsIn(body: Buffer | undefined): Record<string, unknown> {
  if (!body) return {};
  return (JSON.parse(body.toString()) as { data: { fields: Record<string, unknown> } }).data.fields;
}
