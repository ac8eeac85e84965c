/** What each recipient will be told, and who is told a protected address. */
import { fieldsFor, type PlannedProcedure } from '../../../../../life-events/plan.js';
import { withheldFrom } from '../../../../../life-events/protection.js';
import type { Planned } from '../../life-events/plan.service.js';
import type { Disclosure } from '../pages/consent/consent.page.js';
import { wordsFor } from '../text/definition-words.js';
import type { OpenedDraft } from './opened-draft.js';
import { noticesOf } from './plan-entries.js';
import { type Reader, showValue } from './show-value.js';

export type Ready = OpenedDraft & { planned: Planned };

/** Who is told a protected address though it would be withheld from them. */
export const disclosedIn = (notices: PlannedProcedure[], { plan }: Planned): string[] => {
  const withheld = new Set(plan.procedures.filter((p) => withheldFrom(p).length > 0).map((p) => p.id));
  return notices.filter((p) => withheld.has(p.id) && withheldFrom(p).length === 0).map((p) => p.id);
};

/** The very fields that will be sent, worked out as for the sending itself. */
export function disclosuresOf({ draft, planned, event }: Ready, reader: Reader): Disclosure[] {
  const { plan, answers, context } = planned;
  const labels = event.fields as Record<string, { label: string }>;
  return noticesOf({ ...planned, plan }, draft).map((p) => ({
    id: p.id,
    procedure: p.name,
    person: p.person,
    recipient: p.recipient?.name ?? reader.text.file.plan.noRecipient,
    rows: Object.entries(fieldsFor(event, answers, p, context)).map(([name, value]) => {
      const label = wordsFor(labels[name]?.label ?? name, reader.language);
      return { label: label.text, lang: label.lang, value: showValue(value, name, reader) || reader.text.common.none };
    }),
  }));
}
