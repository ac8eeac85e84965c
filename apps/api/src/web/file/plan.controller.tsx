import { Controller, Get, HttpCode, Inject, Param as PathParam, Post } from '@nestjs/common';
import { choose } from '../../../../../life-events/plan.js';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import { type Draft, markFiled } from '../../../../../prisma/stores/draft.store.js';
import { keepLanguage } from '../../../../../prisma/stores/mail.store.js';
import { AcceptService } from '../../filings/accept.service.js';
import { type AmendmentPreview, ChangesService } from '../../filings/changes.service.js';
import type { Actor, Level } from '../../identity/actor.js';
import type { Planned } from '../../life-events/plan.service.js';
import { Param } from '../../openapi.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { ConsentPage } from '../pages/consent/consent.page.js';
import { PlanPage } from '../pages/plan/plan.page.js';
import { ReviewPage } from '../pages/review/review.page.js';
import { SignInNeeded } from '../sessions/interruptions.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { Say } from '../text/say.js';
import { amendmentRows } from './amendment-rows.js';
import { atCounter } from './counter-mark.js';
import { disclosedIn, disclosuresOf, type Ready } from './disclosures.js';
import { DraftService, fillers, whenFiled } from './draft.service.js';
import { readable } from './errors.js';
import { nextStep } from './opened-draft.js';
import { noticesOf, planEntries } from './plan-entries.js';
import { reviewSections } from './review-rows.js';
import { labelsOf, type Reader } from './show-value.js';

/** Left out of a form that is sent again on purpose, after another tab was quicker. */
const seenMark: [string, string] = ['seen', 'amends'];

/** From the plan to the filing: what is filed, what each recipient gets, one more look. */
@Controller('drafts/:id')
export class PlanController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly drafts: DraftService,
    private readonly accepting: AcceptService,
    private readonly changes: ChangesService,
  ) {}

  @Get('plan')
  @PageFor(fillers, 'Every procedure found, and why')
  @Param('id', 'Id of a draft')
  async plan(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const ready = await this.ready(actor, id);
    if ('redirect' in ready) return ready;
    const { draft, planned, steps } = ready;
    const { text } = visit;
    const isOther = draft.agreed !== null && draft.agreed !== planned.digest;
    const hasChanged = isOther || visit.path.endsWith('?changed=1');
    const { summary } = readable(ready.faults, ready, text, visit.language);
    const page = (
      <PlanPage
        action={`/drafts/${id}/plan`}
        back={`/drafts/${id}/${steps.at(-1)?.id ?? ''}`}
        groups={planEntries(ready, planned, text)}
        offices={noticesOf(planned, { chosen: null, disclosed: [] }).length}
        hasChanged={hasChanged}
        isProtected={planned.plan.isProtected}
        summary={summary}
      />
    );
    return { title: text.file.plan.title, body: atCounter(draft, page) };
  }

  @Post('plan')
  @HttpCode(200)
  @PageFor(fillers, 'What is sent')
  @TakesForm()
  @Param('id', 'Id of a draft')
  async choose(
    @SignedIn() actor: Actor,
    @Visiting() { form }: Visit,
    @PathParam('id') id: string,
  ): Promise<PageAnswer> {
    const ready = await this.ready(actor, id);
    if ('redirect' in ready) return ready;
    const chosen = form.getAll('chosen').slice(0, 500);
    const disclosed = form.getAll('disclosed').slice(0, 500);
    await this.drafts.save({ ...ready.draft, chosen, disclosed });
    return seeOther(`/drafts/${id}/consent`);
  }

  @Get('consent')
  @PageFor(fillers, 'What each recipient gets')
  @Param('id', 'Id of a draft')
  async consent(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const ready = await this.ready(actor, id);
    if ('redirect' in ready) return ready;
    return this.consentPage(ready, visit, false);
  }

  @Post('consent')
  @HttpCode(200)
  @PageFor(fillers, 'The last look before filing; the same page without consent')
  @TakesForm()
  @Param('id', 'Id of a draft')
  async agree(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const ready = await this.ready(actor, id);
    if ('redirect' in ready) return ready;
    const { form } = visit;
    if (form.get('digest') !== ready.planned.digest) return seeOther(`/drafts/${id}/plan?changed=1`);
    if (form.get('agree') !== 'yes') return { ...this.consentPage(ready, visit, true), status: 422 };
    await this.drafts.save({ ...ready.draft, agreed: ready.planned.digest });
    return seeOther(`/drafts/${id}/check`);
  }

  @Get('check')
  @PageFor(fillers, 'All answers and recipients, before filing')
  @Param('id', 'Id of a draft')
  async check(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const ready = await this.ready(actor, id);
    if ('redirect' in ready) return ready;
    const { draft, planned } = ready;
    if (draft.agreed !== planned.digest) return seeOther(`/drafts/${id}/plan`);
    const { text, language } = visit;
    const amends = await this.previewOf(actor, ready);
    const page = (
      <ReviewPage
        amends={amends && amendmentRows(amends, text, language)}
        action={`/drafts/${id}/check`}
        back={`/drafts/${id}/consent`}
        sections={reviewSections(ready, readerOf(ready, visit))}
        recipients={noticesOf(planned, draft).map((p) => ({
          label: p.recipient?.name ?? text.file.plan.noRecipient,
          lang: p.recipient ? 'ja' : undefined,
          value: (
            <>
              <Say japanese={p.name} />
              {p.person && `（${p.person}）`}
            </>
          ),
        }))}
        hidden={[['digest', planned.digest], ...(amends ? [seenMark] : [])]}
        looksLikeNumber={planned.warnings.some(({ code }) => code === 'looks-like-individual-number')}
      />
    );
    return { title: text.file.review.title, body: atCounter(draft, page) };
  }

  @Post('check')
  @HttpCode(200)
  @PageFor(fillers, 'Filed: the receipt number')
  @TakesForm()
  @Param('id', 'Id of a draft')
  async file(
    @SignedIn() actor: Actor,
    @Visiting() { form, language }: Visit,
    @PathParam('id') id: string,
  ): Promise<PageAnswer> {
    const ready = await this.ready(actor, id);
    if ('redirect' in ready) return ready;
    const { draft, planned, answers } = ready;
    const planDigest = form.get('digest') ?? '';
    if (draft.agreed !== planned.digest || planDigest !== planned.digest)
      return seeOther(`/drafts/${id}/plan?changed=1`);
    const { amends, amendsFrom } = draft;
    const isOvertaken = amends !== null && (await this.changes.isOvertaken(actor, amends, amendsFrom));
    if (isOvertaken && form.has(seenMark[0])) throw new Problem('draft-changed');
    const notices = noticesOf(planned, draft);
    const request = {
      ...{ event: draft.event, answers, planDigest, procedures: procedures(draft, planned) },
      consents: notices.map((p) => p.id),
      ...(draft.onBehalfOf === null ? {} : { onBehalfOf: draft.onBehalfOf }),
      ...(planned.plan.isProtected ? { discloseTo: disclosedIn(notices, planned) } : {}),
    };
    if (actor.role === 'citizen') await keepLanguage(this.db, this.seal, actor.person, language);
    const filingId = await this.accepted(actor, draft, request);
    if (typeof filingId !== 'string') return filingId;
    await markFiled(this.db, this.seal, draft, filingId);
    return seeOther(whenFiled(draft, filingId, draft.amends === null ? '/done' : ''));
  }

  private previewOf(actor: Actor, { draft, planned, answers }: Ready): Promise<AmendmentPreview> | null {
    if (draft.amends === null) return null;
    return this.changes.preview(actor, draft.amends, { answers, procedures: procedures(draft, planned) });
  }

  /** One draft is one filing, however often its button is pressed. */
  private async accepted(
    actor: Actor,
    draft: Draft,
    request: Parameters<AcceptService['file']>[2],
  ): Promise<string | PageAnswer> {
    const { id, amends } = draft;
    const { filer, counter } = this.drafts.filerOf(actor, draft);
    try {
      if (amends === null) return (await this.accepting.file(filer, `web-${id}`, request, counter)).id;
      const { event: _, ...change } = request;
      return (await this.changes.amend(actor, amends, `web-${id}`, change)).id;
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      if (thrown.code === 'plan-changed') return seeOther(`/drafts/${id}/plan?changed=1`);
      if (thrown.code !== 'insufficient-authentication') throw thrown;
      const level = Number(thrown.extra.members?.acr_values) as Level;
      throw new SignInNeeded('citizen', level, `/drafts/${id}/check`);
    }
  }

  /** The draft with its plan, or the way to what is still to be answered. */
  private async ready(actor: Actor, id: string): Promise<Ready | { redirect: string }> {
    const draft = await this.drafts.find(actor, id);
    if (draft.filingId !== null) return { redirect: whenFiled(draft, draft.filingId, '/done') };
    const opened = await this.drafts.open(draft);
    const { planned } = opened;
    const open = nextStep(opened, null);
    if (planned && !open) return { ...opened, planned };
    return { redirect: `/drafts/${id}/${open?.id ?? opened.steps[0]!.id}` };
  }

  private consentPage(ready: Ready, visit: Visit, isMissing: boolean) {
    const { draft, planned } = ready;
    const { text } = visit;
    const page = (
      <ConsentPage
        action={`/drafts/${draft.id}/consent`}
        back={`/drafts/${draft.id}/plan`}
        disclosures={disclosuresOf(ready, readerOf(ready, visit))}
        digest={planned.digest}
        isMissing={isMissing}
      />
    );
    return { title: text.file.consent.title, faulty: isMissing, body: atCounter(draft, page) };
  }
}

const readerOf = ({ root }: Ready, { text, language }: Visit): Reader => ({ labels: labelsOf(root), text, language });

/** Everything the law asks for, and what was chosen of the rest. */
const procedures = ({ chosen }: Draft, { plan }: Planned): string[] =>
  choose(plan, chosen ?? undefined).map((p) => p.id);
