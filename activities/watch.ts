/**
 * The watch: looks for whatever nobody would ever move on, and makes it somebody's. What can be mended is mended on the way; what
 * cannot becomes a task for a person and a message to the citizen. It keeps nothing that the next round could not find again.
 */
import { addBusinessDays } from '../life-events/calendar.js';
import { taskBusinessDays } from '../life-events/advance/work.js';
import { dayOf } from '../life-events/civil-date.js';
import type { DeskTemplate, WatchCode } from '../life-events/filing-state.js';
import { lifeEvent } from '../life-events/index.js';
import { renderMessage } from '../life-events/messages.js';
import { calendarOf } from '../prisma/reference/calendars.js';
import { type Finding, recordFindings, type Words } from '../prisma/stores/finding.store.js';
import {
  escalateTasks,
  findEndless,
  findLeftBehind,
  findOwnerless,
  pageOfOpen,
  settleFinished,
  wake,
} from '../prisma/stores/watch.store.js';
import { carryOut } from './carry-out.js';
import { type ActivityContext, codeOf } from './context.js';

export interface WatchSettings {
  /** Whatever is later than this is left behind. */
  graceMs: number;
  /** True when the workflow of this filing keeps failing its tasks; null when Temporal does not answer. */
  failsTasks: (filingId: string) => Promise<boolean | null>;
}

/** How many of each kind were found in a round, by code. */
export type WatchReport = Record<string, number>;

const first = '00000000-0000-0000-0000-000000000000';
const leftBehindAtOnce = 200;
const openAtOnce = 500;
const tasksAtOnce = 500;
/** Whoever falls behind so many times, each time woken, is not merely late. */
const patience = 3;
/** Times that lie further apart than this have nothing to do with each other. */
const memoryGraces = 4;

export class Watch {
  private openCursor = first;
  private taskCursor = first;
  private readonly behind = new Map<string, { times: number; at: number }>();

  constructor(
    private readonly context: ActivityContext,
    private readonly settings: WatchSettings,
  ) {}

  /** One round. Each page of open filings and tasks is looked at in turn, so that a round is short however many there are. */
  async round(): Promise<WatchReport> {
    const today = dayOf(this.context.now());
    const leftBehind = await this.lookAtLeftBehind();
    const ownerless = await this.lookAtOpen(today);
    const escalated = await escalateTasks(this.context.db, today);
    const { settled, last } = await settleFinished(this.context.db, this.taskCursor, tasksAtOnce);
    this.taskCursor = last ?? first;
    const findings = [...leftBehind, ...ownerless];
    await this.record(findings);
    const report: WatchReport = { 'overdue-task': escalated, 'finished-task': settled };
    for (const { code } of findings) report[code] = (report[code] ?? 0) + 1;
    return report;
  }

  /** Tries each itself: one that cannot be decided is a finding at once; the others are woken, and a finding if that does not help. */
  private async lookAtLeftBehind(): Promise<Finding[]> {
    const { db, now, log } = this.context;
    const before = new Date(now().getTime() - this.settings.graceMs);
    const ids = await findLeftBehind(db, before, leftBehindAtOnce);
    if (ids.length === 0) return [];
    const { failed } = await carryOut(this.context, ids, { firstPass: false });
    for (const [filingId, error] of failed) log('advance-failed', { filingId, code: codeOf(error) });
    const others = ids.filter((id) => !failed.has(id));
    await wake(db, others);
    const stuck = await Promise.all(this.behindAgain(others).map((id) => this.stuck(id)));
    return [...[...failed.keys()].map((id) => this.about(id, 'advance-failed')), ...stuck.flat()];
  }

  private behindAgain(ids: string[]): string[] {
    const at = this.context.now().getTime();
    for (const id of ids) this.behind.set(id, { times: (this.behind.get(id)?.times ?? 0) + 1, at });
    const oldest = at - memoryGraces * Math.abs(this.settings.graceMs);
    for (const [id, last] of this.behind) if (last.at < oldest) this.behind.delete(id);
    return ids.filter((id) => (this.behind.get(id)?.times ?? 0) >= patience);
  }

  /** While Temporal is away all filings are behind, and none of them needs a person. */
  private async stuck(id: string): Promise<Finding[]> {
    const fails = await this.settings.failsTasks(id);
    return fails === null ? [] : [this.about(id, fails ? 'workflow-failing' : 'left-behind')];
  }

  private async lookAtOpen(today: string): Promise<Finding[]> {
    const { db } = this.context;
    const ids = await pageOfOpen(db, this.openCursor, openAtOnce);
    this.openCursor = ids.length < openAtOnce ? first : ids.at(-1)!;
    if (ids.length === 0) return [];
    await wake(db, await findEndless(db, ids));
    const found = await findOwnerless(db, ids, today);
    return found.map(({ filingId, noticeId, status, code, organisation }) => ({
      ...this.about(filingId, status === 'escalated' && code ? code : 'ownerless'),
      noticeId,
      organisation,
    }));
  }

  private about(filingId: string, code: string): Finding {
    const dueOn = addBusinessDays(dayOf(this.context.now()), taskBusinessDays, calendarOf(null));
    return { filingId, noticeId: null, code, organisation: null, dueOn };
  }

  private record(findings: Finding[]): Promise<void> {
    const { db, seal, now } = this.context;
    return recordFindings(db, seal, findings, words, now());
  }
}

const templateOf: Partial<Record<string, DeskTemplate>> = {
  'advance-failed': 'advance-failed',
  'workflow-failing': 'advance-failed',
  'left-behind': 'advance-failed',
  ownerless: 'ownerless',
} satisfies Partial<Record<WatchCode, DeskTemplate>>;

/** Of a notice that was handed to a caseworker the citizen was told then. */
const words: Words = ({ code, noticeId }, { event, receiptNumber, language }) => {
  const template = templateOf[code];
  if (!template) return null;
  const draft = { key: '', kind: 'info', template, noticeId, reply: null, dueOn: null } as const;
  const eventTitle = lifeEvent(event)?.title ?? event;
  return renderMessage(draft, {
    receiptNumber,
    eventTitle,
    quiet: lifeEvent(event)?.quiet ?? false,
    language,
    planned: null,
  });
};
