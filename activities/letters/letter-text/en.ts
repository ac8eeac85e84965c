import type { LetterText } from './ja.js';

/** What letters to citizens say in English. */
export const en: LetterText = {
  demo: 'Sample: no real office receives anything (見本・実際の役所には届きません)',
  missing: (codes, more) =>
    `* "〓" stands for a character that this typeface lacks (${codes}${more > 0 ? ` and ${more} more` : ''}). `,
  variants: '* Shapes of characters are for reference: variants are printed in their usual form. ',
  asTyped: 'The characters as typed are in the attached receipt.json.',
  count: (n) => `${n}`,
  list: (things) => things.join(', '),
  until: (day) => `by ${day}`,
  receiptNumber: (number) => `Receipt number ${number}`,
  noRecipient: '(no office yet)',
  withheld: '(sign in to see it)',
  status: {
    notices: {
      held: 'Waiting its turn',
      queued: 'Being prepared',
      delivered: 'Delivered, waiting for the answer',
      retrying: 'Being sent again',
      'needs-information': 'More information needed',
      escalated: 'Our staff look into it',
      accepted: 'Accepted',
      rejected: 'Not accepted',
      withdrawn: 'Withdrawn',
      'not-needed': 'Not needed',
    },
    filings: {
      'in-progress': 'In progress',
      'action-required': 'You have to do something',
      completed: 'Completed',
      withdrawn: 'Withdrawn',
    },
  },
  change: {
    amendment: 'The change is being told',
    withdrawal: 'The withdrawal is being told',
    undo: 'The reversal is being told',
  },
  heading: {
    event: 'Filing',
    filedBy: 'Filed by (name as typed)',
    filedAt: 'Filed at',
    issuedAt: 'Issued at',
    status: 'Status',
    notices: 'Notices',
  },
  notice: {
    recipient: 'Recipient',
    person: 'Person',
    reference: 'Reference',
    sentAt: 'Sent',
    arrivedAt: 'Arrived',
    answeredAt: 'Answered',
    deadline: 'Due',
    code: 'Kind of answer',
    note: 'Their message',
    fields: 'What was sent',
    digest: 'SHA-256',
  },
  todo: { where: 'Where', reason: 'Why' },
  evidence: {
    title: 'Evidence and attachment',
    chain: 'Every step of this filing is kept as evidence that shows any later change. Its value at the time of issue:',
    attached: (file) => `The same content is attached to this PDF for machines, as ${file}.`,
  },
  receipt: {
    title: 'Receipt',
    attached: 'The receipt for machines',
    statement: {
      strong: 'This receipt is a record of Todoke. It is no certificate of acceptance by an office.',
      plain:
        'In law, what counts is not when Todoke received the filing, but when it arrived at the recipient ("Arrived"). ' +
        'Where that is "—", no word of the arrival has come yet. All times are of Japan.',
    },
    notices: 'Notices',
    none: 'No notice was sent from this filing.',
    todos: 'For you to do',
  },
  reversal: {
    title: 'Reversal',
    attached: 'The certificate of the reversal for machines',
    statement: {
      strong: 'This certificate is a record of Todoke. It is not issued by the recipients.',
      plain:
        'It shows which recipient confirmed when that what was filed by mistake is taken back. ' +
        'Where "Reversed" is "—", it was stopped before it was told, or it was not taken back. All times are of Japan.',
    },
    notices: 'Reversal by recipient',
    undoneAt: (moment) => `Asked ${moment}`,
    reversedAt: 'Reversed',
    reversed: 'Taken back',
    untold: 'Stopped before it was told',
    ended: 'Reversed',
  },
  calendar: {
    name: (number) => `Todoke ${number}`,
    due: (procedure) => `Last day: ${procedure}`,
    answerDue: (procedure) => `Last day to answer: ${procedure}`,
    withheld: { name: 'Dates', due: 'Last day', signIn: 'Sign in to see what it is about.' },
  },
};
