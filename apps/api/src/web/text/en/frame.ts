import type { Text } from '../text.js';

type Frame = Pick<Text, 'dates' | 'home' | 'signIn' | 'resend' | 'problems' | 'help' | 'accessibility'>;

export const frame: Frame = {
  dates: {
    era: 'Era',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    eras: {
      seireki: 'Western (CE)',
      reiwa: 'Reiwa 令和',
      heisei: 'Heisei 平成',
      showa: 'Showa 昭和',
      taisho: 'Taisho 大正',
      meiji: 'Meiji 明治',
    },
    both: (era, western) => `${western} (${era})`,
    missing: (label) => `Enter the date: ${label}`,
    missingPart: (label, part) => `${label}: enter the ${part.toLowerCase()}`,
    notDigits: (label, part) => `${label}: the ${part.toLowerCase()} must be a number`,
    impossible: (label) => `${label}: this must be a real date`,
    outsideEra: (label, era) => `${label}: this day is not in the era ${era}`,
  },
  home: {
    title: 'Tell us once. Every office concerned is told',
    lead: 'When you move, for example, one filing reaches the city office, pension office, electricity, gas and others. Each result comes to your mailbox.',
    events: 'What you can file',
    follow: 'After you filed',
    followText: 'See at any time which offices are done and what is left for you to do.',
    followButton: 'See my filings',
  },
  signIn: {
    title: 'Sign in',
    demo: 'This is a sample. Type any name to sign in as that person. Do not type a real name.',
    name: 'Name to sign in with',
    nameHint: 'The same name brings you back to what you began.',
    nameError: 'Enter a name of up to 64 characters',
    role: 'Role',
    roles: { caseworker: 'Caseworker', supervisor: 'Supervisor', operator: 'Operator', recipient: 'Recipient' },
    organisation: 'Id of your office',
    organisationHint: 'For example city-011002. Operators need none.',
    how: 'How to prove who you are',
    levels: { 1: 'Id and password', 2: 'Id, password and a code', 3: 'Individual Number Card and PIN' },
    levelHints: { 1: 'You can read.', 2: 'You can file contracts with companies.', 3: 'You can file everything.' },
    stepUp: {
      2: 'To file, sign in with a code as well. You then come back to where you were.',
      3: 'To file, sign in with your Individual Number Card. You then come back to where you were.',
    },
    ended: 'You were signed out because nothing happened for a while. Sign in to go on. Nothing you entered is lost.',
    button: 'Sign in',
    none: 'No way to sign in has been set up yet. Please tell the operator.',
    signedOut: 'You are signed out',
  },
  resend: {
    stale: {
      title: 'This page is from an earlier sign-in',
      body: 'To keep you safe, nothing was taken yet. What you typed is still here. Send it again, or look at how things are now.',
    },
    changed: {
      title: 'This was changed in another window',
      body: 'Another window or tab was quicker, so nothing has been taken yet. What you entered is kept. Look at how things are now before you send it again.',
    },
    button: 'Send it again',
    look: 'See how things are now',
  },
  problems: {
    home: 'To the start page',
    filings: 'To my filings',
    help: 'Get help',
    requestId: 'Number for questions:',
    bare: 'The service is not available now. Please try again later. What you entered is kept.',
    other: { title: 'This could not be done', help: 'Go back and check what you entered. Nothing has changed.' },
    byCode: {
      'not-found': {
        title: 'Not found',
        help: "Check the address. Other people's filings and messages are never shown.",
      },
      forbidden: {
        title: 'You cannot do this',
        help: 'Sign in as somebody who may use this page, or start again from the page before.',
      },
      'plan-changed': {
        title: 'The list of procedures has changed',
        help: 'An office or a deadline has changed, so nothing was filed yet. Please look at the new list.',
      },
      'body-too-large': { title: 'This is too large', help: 'Make it shorter, or send it in parts.' },
      'nothing-to-file': {
        title: 'There is nothing to file',
        help: 'Check your answers and the procedures you chose.',
      },
      'filing-withdrawn': {
        title: 'This filing has been withdrawn',
        help: 'What was withdrawn or taken back cannot be changed. File again if it is still needed.',
      },
      'nothing-to-withdraw': {
        title: 'There is nothing to withdraw',
        help: 'The procedures you chose have ended, or are being withdrawn already. Please look at your filing.',
      },
      'mandate-required': {
        title: 'There is no valid mandate for this filing',
        help: 'Nothing was filed, and what you entered is kept. Check that the mandate has not ended, and that you file for the person who gave it.',
      },
      'too-many-test-events': {
        title: 'Too many tests were asked for',
        help: 'At most 10 a minute. Wait a little, then try again.',
      },
      'internal-error': { title: 'Something went wrong', help: 'Please try again later. What you entered is kept.' },
      unavailable: { title: 'Not available now', help: 'Please try again later. What you entered is kept.' },
    },
  },
  help: {
    title: 'Get help',
    items: [
      {
        question: 'Can I stop halfway?',
        answer: 'Yes. What you entered is kept for 30 days. Sign in the same way and go on from "My filings".',
      },
      {
        question: 'What if I answer "I do not know"?',
        answer: 'You can still file. It stays on your filing as something to find out later.',
      },
      {
        question: 'An office does not answer',
        answer: 'When an answer is late, our staff ask the office. "My filings" shows where things stand.',
      },
      {
        question: 'I need advice quickly',
        answer: 'Ask your city office or the contact on the page of the procedure. Tell them your receipt number.',
      },
      {
        question: 'Do you need my Individual Number (My Number)?',
        answer: 'No. No page asks for it. Please do not write it anywhere.',
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    sections: [
      {
        heading: 'Goal',
        paragraphs: ['We aim at WCAG 2.2 level AA, which covers JIS X 8341-3:2016 level AA.'],
        items: [],
      },
      {
        heading: 'How it is checked',
        paragraphs: ['With every change these are checked by machine:'],
        items: [
          'every page and part in three languages, empty, with errors and filled in, by axe-core with contrast',
          'the grammar of the HTML',
          'a move, a birth and a death from filing to following them, in three languages, with and without JavaScript, and by keyboard alone',
          'widths of 320 px and 1280 px and text at 200 % without sideways scrolling',
          'the colours chosen in the operating system (forced colours)',
        ],
      },
      {
        heading: 'Pages covered',
        paragraphs: [],
        items: [
          'start, sign-in, questions, list of procedures, what is sent, check, confirmation',
          'my filings, history, mailbox, settings and history',
          'search, sending again, outages, figures and the counter of the desk; the pages of recipients',
        ],
      },
      {
        heading: 'Known gaps',
        paragraphs: [],
        items: [
          'People who use screen readers or eye tracking have not tested it yet.',
          'Names of offices and what they write themselves are in Japanese. They are marked as Japanese for screen readers.',
          'The receipt (PDF) has no tags for reading order. The same content is on the page of the filing.',
        ],
      },
      {
        heading: 'Contact',
        paragraphs: [
          'Please tell us by the contact under "Get help" what is hard to use. We look at it and answer. 24 November 2026',
        ],
        items: [],
      },
    ],
  },
};
