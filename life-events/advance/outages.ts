/** A declared outage: what its recipient had promised is due later by as long as the outage takes, and the citizen is told once. */
import type { Work } from './work.js';
import type { Fact, NoticeState } from '../filing-state.js';
import { isFinal } from '../status.js';

export function applyOutage(work: Work, fact: Extract<Fact, { kind: 'outage' }>): void {
  const concerned = work.state.notices.filter((n) => n.recipientId === fact.recipientId && !isFinal(n.status));
  for (const notice of concerned) extend(work, notice, fact);
  const [first] = concerned;
  if (first) {
    const until = fact.until.toISOString();
    const key = `outage:${fact.arrivalId}`;
    work.message({ key, kind: 'info', template: 'outage', noticeId: first.id, more: { until } });
  }
  work.arrivals.push({ id: fact.arrivalId, verdict: first ? 'applied' : 'stale' });
}

function extend(work: Work, notice: NoticeState, { from, until }: { from: Date; until: Date }): void {
  if (notice.status !== 'delivered' || !notice.expectedBy || notice.expectedBy <= from) return;
  const lostMs = Math.max(0, until.getTime() - Math.max(from.getTime(), notice.sentAt?.getTime() ?? 0));
  work.change(notice, { expectedBy: new Date(notice.expectedBy.getTime() + lostMs) });
}
