import { Controller, Get, HttpCode, Param as PathParam, Post } from '@nestjs/common';
import { dayOf } from '../../../../../life-events/civil-date.js';
import type { HouseholdEntry } from '../../../../../life-events/household.js';
import { FilingsService } from '../../filings/filings.service.js';
import { HouseholdService } from '../../filings/household.service.js';
import { type Actor, tokenName } from '../../identity/actor.js';
import { Param } from '../../openapi.js';
import { type Fault, Problem } from '../../problems.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { HouseholdPage, type HouseholdPageProps } from '../pages/household/household.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { householdOf } from './household-view.js';

const account = tokenName(255);

/** Who of the family sees and answers their own part: for the citizen who filed. */
@Controller('filings/:id/household')
export class HouseholdPagesController {
  constructor(
    private readonly filings: FilingsService,
    private readonly households: HouseholdService,
  ) {}

  @Get()
  @PageFor(['citizen'], 'Everybody of the filing, and who looks after their part')
  @Param('id', 'Id of a filing')
  show(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    return this.page(actor, visit, id, { isSaved: visit.path.endsWith('?saved=1') });
  }

  @Post(':person')
  @HttpCode(200)
  @PageFor(
    ['citizen'],
    'An account of their own, or the adult to whom a child is tied; the same page when something has to be mended',
  )
  @TakesForm()
  @Param('id', 'Id of a filing')
  @Param('person', '`personKey` of somebody of it')
  async name(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('id') id: string,
    @PathParam('person') person: string,
  ): Promise<PageAnswer> {
    const adult = visit.form.get('with');
    if (adult !== null) return this.change(actor, visit, id, adult === '' ? { person } : { person, with: adult });
    const typed = (visit.form.get('account') ?? '').trim();
    if (account.safeParse(typed).success) return this.change(actor, visit, id, { person, citizen: typed });
    const { errors } = visit.text.household;
    const message = typed === '' ? errors.required : errors.invalid;
    return this.page(actor, visit, id, {
      typed: { person, account: typed },
      errors: [{ field: `account-${person}`, message }],
    });
  }

  @Post(':person/end')
  @HttpCode(200)
  @PageFor(['citizen'], 'Their part is looked after by whoever filed')
  @TakesForm()
  @Param('id', 'Id of a filing')
  @Param('person', '`personKey` of somebody of it')
  end(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('id') id: string,
    @PathParam('person') person: string,
  ): Promise<PageAnswer> {
    return this.change(actor, visit, id, { person });
  }

  private async change(actor: Actor, visit: Visit, id: string, entry: HouseholdEntry): Promise<PageAnswer> {
    const { person, citizen = '' } = entry;
    const { errors } = visit.text.household;
    const again = (field: string | null, message: string, status = 422) =>
      this.page(actor, visit, id, { typed: { person, account: citizen }, errors: [{ field, message }] }, status);
    try {
      const isDone = await this.households.change(actor, id, Number(visit.form.get('changes') ?? NaN), entry);
      return isDone ? seeOther(`/filings/${id}/household?saved=1`) : await again(null, errors.changed, 409);
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.code !== 'invalid-household') throw thrown;
      const [fault] = thrown.errors as [Fault, ...Fault[]];
      const field = entry.with === undefined ? 'account' : 'with';
      const message = Object.hasOwn(errors, fault.code) ? errors[fault.code as keyof typeof errors] : errors.invalid;
      return again(fault.code === 'protected' ? null : `${field}-${person}`, message);
    }
  }

  private async page(
    actor: Actor,
    { text }: Visit,
    id: string,
    more: Partial<Pick<HouseholdPageProps, 'isSaved' | 'typed' | 'errors'>>,
    status = more.errors ? 422 : 200,
  ) {
    const filing = await this.filings.whole(actor, id);
    const body = (
      <HouseholdPage
        filing={id}
        changes={filing.changes}
        isProtected={filing.isProtected}
        persons={householdOf(filing, dayOf(new Date()))}
        {...more}
      />
    );
    return { title: text.household.title, status, faulty: more.errors !== undefined, body };
  }
}
