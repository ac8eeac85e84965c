/** What the citizen reads about changes: amendment, withdrawal, undo, and what recipients said to them. */
import type { ChangeTemplate, MessageDraft } from './filing-state.js';
import { type MessageContext, recipientOf, replyLines, type Template, titleOf, type Words } from './message-words.js';

export const changeTemplates: Record<ChangeTemplate, Template> = {
  amendment: (draft, c) => ({
    title: c.text.change.amendment(c.event),
    lines: summaryLines(draft, c, c.text.summary.noLongerDue),
  }),
  withdrawal: (draft, c) => ({
    title: c.text.change.withdrawal(c.event),
    lines: summaryLines(draft, c, c.text.summary.alreadyTold),
  }),
  'principal-died': (draft, c) => ({
    title: c.text.change.withdrawing(c.event),
    lines: [c.text.change.died, c.text.change.notDied, ...summaryLines(draft, c, c.text.summary.alreadyTold)],
  }),
  undo: (draft, c) => ({
    title: c.text.change.undo(c.event),
    lines: [c.text.change.undoing, c.text.change.certificate, ...summaryLines(draft, c, c.text.summary.undone)],
  }),
  'change-refused': (_, { text, event }) => ({
    title: text.change.refused(event),
    lines: [text.change.ended, text.change.again],
  }),
  'outcome-before-change': (draft, c) => ({
    title: titleOf(c, c.text.change.before),
    lines: [c.text.change.answeredBefore(recipientOf(c)), ...replyLines(draft, c), c.text.change.stillWaiting],
  }),
  'taken-back': (draft, c) => ({
    title: titleOf(c, c.text.change.takenBack),
    lines: [c.text.change.confirmed(recipientOf(c)), ...replyLines(draft, c)],
  }),
  'too-late': (draft, c) => ({
    title: titleOf(c, c.text.change.tooLate),
    lines: [c.text.change.underWay(recipientOf(c)), ...replyLines(draft, c), c.text.change.asBefore(recipientOf(c))],
    actions: ['contact-recipient'],
  }),
  reversed: (_, { text, event }) => ({
    title: text.change.reversed(event),
    lines: [text.change.listed],
    actions: ['receipt'],
    attachments: ['reversal.pdf', 'receipt.pdf'],
  }),
  duplicate: (_, { text, event }) => ({
    title: text.change.duplicate(event),
    lines: [text.change.alsoFiled, text.change.goesOn],
  }),
  'all-withdrawn': (_, { text, event }) => ({
    title: text.change.allWithdrawn(event),
    lines: [text.change.all],
    actions: ['receipt'],
    attachments: ['receipt.pdf'],
  }),
};

function summaryLines({ summary }: MessageDraft, c: MessageContext, whyTakenBack: string): Words['lines'] {
  if (!summary) return [];
  const words = c.text.summary;
  const amended = summary.amended.map(({ what, fields, dueOn }) => {
    const news = [...fields.map(c.say), ...(dueOn ? [words.newDue(c.day(dueOn))] : [])];
    return c.text.item(c.say(what), c.text.and(news));
  });
  const listed = (names: string[]): string[] => names.map((name) => c.text.item(c.say(name), ''));
  return [
    ...section(words.amended, amended),
    ...section(whyTakenBack, listed(summary.withdrawing)),
    ...section(words.untold, listed(summary.withdrawn)),
    ...section(words.added, listed(summary.added)),
    summary.unchanged > 0 && words.unchanged(summary.unchanged),
  ];
}

const section = (title: string, lines: string[]): string[] => (lines.length > 0 ? [title, ...lines] : []);
