/** What leaves the mailbox as paper or file may fall into other hands: of a protected filing (支援措置) it does not say where anything is. */
import { letterTexts } from '../../../../activities/letters/letter-text/texts.js';
import type { Language } from '../../../../life-events/language.js';
import type { PlannedProcedure } from '../../../../life-events/plan.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';

/** The filing for receipts, certificates and sheets: without names of recipients, places and their words where the address is protected. */
export function discreet(filing: FilingDetail, language: Language): FilingDetail {
  if (!filing.isProtected) return filing;
  const { withheld } = letterTexts[language];
  const withoutPlace = (planned: PlannedProcedure): PlannedProcedure => ({
    ...planned,
    recipient: planned.recipient && { ...planned.recipient, name: withheld, municipality: null },
    visit: planned.visit && { ...planned.visit, where: withheld },
    reason: '',
  });
  return {
    ...filing,
    content: { ...filing.content, todos: filing.content.todos.map(withoutPlace) },
    notices: filing.notices.map(({ state, planned, answer }) => ({
      state,
      planned: withoutPlace(planned),
      answer: answer && { outcome: answer.outcome, code: answer.code, reference: answer.reference },
    })),
  };
}

/** The name under which a paper is downloaded; of a protected filing it says nothing. */
export const fileNameOf = ({ isProtected, receiptNumber }: FilingDetail, ending: 'pdf' | 'ics'): string =>
  isProtected ? `document.${ending}` : `${receiptNumber}.${ending}`;
