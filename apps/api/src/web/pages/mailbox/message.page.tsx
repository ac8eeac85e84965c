import { Button } from '../../components/button/button.js';
import { Chip } from '../../components/chip/chip.js';
import { Form } from '../../components/form/form.js';
import { usePage } from '../../layout/page-context.js';
import { ruby, written } from '../../text/ruby.js';
import { languageNames } from '../../text/text.js';
import { AboutLine, type MailItem } from './mailbox.page.js';
import { ConsentForm } from './senders.page.js';

export interface MessagePageProps {
  message: Omit<MailItem, 'isUnread'> & {
    body: string;
    attachments: string[];
    isArchived: boolean;
    /** The open request that it is about. */
    request: string | null;
    /** The filing is still its reader's to see, or a part of it. */
    seesFiling: boolean;
  };
  /** Of whom a decision comes: since when it is taken electronically. Null where nothing is decided. */
  consent: { since: string | null } | null;
}

/** One message, and what to do about it. */
export function MessagePage({ message, consent }: MessagePageProps) {
  const { text } = usePage();
  const { mailbox, follow, common } = text;
  const attachmentNames: Record<string, string> = {
    'receipt.pdf': follow.receipt,
    'calendar.ics': follow.calendar,
    'reversal.pdf': follow.reversal,
  };
  return (
    <>
      <a class="back" href="/mailbox">
        {ruby(mailbox.back)}
      </a>
      <h1 lang={languageNames[message.language].lang}>{written(message.title, message.language)}</h1>
      <p>
        <Chip
          look={message.kind === 'request' || message.kind === 'task' ? 'turn' : 'quiet'}
          label={mailbox.kinds[message.kind]}
        />
      </p>
      <p class="quiet">
        {ruby(mailbox.from)}：{message.when}
      </p>
      <p>
        <AboutLine {...message} />
      </p>
      {message.due && (
        <p>
          <strong>
            {ruby(mailbox.due)}：{ruby(common.until(message.due))}
          </strong>
        </p>
      )}
      <p class="letter" lang={languageNames[message.language].lang}>
        {written(message.body, message.language)}
      </p>
      {message.seesFiling && message.attachments.length > 0 && (
        <>
          <h2>{ruby(mailbox.attachments)}</h2>
          <ul>
            {message.attachments.map((name) => (
              <li>
                <a href={`/filings/${message.filing.id}/${name}`}>{ruby(attachmentNames[name] ?? name)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="buttons">
        {message.request && <Button label={follow.answer} href={`/requests/${message.request}`} />}
        {message.seesFiling && (
          <Button
            label={mailbox.openFiling}
            href={`/filings/${message.filing.id}`}
            kind={message.request ? 'secondary' : 'primary'}
          />
        )}
        <Form action={`/mailbox/${message.id}/archive`} hidden={[['away', message.isArchived ? 'no' : 'yes']]}>
          <Button label={message.isArchived ? mailbox.restore : mailbox.archive} kind="secondary" />
        </Form>
      </div>
      {consent && message.sender && (
        <Consent sender={message.sender} since={consent.since} to={`/mailbox/${message.id}`} />
      )}
    </>
  );
}

/** Whether the decision counts as handed over here, or comes on paper as well. */
function Consent({ sender, since, to }: { sender: { id: string; name: string }; since: string | null; to: string }) {
  const { senders } = usePage().text.mailbox;
  return (
    <section>
      <h2>{ruby(senders.title)}</h2>
      <p>{ruby(since === null ? senders.paper(sender.name) : senders.electronic(sender.name, since))}</p>
      <ConsentForm sender={sender} isGiven={since !== null} to={to} />
    </section>
  );
}
