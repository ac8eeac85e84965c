import { Inject, Injectable } from '@nestjs/common';
import { renderCounterSheet } from '../../../../../activities/letters/index.js';
import { lifeEvent } from '../../../../../life-events/index.js';
import { isProtected } from '../../../../../life-events/protection.js';
import type { Database } from '../../../../../prisma/database.js';
import { findCase } from '../../../../../prisma/stores/desk-filing.store.js';
import type { Draft } from '../../../../../prisma/stores/draft.store.js';
import { type Config, config } from '../../config.js';
import { DirectoryService } from '../../platform/directory.service.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { DraftService } from '../file/draft.service.js';
import { noticesOf } from '../file/plan-entries.js';
import { reviewSections } from '../file/review-rows.js';
import { labelsOf } from '../file/show-value.js';
import { momentOf } from '../follow/moment.js';
import { wordsFor } from '../text/definition-words.js';
import type { Language, Text } from '../text/text.js';

interface Reader {
  text: Text;
  language: Language;
}
type Row = { label: string; value: string };

/** The printed twin of a counter filing: what was filled in while it is a draft, who was told once it is filed. */
@Injectable()
export class CounterSheetService {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(config.KEY) private readonly settings: Config,
    private readonly directory: DirectoryService,
    private readonly drafts: DraftService,
  ) {}

  async pdf(draft: Draft, reader: Reader): Promise<Uint8Array> {
    const { deskCounter: words } = reader.text;
    const { paper } = words;
    const { entries } = await this.directory.current();
    const now = new Date();
    const isFiled = draft.filingId !== null;
    const event = wordsFor(lifeEvent(draft.event)?.title ?? draft.event, reader.language).text;
    return renderCounterSheet({
      demo: this.settings.demo,
      language: reader.language,
      url: `${this.settings.publicUrl}/desk/counter/${draft.id}`,
      title: paper.title,
      event,
      state: isFiled ? paper.filed : paper.draft,
      receiptNumber: isFiled
        ? { label: words.receiptNumber, value: await receiptNumberOf(this.db, draft.filingId!) }
        : null,
      facts: [
        { label: words.office, value: entries.find(({ id }) => id === draft.office)?.name ?? draft.office ?? '' },
        { label: words.staff, value: draft.counter?.staff ?? '' },
        { label: paper.made, value: momentOf(now, reader.language) },
      ],
      scan: paper.scan,
      sections: isFiled ? await this.told(draft.filingId!, reader) : await this.filledIn(draft, reader),
      signature: paper.signature,
      madeAt: now.toISOString(),
      more: paper.more,
      kept: paper.kept,
    });
  }

  private async filledIn(draft: Draft, reader: Reader): Promise<{ title: string; rows: Row[] }[]> {
    const opened = await this.drafts.open(draft);
    // What must not be learnt is not on paper: the code is enough to go on.
    if (isProtected(opened.answers)) return [];
    const { paper } = reader.text.deskCounter;
    const answers = reviewSections(opened, { labels: labelsOf(opened.root), ...reader })
      .map(({ title, rows }) => ({
        title,
        // What nobody has answered yet is no line on paper.
        rows: rows
          .filter(({ value }) => value !== reader.text.common.unanswered)
          .map(({ label, value }) => ({ label, value: String(value) })),
      }))
      .filter(({ rows }) => rows.length > 0);
    const { planned } = opened;
    const offices = planned ? noticesOf(planned, draft) : [];
    const told = offices.map((p) => ({
      label: p.recipient?.name ?? '',
      value: wordsFor(p.name, reader.language).text,
    }));
    if (answers.length === 0) return [{ title: paper.nothing, rows: [] }];
    return [...answers, ...(told.length > 0 ? [{ title: paper.recipients, rows: told }] : [])];
  }

  /** Of a protected filing (支援措置) paper does not say who was told. */
  private async told(filingId: string, { text, language }: Reader): Promise<{ title: string; rows: Row[] }[]> {
    const found = await findCase(this.db, filingId);
    if (!found || found.isProtected) return [];
    const { entries } = await this.directory.current();
    const procedures = lifeEvent(found.event)?.procedures ?? [];
    const rows = found.notices.map(({ procedure, recipientId }) => ({
      label: entries.find(({ id }) => id === recipientId)?.name ?? text.common.none,
      value: wordsFor(procedures.find(({ id }) => id === procedure)?.name ?? procedure, language).text,
    }));
    return [{ title: text.deskCounter.paper.recipients, rows }];
  }
}

export async function receiptNumberOf(db: Database, filingId: string): Promise<string> {
  const found = await findCase(db, filingId);
  if (!found) throw new Problem('not-found');
  return found.receiptNumber;
}
