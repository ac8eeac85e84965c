import { Inject, Injectable } from '@nestjs/common';
import type { Contact } from '../../../../../life-events/contact.js';
import type { AnswerTimes } from '../../../../../life-events/expected-answer.js';
import type { Database } from '../../../../../prisma/database.js';
import { findAnswerTimes } from '../../../../../prisma/stores/answer-time.store.js';
import type { FilingView } from '../../filings/filing.schema.js';
import { DirectoryService } from '../../platform/directory.service.js';
import { DATABASE } from '../../platform/tokens.js';

/** What a page says of a recipient beside its notices. */
export interface RecipientFact {
  contact: Contact | null;
  times: AnswerTimes | undefined;
}

/** How long recipients take changes slowly: it is looked at again after this. */
const freshMs = 10 * 60_000;
const mostKept = 10_000;

@Injectable()
export class RecipientFacts {
  private readonly kept = new Map<string, { times: AnswerTimes | undefined; readAt: number }>();

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly directory: DirectoryService,
  ) {}

  /** By id, of every recipient of the filing. */
  async of({ notices }: FilingView): Promise<Map<string, RecipientFact>> {
    const ids = [...new Set(notices.flatMap(({ recipient }) => recipient?.id ?? []))];
    const [{ entries }] = await Promise.all([this.directory.current(), this.refresh(ids)]);
    const contacts = new Map(entries.map(({ id, contact }) => [id, contact]));
    return new Map(ids.map((id) => [id, { contact: contacts.get(id) ?? null, times: this.kept.get(id)?.times }]));
  }

  private async refresh(ids: string[]): Promise<void> {
    const now = Date.now();
    const stale = ids.filter((id) => (this.kept.get(id)?.readAt ?? 0) < now - freshMs);
    if (stale.length === 0) return;
    const found = await findAnswerTimes(this.db, stale);
    if (this.kept.size + stale.length > mostKept) this.kept.clear();
    for (const id of stale) this.kept.set(id, { times: found.get(id), readAt: now });
  }
}
