/** What a citizen's change means for each notice: those already told are told of it, the others are just changed or ended. */
import { isAboutSending } from './resend.js';
import { isTold } from './tried.js';
import type { Work } from './work.js';
import type { Amendment, ChangeFact, ChangeSummary, PendingChange, WithdrawalReason } from '../changes.js';
import { comparePlans, type Entry } from '../compare-plans.js';
import type { NoticeState } from '../filing-state.js';
import type { PlannedProcedure } from '../plan.js';
import { datedTodos } from '../todos.js';
import { isProtected } from '../protection.js';

type Change<K extends ChangeFact['kind']> = Extract<ChangeFact, { kind: K }>;

/** Applies a change; after an undo, or once all is withdrawn, there is nothing left that could change. */
export function applyChange(work: Work, fact: ChangeFact): void {
  const isOver = work.state.undoneAt !== null || work.state.notices.every((n) => n.status === 'withdrawn');
  work.arrivals.push({ id: fact.arrivalId, verdict: isOver ? 'stale' : 'applied' });
  if (isOver) {
    work.message({ key: `change-refused:${fact.arrivalId}`, kind: 'info', template: 'change-refused' });
    return;
  }
  carryOutChange(work, fact, new Set());
}

/** `answered`: ids of notices whose recipients asked about what changes, so that the answer itself tells them. */
export function carryOutChange(work: Work, fact: ChangeFact, answered: ReadonlySet<string>): void {
  work.state.changes += 1;
  const summary: ChangeSummary = { amended: [], withdrawing: [], withdrawn: [], added: [], unchanged: 0 };
  if (fact.kind === 'amendment') amend(work, fact, summary, answered);
  else if (fact.kind === 'withdrawal') withdraw(work, fact, summary);
  else undo(work, fact, summary);
  const ofDeath = fact.kind === 'withdrawal' && fact.reason === 'principal-died';
  const template = ofDeath ? 'principal-died' : fact.kind;
  work.message({ key: `${fact.kind}:${fact.arrivalId}`, kind: 'info', template, summary });
}

function amend(
  work: Work,
  { amendment }: Change<'amendment'>,
  summary: ChangeSummary,
  answered: ReadonlySet<string>,
): void {
  const open = work.state.notices.filter((n) => n.status !== 'withdrawn' && !isBeingTakenBack(n));
  const known = open.map((n) => ({ noticeId: n.id, ...n.known! }));
  const idOf = new Map<string, string>();
  for (const compared of comparePlans(known, amendment.entries)) {
    if (compared.kind === 'no-longer-due') {
      takeBack(work, work.notice(compared.noticeId), 'withdrawal', 'no-longer-due', summary);
      continue;
    }
    const { entry } = compared;
    const notice = compared.kind === 'new' ? work.add(entry.planned) : work.notice(compared.noticeId);
    idOf.set(entry.planned.id, notice.id);
    work.replan(notice, entry.planned);
    if (compared.kind === 'new') begin(work, notice, entry, summary);
    else if (compared.kind === 'amended' && !answered.has(notice.id))
      tellAmended(work, notice, entry, compared.changed, amendment, summary);
    else if (compared.kind === 'unchanged') summary.unchanged += 1;
  }
  for (const { planned } of amendment.entries) {
    const after = planned.after.flatMap((id) => idOf.get(id) ?? []);
    work.change(work.notice(idOf.get(planned.id)!), { after });
  }
  work.amended = amendment;
  work.state.todos = datedTodos(amendment.content.todos, work.state.todos);
  work.state.isProtected = isProtected(amendment.content.answers);
  const { planDigest: plan, answersDigest: answers } = amendment;
  work.record('SubmissionAcceptance', null, null, 'amendment', { digests: { plan, answers } });
}

function withdraw(work: Work, { notices, reason }: Change<'withdrawal'>, summary: ChangeSummary): void {
  const chosen = work.state.notices.filter((n) => notices === null || notices.includes(n.id));
  for (const notice of chosen) takeBack(work, notice, 'withdrawal', reason, summary);
  work.record('SubmissionAcceptance', null, null, 'withdrawal');
}

/** Everything is taken back, whatever came of it; `releaseReversal` sees to the order. */
function undo(work: Work, { at }: Change<'undo'>, summary: ChangeSummary): void {
  for (const notice of work.state.notices) takeBack(work, notice, 'undo', 'reported-in-error', summary);
  work.state.undoneAt = at;
  work.record('SubmissionAcceptance', null, null, 'undo');
}

function begin(work: Work, notice: NoticeState, entry: Entry, summary: ChangeSummary): void {
  summary.added.push(nameOf(entry.planned));
  if (notice.recipientId !== null) {
    work.deliver(notice, 'notice.created', { fields: entry.fields });
    return;
  }
  work.escalate(notice, 'no-recipient');
  work.message({ key: `no-recipient:${notice.id}`, kind: 'info', template: 'no-recipient', noticeId: notice.id });
}

function tellAmended(
  work: Work,
  notice: NoticeState,
  entry: Entry,
  changed: string[],
  { labels }: Amendment,
  summary: ChangeSummary,
): void {
  const names = changed.flatMap((name) => labels[name] ?? []);
  const dueOn = changed.includes('dueOn') ? (entry.planned.deadline?.effective ?? null) : null;
  summary.amended.push({ what: nameOf(entry.planned), fields: names, dueOn });
  const wasTold = isTold(notice);
  cancelOpen(work, notice, ['notice.created', 'notice.amended']);
  if (!wasTold) return beginAnew(work, notice, entry);
  awaitAnswer(work, notice, 'amendment', null);
  work.deliver(notice, 'notice.amended', { fields: entry.fields, more: { changed } });
  if (notice.how === 'visit' && changed.includes('how')) {
    const key = work.onceKey('visit', notice);
    work.message({
      key,
      kind: 'task',
      template: 'visit',
      noticeId: notice.id,
      dueOn: notice.deadline?.effective ?? null,
    });
  }
}

/** Nobody has heard of it yet: the first news is written anew, and goes out when the old one would have. */
function beginAnew(work: Work, notice: NoticeState, entry: Entry): void {
  const { status, code, waitingFor } = notice;
  const isWithCaseworker = status === 'escalated' && !isAboutSending(notice);
  if (!isWithCaseworker) work.settle(notice);
  work.change(notice, { status: 'held', code: null, waitingFor: 'recipient' });
  work.deliver(notice, 'notice.created', { fields: entry.fields });
  if (isWithCaseworker) work.change(notice, { status, code, waitingFor });
}

/** Takes a notice back. What its recipient refused, or needed nothing for, is no longer with anyone. */
function takeBack(
  work: Work,
  notice: NoticeState,
  kind: 'withdrawal' | 'undo',
  reason: WithdrawalReason,
  summary: ChangeSummary,
): void {
  if (notice.status === 'rejected' || notice.status === 'withdrawn' || notice.status === 'not-needed') return;
  if (isBeingTakenBack(notice)) return;
  const what = nameOf(notice.known!.planned);
  cancelOpen(work, notice, ['notice.created', 'notice.amended', 'information.answered']);
  if (notice.recipientId === null || !isTold(notice)) {
    work.settle(notice);
    const over = { expectedBy: null, closedUntil: null, change: null };
    work.change(notice, { status: 'withdrawn', code: reason, waitingFor: 'none', ...over });
    work.record('SubmissionAcceptance', notice.id, null, 'withdrawn-before-sent');
    summary.withdrawn.push(what);
    return;
  }
  awaitAnswer(work, notice, kind, reason);
  if (kind === 'undo') work.change(notice, { status: 'held' });
  work.deliver(notice, 'notice.withdrawn', { fields: {}, more: { reason } });
  summary.withdrawing.push(what);
}

/** From here on the recipient owes an answer to the change. */
function awaitAnswer(
  work: Work,
  notice: NoticeState,
  kind: PendingChange['kind'],
  reason: PendingChange['reason'],
): void {
  const isWithCaseworker = notice.status === 'escalated';
  if (isWithCaseworker) work.settle(notice);
  const { status, code } = notice;
  const before = notice.change?.before ?? (isWithCaseworker ? { status: 'delivered', code: null } : { status, code });
  work.change(notice, {
    status: 'queued',
    code: null,
    waitingFor: 'recipient',
    expectedBy: null,
    answeredAt: null,
    change: { kind, reason, before },
  });
}

/** What has not been taken yet need not be: what follows says it all. An attempt under way may still succeed. */
function cancelOpen(work: Work, notice: NoticeState, types: string[]): void {
  for (const delivery of notice.deliveries) {
    if (!types.includes(delivery.type) || delivery.status === 'handed-over') continue;
    work.changeDelivery(delivery, { status: 'cancelled', leaseUntil: null, nextAttemptAt: null });
  }
}

const isBeingTakenBack = ({ change }: NoticeState): boolean => change != null && change.kind !== 'amendment';

const nameOf = ({ recipient, name, person }: PlannedProcedure): string =>
  `${recipient ? `${recipient.name}：` : ''}${name}${person ? `（${person}さん）` : ''}`;
