import { Controller, Get, Inject, Param as PathParam, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CalendarService } from '../../filings/calendar.service.js';
import { discreet, fileNameOf } from '../../filings/discreet.js';
import { FilingsService } from '../../filings/filings.service.js';
import { presentDetail } from '../../filings/present.js';
import { ReversalService } from '../../filings/reversal.service.js';
import { ReceiptService } from '../../filings/receipt.service.js';
import { type Config, config } from '../../config.js';
import type { Actor } from '../../identity/actor.js';
import { Param } from '../../openapi.js';
import { PageFor, type PageAnswer } from '../page.js';
import { SheetPage } from '../pages/sheet/sheet.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { followView } from './follow-view.js';
import { momentOf } from './moment.js';
import { qrOf } from './qr.js';

/** What a citizen takes along from a filing: the receipt, its deadlines, the sheet that says who was told. */
@Controller('filings/:id')
export class PapersController {
  constructor(
    @Inject(config.KEY) private readonly settings: Config,
    private readonly filings: FilingsService,
    private readonly receipts: ReceiptService,
    private readonly reversals: ReversalService,
    private readonly calendars: CalendarService,
  ) {}

  @Get('receipt.pdf')
  @PageFor(['citizen'], 'The receipt (控え), as PDF')
  @Param('id', 'Id of a filing')
  async receipt(
    @SignedIn() actor: Actor,
    @Visiting() { language }: Visit,
    @PathParam('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const filing = await this.filings.own(actor, id);
    const pdf = await this.receipts.pdf(filing, language);
    response
      .type('application/pdf')
      .set('content-disposition', `inline; filename="${fileNameOf(filing, 'pdf')}"`)
      .set('cache-control', 'no-store')
      .send(Buffer.from(pdf));
  }

  @Get('reversal.pdf')
  @PageFor(['citizen'], 'The certificate of a reversal (取消証明), as PDF')
  @Param('id', 'Id of a filing that was taken back')
  async reversal(
    @SignedIn() actor: Actor,
    @Visiting() { language }: Visit,
    @PathParam('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const pdf = await this.reversals.pdf(await this.filings.own(actor, id), language);
    response
      .type('application/pdf')
      .set('content-disposition', 'inline; filename="reversal.pdf"')
      .set('cache-control', 'no-store')
      .send(Buffer.from(pdf));
  }

  @Get('calendar.ics')
  @PageFor(['citizen'], 'Every open deadline, as a calendar file')
  @Param('id', 'Id of a filing')
  async calendar(
    @SignedIn() actor: Actor,
    @Visiting() { language }: Visit,
    @PathParam('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const filing = await this.filings.own(actor, id);
    response
      .type('text/calendar')
      .set('content-disposition', `attachment; filename="${fileNameOf(filing, 'ics')}"`)
      .set('cache-control', 'no-store')
      .send(this.calendars.ics(filing, language));
  }

  @Get('sheet')
  @PageFor(['citizen'], '"Was everybody told?", to print')
  @Param('id', 'Id of a filing')
  async sheet(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const { text, language } = visit;
    const filing = discreet(await this.filings.own(actor, id), language);
    const view = presentDetail(filing, new Date());
    const { cards, receiptNumber } = followView(view, text, language);
    const qr = qrOf(`${this.settings.publicUrl}/filings/${id}`);
    const when = momentOf(new Date(), language);
    const body = <SheetPage filing={id} receiptNumber={receiptNumber} when={when} cards={cards} qr={qr} />;
    return { title: text.follow.sheetPage.title, body, wide: true };
  }
}
