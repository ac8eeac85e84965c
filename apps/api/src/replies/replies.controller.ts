import { Body, Controller, HttpCode, Inject, Param as PathParam, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { replySchema } from '../../../../kit/reply.js';
import { verify } from '../../../../kit/signature.js';
import type { Database } from '../../../../prisma/database.js';
import { Seal } from '../../../../prisma/seal.js';
import { type AnswerableNotice, findAnswerable, recordArrival } from '../../../../prisma/stores/arrival.store.js';
import { findEndpoints } from '../../../../prisma/stores/delivery.store.js';
import { Open } from '../identity/actor.js';
import { bearerOf } from '../identity/auth.guard.js';
import { TokenService } from '../identity/token.service.js';
import type { WithBody } from '../json-body.js';
import { Accepts, Header, Param, Problems, Returns } from '../openapi.js';
import { isId } from '../paging.js';
import { parse } from '../parse.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';

const taken = z.object({ accepted: z.literal(true) });
/** As in Standard Webhooks: printable ASCII without the full stop that parts what is signed. */
const idForm = /^[\x21-\x2d\x2f-\x7e]{1,256}$/;

/** Recipients answer notices here: signed with their secret (Standard Webhooks), or with their access token. */
@Controller('v1/notices')
export class RepliesController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly tokens: TokenService,
  ) {}

  @Post(':noticeId/replies')
  @HttpCode(202)
  @Open()
  @Param('noticeId', '`data.noticeId` of the delivery')
  @Header('webhook-id', 'Your own id of this reply; a repeat of it is one reply')
  @Accepts(replySchema)
  @Returns(202, taken, 'Taken, also for a repeat; it is applied once')
  @Problems(400, 401, 404, 413, 415, 422)
  async reply(
    @PathParam('noticeId') noticeId: string,
    @Body() body: unknown,
    @Req() request: Request & WithBody,
  ): Promise<z.infer<typeof taken>> {
    const webhookId = request.headers['webhook-id'];
    if (typeof webhookId !== 'string' || !idForm.test(webhookId)) throw new Problem('invalid-signature');
    const notice = isId(noticeId) ? await findAnswerable(this.db, noticeId) : null;
    const sender = await this.senderOf(request, notice);
    if (!notice || sender !== notice.recipientId) throw new Problem('not-found');
    const reply = parse(replySchema, body, 'invalid-reply');
    checkInReplyTo(notice, reply.inReplyTo);
    const { filingId, recipientId } = notice;
    const at = new Date();
    await recordArrival(this.db, this.seal, {
      filingId,
      noticeId,
      kind: 'reply',
      sender: recipientId,
      senderKey: webhookId,
      content: { reply },
      at,
      acknowledges: answeredBy(notice, reply.inReplyTo),
    });
    return { accepted: true };
  }

  /** Nothing is said about a notice before its sender is known: an unknown notice and a bad signature look alike. */
  private async senderOf(request: Request & WithBody, notice: AnswerableNotice | null): Promise<string> {
    if (request.headers.authorization !== undefined) {
      const actor = await this.tokens.check(bearerOf(request));
      if (actor.role !== 'recipient' || !actor.organisation) throw new Problem('forbidden');
      return actor.organisation;
    }
    const id = notice?.recipientId ?? '';
    const endpoint = (await findEndpoints(this.db, this.seal, [id])).get(id);
    const verified =
      endpoint &&
      verify({ headers: request.headers, body: request.rawBody ?? Buffer.alloc(0), secrets: endpoint.secrets });
    if (!verified?.ok) throw new Problem('invalid-signature');
    return id;
  }
}

function checkInReplyTo(notice: AnswerableNotice, inReplyTo: string | undefined): void {
  if (inReplyTo !== undefined) {
    if (notice.deliveries.some((d) => d.id === inReplyTo)) return;
    throw new Problem('unknown-delivery', [
      { pointer: '/inReplyTo', code: 'unknown', message: 'この通知の webhook-id ではありません' },
    ]);
  }
  const open = notice.deliveries.filter((d) => !d.answered && d.status !== 'waiting' && d.status !== 'cancelled');
  if (open.length > 1)
    throw new Problem('in-reply-to-required', [{ pointer: '/inReplyTo', code: 'required', message: '必要です' }]);
}

/** The deliveries that a reply answers: the one it names, else the one that is open. */
const answeredBy = ({ deliveries }: AnswerableNotice, inReplyTo: string | undefined): string[] =>
  inReplyTo === undefined ? deliveries.map(({ id }) => id) : [inReplyTo];
