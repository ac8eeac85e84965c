import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, Inject, Param as PathParam, Post } from '@nestjs/common';
import { lifeEvent } from '../../../../../life-events/index.js';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import { withheldFrom } from '../../../../../life-events/protection.js';
import { beginDraft, emptyDraft } from '../../../../../prisma/stores/draft.store.js';
import type { FilingDetail } from '../../../../../prisma/stores/filing.store.js';
import { ChangesService } from '../../filings/changes.service.js';
import { FilingsService } from '../../filings/filings.service.js';
import { changeReason } from '../../filings/change.schema.js';
import type { FilingView } from '../../filings/filing.schema.js';
import type { Actor, Level } from '../../identity/actor.js';
import { Param } from '../../openapi.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { encode } from '../form/encode.js';
import { linesOf } from '../form/lines.js';
import { questionsOf } from '../form/question.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { UndoPage } from '../pages/undo/undo.page.js';
import { WithdrawPage, type WithdrawPageProps, WithdrawPreviewPage } from '../pages/withdraw/withdraw.page.js';
import { SignInNeeded } from '../sessions/interruptions.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';

/** The citizen changes or takes back what was filed. */
@Controller('filings/:id')
export class ChangePagesController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly filings: FilingsService,
    private readonly changes: ChangesService,
  ) {}

  /** A change is the form again, filled in, with the same plan, consent and last look. */
  @Post('amend')
  @HttpCode(200)
  @PageFor(['citizen'], 'The answers, to be changed')
  @TakesForm()
  @Param('id', 'Id of a filing')
  async amend(@SignedIn() actor: Actor, @PathParam('id') id: string): Promise<PageAnswer> {
    const filing = await this.filings.whole(actor, id);
    const event = lifeEvent(filing.event);
    if (!event) throw new Problem('not-found');
    const fields = encode(questionsOf(event), filing.content.answers);
    const begun = { ...emptyDraft, ...choicesOf(filing), fields, amends: id, amendsFrom: filing.changes };
    const draftId = await beginDraft(this.db, this.seal, actor.person, filing.event, begun);
    return seeOther(`/drafts/${draftId}`);
  }

  @Get('withdraw')
  @PageFor(['citizen'], 'What to withdraw, and why')
  @Param('id', 'Id of a filing')
  async ask(@SignedIn() actor: Actor, @Visiting() { text }: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const view = await this.changeable(actor, id);
    const options = optionsOf(view);
    const body = <WithdrawPage filing={id} options={options} chosen={[]} reason="" errors={[]} />;
    return { title: text.follow.withdrawPage.title, body };
  }

  @Post('withdraw')
  @HttpCode(200)
  @PageFor(['citizen'], 'What it causes; once that is confirmed, the filing')
  @TakesForm()
  @Param('id', 'Id of a filing')
  async withdraw(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const { text, form } = visit;
    const view = await this.changeable(actor, id);
    const notices = form.getAll('notices').slice(0, 500);
    const reason = reasonIn(form);
    const options = optionsOf(view).filter((it) => notices.includes(it.id));
    const { title, previewTitle, chooseError, reasonError } = text.follow.withdrawPage;
    const errors = [
      ...(options.length === 0 ? [{ field: 'notices', message: chooseError }] : []),
      ...(!saysSomething(reason) ? [{ field: 'reason', message: reasonError }] : []),
    ];
    if (errors.length > 0) {
      const body = (
        <WithdrawPage filing={id} options={optionsOf(view)} chosen={notices} reason={reason} errors={errors} />
      );
      return { title, status: 422, faulty: true, body };
    }
    const key = keyOf(
      id,
      options.map((it) => it.id),
      reason,
    );
    if (form.get('confirm') !== key)
      return {
        title: previewTitle,
        body: <WithdrawPreviewPage filing={id} options={options} reason={reason} keyOf={key} />,
      };
    const request = { notices: options.map((it) => it.id), reason };
    await stepUp(this.changes.withdraw(actor, id, key, request));
    return seeOther(`/filings/${id}`);
  }

  @Get('undo')
  @PageFor(['citizen'], 'What it does when the event did not happen at all')
  @Param('id', 'Id of a filing')
  async askUndo(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    return this.undoPage(actor, visit, id, { reason: '', isFaulty: false });
  }

  @Post('undo')
  @HttpCode(200)
  @PageFor(['citizen'], 'The filing, being taken back')
  @TakesForm()
  @Param('id', 'Id of a filing')
  async undo(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const reason = reasonIn(visit.form);
    if (!saysSomething(reason)) return this.undoPage(actor, visit, id, { reason, isFaulty: true });
    const key = keyOf(id, ['undo'], reason);
    await stepUp(this.changes.undo(actor, id, key, { reason }));
    return seeOther(`/filings/${id}`);
  }

  /** The part of whoever filed: they alone change a filing. */
  private async changeable(actor: Actor, id: string): Promise<FilingView> {
    const { view, isFiler } = await this.filings.view(actor, id);
    if (!isFiler) throw new Problem('not-found');
    return view;
  }

  private async undoPage(actor: Actor, { text }: Visit, id: string, more: { reason: string; isFaulty: boolean }) {
    const view = await this.changeable(actor, id);
    if (view.undoneAt !== null || view.status === 'withdrawn') throw new Problem('filing-withdrawn');
    const { isFaulty } = more;
    const body = <UndoPage filing={id} options={optionsOf(view)} {...more} />;
    return { title: text.follow.undoPage.title, status: isFaulty ? 422 : 200, faulty: isFaulty, body };
  }
}

/** Carries a change out, or asks for a surer sign-in and offers the form again. */
async function stepUp(change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code !== 'insufficient-authentication') throw thrown;
    throw new SignInNeeded('citizen', Number(thrown.extra.members?.acr_values) as Level);
  }
}

const reasonIn = (form: URLSearchParams): string => linesOf(form, 'reason').slice(0, 500);
const saysSomething = (typed: string): boolean => changeReason.safeParse(typed).success;

/** Pressing twice withdraws once. */
const keyOf = (id: string, notices: string[], reason: string): string =>
  `web-${createHash('sha256')
    .update(JSON.stringify([id, notices, reason]))
    .digest('base64url')}`;

function optionsOf(view: FilingView): WithdrawPageProps['options'] {
  const isOver = (status: string): boolean => ['rejected', 'withdrawn', 'not-needed'].includes(status);
  return view.notices
    .filter(({ status, change }) => !isOver(status) && (change === null || change === 'amendment'))
    .map((n) => ({
      id: n.id,
      label: `${n.recipient?.name ?? ''} ${n.name}${n.person ? `（${n.person}）` : ''}`,
      effect: n.status === 'accepted' ? 'ended' : n.sentAt === null ? 'untold' : 'told',
    }));
}

/** Where the address is protected nothing is chosen by itself: a change begins with what was chosen before. */
function choicesOf({ isProtected, notices }: FilingDetail): { chosen?: string[]; disclosed?: string[] } {
  if (!isProtected) return {};
  const told = notices.map(({ planned }) => planned);
  return {
    chosen: told.map((p) => p.id),
    disclosed: told.filter((p) => withheldFrom(p).length === 0).map((p) => p.id),
  };
}
