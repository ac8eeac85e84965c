import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import { listTaskNotes, listTasksOf, type TaskNote } from '../../../../../prisma/stores/task.store.js';
import { CaseService } from '../../desk/case.service.js';
import type { CaseView } from '../../desk/case.schema.js';
import type { Actor } from '../../identity/actor.js';
import { DATABASE } from '../../platform/tokens.js';
import type { Visit } from '../sessions/visit.js';
import { caseView, type CasePageView } from './case-view.js';

/** Of one task, so many notes are shown. */
const shownNotes = 100;

/** Reads a case for its page. Notes may name people: they are shown, like content, once a purpose was stated. */
@Injectable()
export class CaseLoader {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly cases: CaseService,
  ) {}

  async load(actor: Actor, { text, language }: Visit, id: string): Promise<{ found: CaseView; view: CasePageView }> {
    const now = new Date();
    const found = await this.cases.view(actor, id, now);
    const shown = new Set(found.tasks.map((task) => task.id));
    const tasks = (await listTasksOf(this.db, id)).filter((task) => shown.has(task.id));
    const own = found.purpose === null ? [] : tasks.filter(({ organisation }) => organisation === actor.organisation);
    const notes = new Map<string, TaskNote[]>();
    for (const task of own) notes.set(task.id, await listTaskNotes(this.db, this.seal, task.id, undefined, shownNotes));
    return { found, view: caseView(found, tasks, notes, { actor, text, language, now }) };
  }
}
