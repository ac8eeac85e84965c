import { Inject, Injectable } from '@nestjs/common';
import { type ReceiptContent, renderReceipt } from '../../../../activities/letters/index.js';
import { letterTexts } from '../../../../activities/letters/letter-text/texts.js';
import { lifeEvent } from '../../../../life-events/index.js';
import type { Language } from '../../../../life-events/language.js';
import { translate } from '../../../../life-events/translate.js';
import type { Database } from '../../../../prisma/database.js';
import { sha256 } from '../../../../prisma/evidence.js';
import { findLanguage } from '../../../../prisma/stores/mail.store.js';
import { type FilingDetail, findLastBodies } from '../../../../prisma/stores/filing.store.js';
import { type Config, config } from '../config.js';
import { DATABASE } from '../platform/tokens.js';
import { discreet } from './discreet.js';
import { noticeWordOf } from './words.js';

/** The receipt (控え): made when it is asked for; the same filing in the same state gives the same bytes. */
@Injectable()
export class ReceiptService {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(config.KEY) private readonly settings: Config,
  ) {}

  async pdf(filing: FilingDetail, language: Language): Promise<Uint8Array> {
    return renderReceipt(await this.content(discreet(filing, language), language));
  }

  /** In which language this person reads. */
  languageOf(person: Buffer): Promise<Language> {
    return findLanguage(this.db, person);
  }

  private async content(filing: FilingDetail, language: Language): Promise<ReceiptContent> {
    const say = (japanese: string): string => translate(japanese, language);
    const bodies = await findLastBodies(this.db, filing.id, filing.key);
    const event = lifeEvent(filing.event);
    const labels = (event?.fields ?? {}) as Record<string, { label: string } | undefined>;
    const at = (instant: Date | null): string | null => instant?.toISOString() ?? null;
    return {
      demo: this.settings.demo,
      language,
      receiptNumber: filing.receiptNumber,
      event: { id: filing.event, title: say(event?.title ?? filing.event) },
      filedAt: filing.filedAt.toISOString(),
      filedBy: filing.content.filer,
      issuedAt: lastChange(filing).toISOString(),
      status: letterTexts[language].status.filings[filing.status],
      notices: filing.notices.map(({ state, planned, answer }) => ({
        procedureId: state.procedure,
        procedure: say(planned.name),
        person: planned.person,
        recipient: planned.recipient?.name ?? letterTexts[language].noRecipient,
        status: noticeWordOf(state, language),
        code: null,
        reference: answer?.reference ?? null,
        note: answer?.note ?? null,
        sentAt: at(state.sentAt),
        arrivedAt: at(state.arrivedAt),
        answeredAt: at(state.answeredAt),
        deadline: state.deadline?.effective ?? null,
        fields: planned.sends.map((name) => say(labels[name]?.label ?? name)),
        digest: bodies.has(state.id) ? sha256(bodies.get(state.id)!).toString('hex') : null,
      })),
      todos: filing.content.todos.map((todo) => ({
        name: say(todo.name),
        recipient: todo.recipient?.name ?? null,
        reason: say(todo.reason),
        deadline: todo.deadline?.effective ?? null,
      })),
      evidenceHead: filing.evidence.head.toString('hex'),
    };
  }
}

export function lastChange(filing: FilingDetail): Date {
  const instants = filing.notices.flatMap(({ state }) => [state.sentAt, state.arrivedAt, state.answeredAt]);
  const known = [filing.filedAt, filing.endedAt, filing.undoneAt, ...instants].filter((at) => at !== null);
  return new Date(Math.max(...known.map((at) => at.getTime())));
}
