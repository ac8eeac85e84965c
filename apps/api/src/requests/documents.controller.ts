import { Controller, Get, Inject, Param as PathParam, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Database } from '../../../../prisma/database.js';
import { Seal } from '../../../../prisma/seal.js';
import { findAnswerable } from '../../../../prisma/stores/arrival.store.js';
import { openDocument } from '../../../../prisma/stores/document.store.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Param, Problems, Returns, WithToken } from '../openapi.js';
import { isId } from '../paging.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';

/** Recipients fetch what was answered with a document; `information.answered` names it with its digest. */
@Controller('v1/notices')
@WithToken()
export class DocumentsController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
  ) {}

  @Get(':noticeId/documents/:id')
  @For('recipient')
  @Param('noticeId', '`data.noticeId` of the delivery')
  @Param('id', '`id` of the document in the answer')
  @Returns(200, 'application/octet-stream', 'The bytes, of the type and digest that the answer names')
  @Problems(404)
  async get(
    @Caller() actor: Actor,
    @PathParam('noticeId') noticeId: string,
    @PathParam('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const notice = isId(noticeId) && isId(id) ? await findAnswerable(this.db, noticeId) : null;
    const isOwn = notice !== null && notice.recipientId === actor.organisation;
    const document = isOwn ? await openDocument(this.db, this.seal, id, noticeId) : null;
    if (!document) throw new Problem('not-found');
    response.type(document.type).set('content-disposition', 'attachment').send(document.content);
  }
}
