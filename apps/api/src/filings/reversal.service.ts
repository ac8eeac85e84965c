import { Inject, Injectable } from '@nestjs/common';
import { renderReversal, type ReversedNotice } from '../../../../activities/letters/reversal.js';
import { lifeEvent } from '../../../../life-events/index.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';
import { type Config, config } from '../config.js';
import { Problem } from '../problems.js';
import { discreet } from './discreet.js';
import { lastChange } from './receipt.service.js';
import { filingWords, noticeWordOf } from './words.js';

/** The certificate of a reversal (取消証明): made when it is asked for, once the event was reported in error. */
@Injectable()
export class ReversalService {
  constructor(@Inject(config.KEY) private readonly settings: Config) {}

  pdf(filing: FilingDetail): Promise<Uint8Array> {
    if (filing.undoneAt === null) throw new Problem('not-found');
    const { receiptNumber, event } = filing;
    return renderReversal({
      demo: this.settings.demo,
      receiptNumber,
      event: { id: event, title: lifeEvent(event)?.title ?? event },
      filedAt: filing.filedAt.toISOString(),
      filedBy: filing.content.filer,
      issuedAt: lastChange(filing).toISOString(),
      undoneAt: filing.undoneAt.toISOString(),
      status: filing.status === 'withdrawn' ? '取り消し済み' : filingWords[filing.status],
      notices: discreet(filing).notices.map(reversedOf),
      evidenceHead: filing.evidence.head.toString('hex'),
    });
  }
}

function reversedOf({ state, planned, answer }: FilingDetail['notices'][number]): ReversedNotice {
  const isReversed = state.status === 'withdrawn';
  const reversedAt = isReversed ? (state.answeredAt?.toISOString() ?? null) : null;
  const told = state.sentAt === null ? '伝える前に取りやめました' : '取り消されました';
  return {
    procedureId: state.procedure,
    procedure: planned.name,
    person: planned.person,
    recipient: planned.recipient?.name ?? '（通知先なし）',
    status: isReversed ? told : noticeWordOf(state),
    sentAt: state.sentAt?.toISOString() ?? null,
    reversedAt,
    reference: isReversed ? (answer?.reference ?? null) : null,
    note: isReversed ? (answer?.note ?? null) : null,
  };
}
