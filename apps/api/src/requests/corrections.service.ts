import { Injectable } from '@nestjs/common';
import type { Amendment } from '../../../../life-events/changes.js';
import { corrected, type Correction } from '../../../../life-events/correct.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';
import { AmendmentService } from '../filings/amendment.service.js';
import { correctableIn } from '../filings/correctable-in.js';
import { levelFor } from '../filings/level.js';
import type { Actor } from '../identity/actor.js';
import { requireLevel } from '../identity/auth.guard.js';
import { type Fault, Problem } from '../problems.js';
import type { AnswerRequest } from './answer.schema.js';

/** What a filing becomes when the citizen says that an answer corrects it: as an amendment would, and checked like one. */
@Injectable()
export class CorrectionsService {
  constructor(private readonly amendments: AmendmentService) {}

  /** Undefined when nothing is to be corrected. `read` are the answers as checked, in the order of the request's items. */
  async of(
    actor: Actor,
    filing: FilingDetail,
    requestId: string,
    request: AnswerRequest,
    read: { id: string; value: unknown }[],
    now: Date,
  ): Promise<Amendment | undefined> {
    const asked = filing.requests.find((r) => r.id === requestId)!;
    const indexes = request.items.flatMap(({ correct }, i) => (correct ? [i] : []));
    if (indexes.length === 0) return undefined;
    const { planned } = filing.notices.find(({ state }) => state.id === asked.noticeId)!;
    const corrections = indexes.map((i): Correction => {
      const item = asked.items.find(({ id }) => id === read[i]!.id)!;
      const pointer = correctableIn({ ...filing, ...filing.content }, planned, item);
      if (pointer === null) throw new Problem('invalid-answer', [notCorrectable(i)]);
      return { pointer, value: read[i]!.value };
    });
    const answers = corrected(filing.content.answers, corrections);
    const { amendment, chosen } = await this.amend(filing, answers, indexes[0]!, now);
    requireLevel(actor.level, levelFor([...filing.notices.map((n) => n.planned), ...chosen]));
    return amendment;
  }

  /** What is wrong with the answers by then is wrong with what was answered. */
  private async amend(filing: FilingDetail, answers: Record<string, unknown>, index: number, now: Date) {
    try {
      return await this.amendments.of(filing, { answers }, now);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid-answers') throw error;
      const faults = error.errors.map(({ code, message }): Fault => ({
        pointer: `/items/${index}/value`,
        code,
        message,
      }));
      throw new Problem('invalid-answer', faults);
    }
  }
}

const notCorrectable = (i: number): Fault => ({
  pointer: `/items/${i}/correct`,
  code: 'not-correctable',
  message: 'この回答では届出の内容を直せません。届出の変更をご利用ください',
});
