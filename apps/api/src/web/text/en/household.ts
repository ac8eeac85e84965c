import type { Text } from '../text.js';

export const household: Text['household'] = {
  title: 'Who of the family sees their own part',
  lead: [
    'Enter the name with which an adult of your family signs in. They then see the procedures of their own part, and no others, and answer the questions about them. Messages about these come to their mailbox.',
    'You see and answer everything else: the parts of those who are not entered here, and what concerns the family as a whole. Only you can change or withdraw the filing.',
    'They are not told. Once you have entered them, ask them to sign in and look at "My filings".',
  ],
  looksAfter: {
    yours: 'This is your own part. You see and answer it.',
    you: 'At present you see and answer it.',
    self: 'They see and answer it themselves.',
    adult: (name) => `${name} sees and answers it.`,
    other: 'An adult who was entered before sees and answers it.',
  },
  sees: (n) => `Procedures of this person: ${n}`,
  seesNothing: 'No procedure is about this person alone.',
  account: 'Name with which they sign in',
  accountHint: 'The name with which they sign in to this service. It is kept only as a code for comparing.',
  name: 'Enter',
  endHint: 'After this you see their part again, and that of the children who are with them.',
  end: 'Take away',
  with: "Who sees this child's part",
  withYou: 'You, who filed',
  tie: 'Decide',
  noAdult: 'Under 18. Once an adult is entered here, you can let the child be with them.',
  protectedTitle: 'This filing cannot be shared with your family',
  protected:
    'The address of this filing is kept from others. Whoever could see a part of it might learn the address. You alone see and answer all of it.',
  errors: {
    required: 'Enter the name with which they sign in',
    invalid: 'Enter a name of at most 255 characters, no control characters',
    self: 'This is your own name. You see your own part without it',
    child: 'Let whoever is under 18 be with an adult',
    unknown: 'Choose an adult who is entered here',
    adult: 'Whoever is 18 or older cannot be with somebody else',
    protected: 'The address of this filing is kept from others: it cannot be shared with your family',
    changed: 'The filing has changed. Look at the list as it is now, and do it again',
  },
  part: (filer) =>
    `${filer} filed this. You see only your own part here. To change or withdraw something, ask ${filer}.`,
  rest: 'What others of your family see themselves is not shown here.',
};
