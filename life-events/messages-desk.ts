/** Words about what caseworkers did, what holds a recipient up, and what the watch found. */
import type { DeskTemplate } from './filing-state.js';
import { sayMoment } from './language.js';
import { procedureOf, recipientOf, replyLines, type Template, titleOf } from './message-words.js';
import { detailLines } from './reply-details.js';
import { meaningOf } from './status.js';

/** The words for a code of `more`, or for any other. */
const wordFor = (words: { other: string }, code: string | undefined): string =>
  code !== undefined && Object.hasOwn(words, code) ? words[code as 'other'] : words.other;

export const deskTemplates: Record<DeskTemplate, Template> = {
  resent: (_, c) => ({
    title: c.text.desk.resent(recipientOf(c)),
    lines: [c.text.desk.again(procedureOf(c)), c.text.desk.willHear],
  }),
  recorded: (draft, c) => {
    const { desk, askThem } = c.text;
    const meaning = meaningOf(draft.reply?.outcome ?? 'received', draft.reply?.code);
    const refused = meaning.status === 'rejected';
    return {
      title: titleOf(c, c.say(meaning.title)),
      lines: [
        desk.answered(recipientOf(c), wordFor(desk.heardBy, draft.more?.heardBy)),
        desk.recorded,
        ...replyLines(draft, c),
        ...(draft.reply ? detailLines(draft.reply).map(c.say) : []),
        c.say(meaning.consequence),
        refused && askThem(recipientOf(c)),
      ],
      actions: refused ? ['contact-recipient'] : [],
    };
  },
  reassigned: (_, c) => ({
    title: titleOf(c, c.text.desk.reassigned),
    lines: [c.text.desk.newRecipient(recipientOf(c)), c.text.desk.changed],
  }),
  'channel-changed': ({ more }, c) => ({
    title: c.text.desk.channelChanged(recipientOf(c)),
    lines: [c.text.desk.fromNow(procedureOf(c), wordFor(c.text.desk.channels, more?.channel)), c.text.desk.sameContent],
  }),
  told: ({ more }, c) => ({
    title: titleOf(c, c.text.desk.told),
    lines: [c.text.desk.says(recipientOf(c)), '', more?.text],
  }),
  outage: ({ more }, c) => ({
    title: c.text.desk.outage(recipientOf(c)),
    lines: [more?.until && c.text.desk.until(sayMoment(new Date(more.until), c.language)), c.text.desk.notLost],
  }),
  'advance-failed': (_, { text }) => ({ title: text.desk.stopped, lines: [text.desk.cannot] }),
  ownerless: (_, c) => ({
    title: c.text.subject(procedureOf(c) || c.text.aFiling, c.text.desk.checking),
    lines: [c.text.desk.notAsPlanned],
  }),
};
