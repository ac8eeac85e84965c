import type { Text } from '../text.js';

export const answer: Text['answer'] = {
  title: (procedure) => `${procedure}: answer the request`,
  asks: (names) => `${names} asks you the following.`,
  once: (n) => (n > 1 ? `One answer reaches all ${n} offices that ask.` : 'Only this office gets your answer.'),
  due: 'Answer by',
  ifSilent:
    'If you do not answer by then, we tell the office so, and it decides with what it has. If something is unclear, ask the office before that day.',
  ifNotDone: 'If we do not hear by then that it is done, our staff ask the office.',
  noItems: 'There is nothing to answer here. Please do what the message says.',
  first: 'You can answer only once. Check your answers before you send them.',
  number: 'Do not write your My Number. Cover it where a photo would show it.',
  correct: 'Correct my filing too',
  correctHint: 'Whoever was told otherwise is told of the change.',
  send: 'Send the answer',
  consent: { yes: 'I agree', no: 'I do not agree' },
  kanaHint: 'In katakana. Hiragana are accepted, too.',
  document: {
    camera: 'Take a photo',
    file: 'Choose a file',
    hint: 'PDF, JPEG, PNG or HEIC, at most 5 MB. Take the whole page in good light, so that it can be read.',
    kept: (name, size) => `Received: ${name} (${size})`,
    keptHint: 'Choose again only to replace it.',
    missing: (label) => `Choose a photo or file for: ${label}`,
    wrongType: (label) => `${label}: it must be a PDF, JPEG, PNG or HEIC`,
    tooLarge: (label) => `${label}: at most 5 MB. Make the photo smaller or choose another file`,
    tooMuch: (label) =>
      `${label}: not received, as one answer holds at most 20 MB at a time. Choose it again and send it`,
    empty: (label) => `${label}: the file is empty. Choose another one`,
    tooMany: 'At most 60 documents are taken for one request. Use one that you have sent',
    again: 'Please choose photos and files again. Everything else that you entered is still here.',
  },
  tooLong: 'The answer is too long. Please make it shorter',
  sent: {
    title: 'We have your answer',
    text: (names) => `We pass it on to ${names}. When there is a reply, you find it in your mailbox.`,
    change: 'To correct something, please contact the office. Your first answer is the one that is delivered.',
  },
  closed: {
    title: 'This request has ended',
    text: 'Its last day has passed, or the office has decided. Nothing was sent. If you want to say something, please contact the office.',
  },
  changed: {
    title: 'The request has changed',
    text: 'It changed after you opened this page. Nothing has been sent yet. What you entered is kept where it is still asked.',
  },
  toFiling: 'See the filing',
};
