import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, Param as PathParam, Post } from '@nestjs/common';
import { lifeEvent, lifeEvents } from '../../../../../life-events/index.js';
import type { Actor, Level } from '../../identity/actor.js';
import { mandateRequest, type MandateView } from '../../mandates/mandate.schema.js';
import { MandatesService } from '../../mandates/mandates.service.js';
import { Param } from '../../openapi.js';
import { type Fault, Problem } from '../../problems.js';
import { parse } from '../../parse.js';
import { dayIn } from '../follow/moment.js';
import { datePartsOf } from '../form/decode.js';
import { Fields } from '../form/fields.js';
import { readDate } from '../form/typed-date.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { MandatesPage, type MandatesPageProps } from '../pages/mandates/mandates.page.js';
import { SignInNeeded } from '../sessions/interruptions.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { wordsFor } from '../text/definition-words.js';
import { plain } from '../text/ruby.js';
import type { Language } from '../text/text.js';

const shown = 50;
const offered = lifeEvents.filter(({ byMandate }) => byMandate);
/** Which control a fault of the API belongs to. */
const controls: Record<string, string> = {
  '/agent': 'agent',
  '/events': 'events',
  '/until': 'until-year',
  '/principal/name': 'name',
  '/principal/dateOfBirth': 'born-year',
};

/** Mandates (委任) of the citizen: those given, and those held. */
@Controller('account/mandates')
export class MandatePagesController {
  constructor(private readonly mandates: MandatesService) {}

  @Get()
  @PageFor(['citizen'], 'Mandates given and held')
  list(@SignedIn() actor: Actor, @Visiting() visit: Visit): Promise<PageAnswer> {
    return this.page(actor, visit, new Map());
  }

  @Post()
  @HttpCode(200)
  @PageFor(['citizen'], 'Given; the same page when something has to be mended')
  @TakesForm()
  async give(@SignedIn() actor: Actor, @Visiting() visit: Visit): Promise<PageAnswer> {
    const { form, text } = visit;
    const fields = new Fields([...form]);
    const day = (name: string): string => {
      const read = readDate(datePartsOf(name, fields));
      return read.kind === 'date' ? read.date : '';
    };
    const asked = {
      agent: fields.get('agent').trim(),
      events: fields.all('events'),
      until: day('until'),
      principal: { name: fields.get('name').trim(), dateOfBirth: day('born') },
    };
    try {
      const key = `web-${createHash('sha256').update(JSON.stringify(asked)).digest('base64url')}`;
      await this.mandates.give(actor, key, parse(mandateRequest, asked, 'invalid-mandate'));
      return seeOther('/account/mandates');
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      if (thrown.code === 'insufficient-authentication')
        throw new SignInNeeded('citizen', Number(thrown.extra.members?.acr_values) as Level);
      if (thrown.code !== 'invalid-mandate') throw thrown;
      return this.page(actor, visit, errorsOf(thrown.errors, text.account.mandates.errors));
    }
  }

  @Post(':id/end')
  @HttpCode(200)
  @PageFor(['citizen'], 'That mandate has ended')
  @TakesForm()
  @Param('id', 'Id of a mandate given or held')
  async end(@SignedIn() actor: Actor, @PathParam('id') id: string): Promise<PageAnswer> {
    await this.mandates.revoke(actor, id);
    return seeOther('/account/mandates');
  }

  private async page(actor: Actor, { form, text, language }: Visit, errors: Map<string, string>) {
    const { items } = await this.mandates.list(actor, { limit: shown });
    const fields = new Fields([...form]);
    const typed: MandatesPageProps['typed'] = {
      ...{ agent: fields.get('agent'), events: fields.all('events'), name: fields.get('name') },
      ...{ until: datePartsOf('until', fields), dateOfBirth: datePartsOf('born', fields) },
    };
    const events = offered.map(({ id, title }) => ({ value: id, label: wordsFor(title, language).text }));
    const isFaulty = errors.size > 0;
    return {
      title: text.account.mandates.title,
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      body: (
        <MandatesPage mandates={items.map((it) => rowOf(it, language))} events={events} typed={typed} errors={errors} />
      ),
    };
  }
}

const rowOf = ({ id, role, events, until, status }: MandateView, language: Language) => ({
  ...{ id, role, status },
  events: events.map((event) => plain(wordsFor(lifeEvent(event)?.title ?? event, language).text)).join('、'),
  until: dayIn(`${until}T12:00:00+09:00`, language),
});

/** In words of ours, because those of the API speak to programs. One for each control. */
function errorsOf(faults: Fault[], words: Record<string, string>): Map<string, string> {
  const known = faults.map(({ pointer, code }): [string, string] => {
    const control = controls[pointer] ?? (pointer.startsWith('/events') ? 'events' : 'agent');
    return [control, words[code] ?? words[control.replace('-year', '')] ?? ''];
  });
  return new Map(known.reverse());
}
