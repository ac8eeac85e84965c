import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Database } from '../../../../prisma/database.js';
import { Seal } from '../../../../prisma/seal.js';
import { recordArrival } from '../../../../prisma/stores/arrival.store.js';
import { type Colleague, findColleagues } from '../../../../prisma/stores/colleague.store.js';
import {
  addTaskNote,
  changeTask,
  findTask,
  listTaskNotes,
  type OpenTask,
  type TaskNote,
} from '../../../../prisma/stores/task.store.js';
import type { Actor } from '../identity/actor.js';
import { isId } from '../paging.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import { requireInScope } from './scope.js';

const latelyMs = 90 * 86_400_000;

/** Taking, handing over and settling tasks: whoever comes second is told so. */
@Injectable()
export class TasksService {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
  ) {}

  async find(actor: Actor, id: string): Promise<OpenTask> {
    const task = isId(id) ? await findTask(this.db, id) : null;
    if (!task) throw new Problem('not-found');
    requireInScope(actor, task.organisation);
    return task;
  }

  /** To whom it could be handed over: those who work, or worked lately, for the organisation that it belongs to. */
  async colleagues({ organisation, assignee }: OpenTask): Promise<Colleague[]> {
    const since = new Date(Date.now() - latelyMs);
    return (await findColleagues(this.db, organisation, since)).filter(({ subject }) => subject !== assignee);
  }

  async assign(actor: Actor, id: string, revision: number, assignee: string | null): Promise<OpenTask> {
    await this.find(actor, id);
    if (!(await changeTask(this.db, { id, revision }, { assignee }))) throw new Problem('task-changed');
    return this.find(actor, id);
  }

  /** A notice that is with a caseworker stays somebody's: it is settled by what is done about it. */
  async settle(actor: Actor, id: string, revision: number): Promise<OpenTask> {
    const task = await this.find(actor, id);
    if (task.status === 'escalated') throw new Problem('task-needs-decision');
    const settled = await changeTask(this.db, { id, revision }, { settledBy: actor.subject, at: new Date() });
    if (!settled) throw new Problem('task-changed');
    return this.find(actor, id);
  }

  /** Both filings are the same: the one that is named is withdrawn. */
  async withdrawDuplicate(actor: Actor, id: string, revision: number, filing: string): Promise<OpenTask> {
    const task = await this.find(actor, id);
    if (task.code !== 'duplicate' || (filing !== task.filing && filing !== task.other)) {
      const message = '並べられている2つの届出のどちらかを選んでください';
      throw new Problem('invalid-request', [{ pointer: '/withdraw', code: 'unknown', message }]);
    }
    const at = new Date();
    if (!(await changeTask(this.db, { id, revision }, { settledBy: actor.subject, at }))) {
      throw new Problem('task-changed');
    }
    await recordArrival(this.db, this.seal, {
      filingId: filing,
      noticeId: null,
      kind: 'withdrawal',
      sender: `desk:${actor.subject}`,
      senderKey: `duplicate:${id}`,
      content: { notices: null, reason: 'duplicate' },
      at,
    });
    return this.find(actor, id);
  }

  /** Given an id, the same note is kept once however often it is sent. */
  async note(actor: Actor, id: string, text: string, noteId: string = newId()): Promise<TaskNote> {
    const task = await this.find(actor, id);
    return addTaskNote(this.db, this.seal, task, { id: noteId, author: actor.subject, text, at: new Date() });
  }

  async notes(actor: Actor, id: string, after: string | undefined, limit: number): Promise<TaskNote[]> {
    const task = await this.find(actor, id);
    return listTaskNotes(this.db, this.seal, task.id, after, limit);
  }
}
