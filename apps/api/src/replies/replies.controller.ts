import { Body, Controller, HttpCode, Param as PathParam, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { replySchema } from '../../../../kit/reply.js';
import { verify } from '../../../../kit/signature.js';
import { Seal } from '../../../../prisma/seal.js';
import type { AnswerableNotice } from '../../../../prisma/stores/arrival.store.js';
import { openSecrets } from '../../../../prisma/stores/secret.store.js';
import { Open } from '../identity/actor.js';
import { bearerOf } from '../identity/auth.guard.js';
import { TokenService } from '../identity/token.service.js';
import type { WithBody } from '../json-body.js';
import { Accepts, Header, Param, Problems, Returns } from '../openapi.js';
import { Problem } from '../problems.js';
import { RepliesService, takenSchema } from './replies.service.js';

/** As in Standard Webhooks: printable ASCII without the full stop that parts what is signed. */
const idForm = /^[\x21-\x2d\x2f-\x7e]{1,256}$/;

/** Recipients answer notices here: signed with their secret (Standard Webhooks), or with their access token. */
@Controller('v1/notices')
export class RepliesController {
  constructor(
    private readonly seal: Seal,
    private readonly tokens: TokenService,
    private readonly replies: RepliesService,
  ) {}

  @Post(':noticeId/replies')
  @HttpCode(202)
  @Open()
  @Param('noticeId', '`data.noticeId` of the delivery')
  @Header('webhook-id', 'Your own id of this reply; a repeat of it is one reply')
  @Accepts(replySchema)
  @Returns(202, takenSchema, 'Taken, also for a repeat; it is applied once')
  @Problems(400, 401, 403, 404, 413, 415, 422)
  async reply(
    @PathParam('noticeId') noticeId: string,
    @Body() body: unknown,
    @Req() request: Request & WithBody,
  ): Promise<z.infer<typeof takenSchema>> {
    const webhookId = request.headers['webhook-id'];
    if (typeof webhookId !== 'string' || !idForm.test(webhookId)) throw new Problem('invalid-signature');
    const notice = await this.replies.find(noticeId);
    const sender = await this.senderOf(request, notice);
    if (!notice || sender !== notice.recipientId) throw new Problem('not-found');
    return this.replies.take(notice, webhookId, body);
  }

  /** Nothing is said about a notice before its sender is known: an unknown notice and a bad signature look alike. */
  private async senderOf(request: Request & WithBody, notice: AnswerableNotice | null): Promise<string> {
    if (request.headers.authorization !== undefined) {
      const actor = await this.tokens.check(bearerOf(request));
      if (actor.role !== 'recipient' || !actor.organisation) throw new Problem('forbidden');
      return actor.organisation;
    }
    const secrets = notice?.secrets ? await openSecrets(this.seal, notice.recipientId, notice.secrets) : [];
    const { ok } = verify({ headers: request.headers, body: request.rawBody ?? Buffer.alloc(0), secrets });
    if (!notice || !ok) throw new Problem('invalid-signature');
    return notice.recipientId;
  }
}
