import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param as PathParam,
  Post,
  Put,
  Query as QueryParam,
} from '@nestjs/common';
import { z } from 'zod';
import { newSecret } from '../../../../kit/signature.js';
import type { Database } from '../../../../prisma/database.js';
import { Seal } from '../../../../prisma/seal.js';
import { changeRecipient, registerRecipient, removeRecipient } from '../../../../prisma/stores/recipient.store.js';
import { type Config, config } from '../config.js';
import { For } from '../identity/actor.js';
import { Accepts, Param, Problems, Query, Returns, WithToken } from '../openapi.js';
import { parse } from '../parse.js';
import { checkChannel } from './check-channel.js';
import { DirectoryService } from '../platform/directory.service.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import {
  change,
  presentRecipient,
  recipientId,
  recipientSchema,
  registeredSchema,
  registration,
  toInput,
} from './recipient.schema.js';

const recipientList = z.object({ items: z.array(recipientSchema), next: z.string().nullable() });
const listQuery = z.object({
  after: recipientId.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const isRecipientId = (text: string): boolean => recipientId.safeParse(text).success;

/** Operators keep the directory of recipients (通知先). */
@Controller('v1/recipients')
@WithToken()
export class RecipientsController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(config.KEY) private readonly settings: Config,
    private readonly seal: Seal,
    private readonly directory: DirectoryService,
  ) {}

  @Post()
  @For('operator')
  @Accepts(registration)
  @Returns(201, registeredSchema, 'Registered; the secret is shown this once')
  @Problems(400, 409, 413, 415, 422)
  async register(@Body() body: unknown): Promise<z.infer<typeof registeredSchema>> {
    const input = toInput(parse(registration, body, 'invalid-recipient'));
    checkChannel(input.channel, this.settings.demo, 'invalid-recipient', '/channel/url');
    const secret = newSecret();
    if (!(await registerRecipient(this.db, this.seal, input, secret)))
      throw new Problem('recipient-exists', [{ pointer: '/id', code: 'taken', message: 'すでに使われています' }]);
    return { ...presentRecipient(input), secret };
  }

  @Get()
  @For('operator')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, recipientList, 'Everyone who is registered, by id')
  @Problems(400)
  async list(@QueryParam() query: unknown): Promise<z.infer<typeof recipientList>> {
    const { after = '', limit } = parse(listQuery, query);
    const { entries } = await this.directory.current();
    const rest = entries.filter((entry) => entry.id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
    const items = rest.slice(0, limit).map(presentRecipient);
    return { items, next: rest.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @For('operator')
  @Param('id', 'Id of a recipient')
  @Returns(200, recipientSchema, 'The recipient, without its secret')
  @Problems(404)
  async get(@PathParam('id') id: string): Promise<z.infer<typeof recipientSchema>> {
    const found = (await this.directory.current()).entries.find((entry) => entry.id === id);
    if (!found) throw new Problem('not-found');
    return presentRecipient(found);
  }

  @Put(':id')
  @For('operator')
  @Param('id', 'Id of a recipient')
  @Accepts(change)
  @Returns(200, recipientSchema, 'The recipient as it is now; its secret stays')
  @Problems(400, 404, 413, 415, 422)
  async change(@PathParam('id') id: string, @Body() body: unknown): Promise<z.infer<typeof recipientSchema>> {
    const changed = parse(change, body, 'invalid-recipient');
    if (changed.id !== undefined && changed.id !== id)
      throw new Problem('invalid-recipient', [{ pointer: '/id', code: 'fixed', message: 'IDは変えられません' }]);
    const input = toInput({ ...changed, id });
    checkChannel(input.channel, this.settings.demo, 'invalid-recipient', '/channel/url');
    if (!isRecipientId(id) || !(await changeRecipient(this.db, input))) throw new Problem('not-found');
    return presentRecipient(input);
  }

  @Delete(':id')
  @HttpCode(204)
  @For('operator')
  @Param('id', 'Id of a recipient')
  @Returns(204, null, 'Removed; its id is not given to another')
  @Problems(404, 409)
  async remove(@PathParam('id') id: string): Promise<void> {
    const removed = isRecipientId(id) ? await removeRecipient(this.db, id) : 'not-found';
    if (removed === 'not-found') throw new Problem('not-found');
    if (removed === 'open-notices') throw new Problem('recipient-has-open-notices');
  }
}
