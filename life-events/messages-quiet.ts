/** The words of the mailbox for a time of mourning: nothing congratulates, hurries or thanks, and what can wait says so. */
import type { MessageTemplate } from './filing-state.js';
import type { Template } from './message-words.js';

export const quietTemplates: Partial<Record<MessageTemplate, Template>> = {
  filed: (_, { text, event }) => ({
    title: text.quiet.filed(event),
    lines: [text.quiet.condolence, text.quiet.delivers, text.quiet.digest, text.filed.notProof],
  }),
  receipt: (_, { text, event }) => ({
    title: text.quiet.receipt(event),
    lines: [text.quiet.all],
    actions: ['receipt'],
    attachments: ['receipt.pdf'],
  }),
};
