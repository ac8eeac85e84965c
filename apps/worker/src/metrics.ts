import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Database } from '../../../prisma/database.js';
import { countAll } from '../../../prisma/stores/metrics.store.js';

/** What Prometheus reads: counts by status, code and recipient; nothing about persons. */
export class Metrics {
  readonly registry = new Registry();
  private readonly filings = this.gauge('todoke_open_filings', 'Filings that have not ended', ['status']);
  private readonly notices = this.gauge('todoke_open_notices', 'Notices without an outcome', ['recipient', 'status']);
  private readonly tasks = this.gauge('todoke_open_tasks', 'Tasks for caseworkers', ['code', 'escalated']);
  private readonly backlog = this.gauge('todoke_backlog', 'What waits for the worker', ['what']);
  private readonly oldest = this.gauge('todoke_oldest_seconds', 'Age of the oldest of what waits', ['what']);
  private readonly findings = this.gauge('todoke_watch_findings', 'Found in the last round of the watch', ['code']);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  async refresh(db: Database, findings: Record<string, number>): Promise<void> {
    const counts = await countAll(db);
    const gauges = [this.filings, this.notices, this.tasks, this.backlog, this.oldest, this.findings];
    for (const gauge of gauges) gauge.reset();
    for (const { status, count } of counts.openFilings) this.filings.set({ status }, count);
    for (const { recipient, status, count } of counts.openNotices)
      this.notices.set({ recipient: recipient ?? 'none', status }, count);
    for (const { code, escalated, count } of counts.openTasks)
      this.tasks.set({ code, escalated: String(escalated) }, count);
    this.backlog.set({ what: 'filings' }, counts.waking.count);
    this.backlog.set({ what: 'arrivals' }, counts.arrivals.count);
    this.backlog.set({ what: 'mails' }, counts.unsentMails);
    this.oldest.set({ what: 'filings' }, ageOf(counts.waking.oldest));
    this.oldest.set({ what: 'arrivals' }, ageOf(counts.arrivals.oldest));
    this.oldest.set({ what: 'tasks' }, Math.max(0, ...counts.openTasks.map(({ oldest }) => ageOf(oldest))));
    for (const [code, count] of Object.entries(findings)) this.findings.set({ code }, count);
  }

  private gauge<L extends string>(name: string, help: string, labelNames: L[]): Gauge<L> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}

const ageOf = (instant: Date | null): number => (instant ? Math.max(0, (Date.now() - instant.getTime()) / 1_000) : 0);
