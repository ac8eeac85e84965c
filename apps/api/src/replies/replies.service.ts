import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { replySchema } from '../../../../kit/reply.js';
import type { Database } from '../../../../prisma/database.js';
import { Gather } from '../../../../prisma/gather.js';
import { Seal } from '../../../../prisma/seal.js';
import {
  type AnswerableNotice,
  findAnswerables,
  findArrival,
  type NewArrival,
  recordArrival,
  recordArrivals,
} from '../../../../prisma/stores/arrival.store.js';
import { log } from '../log.js';
import { isId } from '../paging.js';
import { parse } from '../parse.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import { codeOf } from '../to-problem.js';

const sets = { lanes: 2, most: 100 };

export const takenSchema = z.object({ accepted: z.literal(true) });

/** Takes what recipients answer, however it came: one set of rules for the callback and for what is written by hand. */
@Injectable()
export class RepliesService {
  /** Replies are many and small: what comes at about the same time is looked up together, and what was looked up together is written together. */
  private readonly finding = new Gather<string, AnswerableNotice | null>((ids) => this.findAll(ids), sets);
  private readonly taking = new Gather<NewArrival, boolean | null>(
    (all) => recordArrivals(this.db, this.seal, all, logSet),
    sets,
  );

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
  ) {}

  async find(noticeId: string): Promise<AnswerableNotice | null> {
    return isId(noticeId) ? this.finding.add(noticeId.toLowerCase()) : null;
  }

  private async findAll(ids: string[]): Promise<PromiseSettledResult<AnswerableNotice | null>[]> {
    const found = await findAnswerables(this.db, ids);
    return ids.map((id) => ({ status: 'fulfilled', value: found.get(id) ?? null }));
  }

  async isTaken({ recipientId }: AnswerableNotice, senderKey: string): Promise<boolean> {
    return (await findArrival(this.db, this.seal, recipientId, senderKey)) !== null;
  }

  /** `senderKey` is the recipient's own id of this reply: a repeat counts once. */
  async take(notice: AnswerableNotice, senderKey: string, body: unknown): Promise<z.infer<typeof takenSchema>> {
    const reply = parse(replySchema, body, 'invalid-reply');
    checkInReplyTo(notice, reply.inReplyTo);
    const arrival: NewArrival = {
      filingId: notice.filingId,
      noticeId: notice.id,
      kind: 'reply',
      sender: notice.recipientId,
      senderKey,
      content: { reply },
      at: new Date(),
      acknowledges: answeredBy(notice, reply.inReplyTo),
      dataKey: notice.dataKey,
    };
    if ((await this.taking.add(arrival)) === null) await recordArrival(this.db, this.seal, arrival);
    return { accepted: true };
  }
}

/** Each is recorded by itself then, and its sender told if that fails too. */
const logSet = (error: unknown): void => log('warn', 'replies-apart', { code: codeOf(error) });

function checkInReplyTo(notice: AnswerableNotice, inReplyTo: string | undefined): void {
  if (inReplyTo !== undefined) {
    if (notice.deliveries.some((d) => d.id === inReplyTo)) return;
    throw new Problem('unknown-delivery', [
      { pointer: '/inReplyTo', code: 'unknown', message: 'この通知の webhook-id ではありません' },
    ]);
  }
  // A reminder asks for the answer to another delivery: it may be named, and adds no question.
  const asking = notice.deliveries.filter(({ remindsOf }) => remindsOf === null);
  const open = asking.filter((d) => !d.answered && d.status !== 'waiting' && d.status !== 'cancelled');
  if (open.length > 1)
    throw new Problem('in-reply-to-required', [{ pointer: '/inReplyTo', code: 'required', message: '必要です' }]);
}

/** The deliveries that a reply answers: the one it names, else the one that is open. */
const answeredBy = ({ deliveries }: AnswerableNotice, inReplyTo: string | undefined): string[] =>
  inReplyTo === undefined ? deliveries.map(({ id }) => id) : [inReplyTo];
