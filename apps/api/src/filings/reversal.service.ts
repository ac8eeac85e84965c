import { Inject, Injectable } from '@nestjs/common';
import { renderReversal } from '../../../../activities/letters/index.js';
import type { ReversedNotice } from '../../../../activities/letters/reversal.js';
import { letterTexts } from '../../../../activities/letters/letter-text/texts.js';
import type { Language } from '../../../../life-events/language.js';
import { translate } from '../../../../life-events/translate.js';
import { lifeEvent } from '../../../../life-events/index.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';
import { type Config, config } from '../config.js';
import { Problem } from '../problems.js';
import { discreet } from './discreet.js';
import { lastChange } from './receipt.service.js';
import { noticeWordOf } from './words.js';

/** The certificate of a reversal (取消証明): made when it is asked for, once the event was reported in error. */
@Injectable()
export class ReversalService {
  constructor(@Inject(config.KEY) private readonly settings: Config) {}

  pdf(filing: FilingDetail, language: Language): Promise<Uint8Array> {
    if (filing.undoneAt === null) throw new Problem('not-found');
    const { receiptNumber, event } = filing;
    const text = letterTexts[language];
    return renderReversal({
      demo: this.settings.demo,
      language,
      receiptNumber,
      event: { id: event, title: translate(lifeEvent(event)?.title ?? event, language) },
      filedAt: filing.filedAt.toISOString(),
      filedBy: filing.content.filer,
      issuedAt: lastChange(filing).toISOString(),
      undoneAt: filing.undoneAt.toISOString(),
      status: filing.status === 'withdrawn' ? text.reversal.ended : text.status.filings[filing.status],
      notices: discreet(filing, language).notices.map((notice) => reversedOf(notice, language)),
      evidenceHead: filing.evidence.head.toString('hex'),
    });
  }
}

function reversedOf({ state, planned, answer }: FilingDetail['notices'][number], language: Language): ReversedNotice {
  const text = letterTexts[language];
  const isReversed = state.status === 'withdrawn';
  const reversedAt = isReversed ? (state.answeredAt?.toISOString() ?? null) : null;
  const told = state.sentAt === null ? text.reversal.untold : text.reversal.reversed;
  return {
    procedureId: state.procedure,
    procedure: translate(planned.name, language),
    person: planned.person,
    recipient: planned.recipient?.name ?? text.noRecipient,
    status: isReversed ? told : noticeWordOf(state, language),
    sentAt: state.sentAt?.toISOString() ?? null,
    reversedAt,
    reference: isReversed ? (answer?.reference ?? null) : null,
    note: isReversed ? (answer?.note ?? null) : null,
  };
}
