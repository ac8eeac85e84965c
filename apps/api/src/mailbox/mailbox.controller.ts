import { Body, Controller, Get, Inject, Param as PathParam, Put, Query as QueryParam, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import type { Database } from '../../../../prisma/database.js';
import { Seal } from '../../../../prisma/seal.js';
import { listAccess } from '../../../../prisma/stores/access.store.js';
import { findSettings, saveSettings, settingsSchema } from '../../../../prisma/stores/mail.store.js';
import { findMessage, listMessages, markOpened, type Message } from '../../../../prisma/stores/mailbox.store.js';
import { CalendarService } from '../filings/calendar.service.js';
import { FilingsService } from '../filings/filings.service.js';
import { ReceiptService } from '../filings/receipt.service.js';
import { ReversalService } from '../filings/reversal.service.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Accepts, Param, Problems, Query, Returns, WithToken } from '../openapi.js';
import { isId, pageQuery, toPage } from '../paging.js';
import { parse } from '../parse.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';

const messageSchema = z.object({
  id: z.string(),
  kind: z.enum(['outcome', 'request', 'reminder', 'receipt', 'task', 'info']),
  title: z.string(),
  body: z.string(),
  filing: z.string(),
  notice: z.string().nullable(),
  sentAt: z.string(),
  openedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  actions: z.array(z.string()),
  attachments: z.array(z.object({ name: z.string(), href: z.string() })),
});
const messageList = z.object({ items: z.array(messageSchema), next: z.string().nullable() });
const accessList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      role: z.string(),
      actor: z.string(),
      what: z.string(),
      filing: z.string().nullable(),
      purpose: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});

/** The citizen's e-mailbox (電子私書箱), their settings, and who looked at or received what of theirs. */
@Controller('v1')
@WithToken()
export class MailboxController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly filings: FilingsService,
    private readonly receipts: ReceiptService,
    private readonly reversals: ReversalService,
    private readonly calendars: CalendarService,
  ) {}

  @Get('mailbox/messages')
  @For('citizen')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, messageList, 'Own messages, newest first')
  @Problems(400)
  async list(@Caller() actor: Actor, @QueryParam() query: unknown): Promise<z.infer<typeof messageList>> {
    const { after, limit } = parse(pageQuery, query);
    const page = toPage(await listMessages(this.db, this.seal, actor.person, after, limit + 1), limit);
    return { items: page.items.map(present), next: page.next };
  }

  @Get('mailbox/messages/:id')
  @For('citizen')
  @Param('id', 'Id of a message')
  @Returns(200, messageSchema, 'The message; reading it is noted as opened')
  @Problems(404)
  async get(@Caller() actor: Actor, @PathParam('id') id: string): Promise<z.infer<typeof messageSchema>> {
    const message = await this.own(actor, id);
    if (message.openedAt) return present(message);
    const at = new Date();
    await markOpened(this.db, this.seal, message, at);
    return present({ ...message, openedAt: at });
  }

  @Get('mailbox/messages/:id/attachments/:name')
  @For('citizen')
  @Param('id', 'Id of a message')
  @Param('name', 'Name of the attachment')
  @Returns(200, 'application/pdf', 'The attachment; `calendar.ics` is `text/calendar`')
  @Problems(404)
  async attachment(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @PathParam('name') name: string,
    @Res() response: Response,
  ): Promise<void> {
    const message = await this.own(actor, id);
    if (name === 'calendar.ics' && message.attachments.includes(name)) {
      const filing = await this.filings.own(actor, message.filing);
      response.type('text/calendar').send(this.calendars.ics(filing, message.language));
      return;
    }
    const letter = { 'receipt.pdf': this.receipts, 'reversal.pdf': this.reversals }[name];
    if (!message.attachments.includes(name) || !letter) throw new Problem('not-found');
    const pdf = await letter.pdf(await this.filings.own(actor, message.filing), message.language);
    response.type('application/pdf').send(Buffer.from(pdf));
  }

  @Get('me/notification-settings')
  @For('citizen')
  @Returns(200, settingsSchema, 'Where and how often e-mail tells of new messages')
  settings(@Caller() actor: Actor): Promise<z.infer<typeof settingsSchema>> {
    return findSettings(this.db, this.seal, actor.person);
  }

  @Put('me/notification-settings')
  @For('citizen')
  @Accepts(settingsInput())
  @Returns(200, settingsSchema, 'The settings as they are now')
  @Problems(400, 413, 415)
  async changeSettings(@Caller() actor: Actor, @Body() body: unknown): Promise<z.infer<typeof settingsSchema>> {
    const settings = parse(settingsInput(), body);
    await saveSettings(this.db, this.seal, actor.person, settings);
    return settings;
  }

  @Get('access-log')
  @For('citizen')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, accessList, 'Newest first')
  @Problems(400)
  async accessLog(@Caller() actor: Actor, @QueryParam() query: unknown): Promise<z.infer<typeof accessList>> {
    const { after, limit } = parse(pageQuery, query);
    const page = toPage(await listAccess(this.db, actor.person, after, limit + 1), limit);
    return { items: page.items.map((access) => ({ ...access, at: access.at.toISOString() })), next: page.next };
  }

  private async own(actor: Actor, id: string): Promise<Message> {
    const message = isId(id) ? await findMessage(this.db, this.seal, actor.person, id) : null;
    if (!message) throw new Problem('not-found');
    return message;
  }
}

function settingsInput() {
  return z.strictObject({
    email: settingsSchema.shape.email.default(null),
    digest: settingsSchema.shape.digest.default('immediate'),
    language: settingsSchema.shape.language.default('ja'),
  });
}

function present(message: Message): z.infer<typeof messageSchema> {
  const { id, title, body, filing, notice, actions } = message;
  return {
    id,
    kind: messageSchema.shape.kind.parse(message.kind),
    title,
    body,
    filing,
    notice,
    sentAt: message.sentAt.toISOString(),
    openedAt: message.openedAt?.toISOString() ?? null,
    dueAt: message.dueOn && `${message.dueOn}T23:59:59+09:00`,
    actions,
    attachments: message.attachments.map((name) => ({ name, href: `/v1/mailbox/messages/${id}/attachments/${name}` })),
  };
}
