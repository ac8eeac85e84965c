import { Button } from '../../components/button/button.js';
import { Form } from '../../components/form/form.js';
import { usePage } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

interface Sender {
  id: string;
  name: string;
}

/** From whom decisions are taken electronically, each with the way to change it. */
export function SendersPage({ senders }: { senders: (Sender & { since: string | null })[] }) {
  const { mailbox } = usePage().text;
  const words = mailbox.senders;
  return (
    <>
      <a class="back" href="/mailbox">
        {ruby(mailbox.back)}
      </a>
      <h1>{ruby(words.title)}</h1>
      <p>{ruby(words.lead)}</p>
      <p>{ruby(words.appeal)}</p>
      {senders.length === 0 && <p>{ruby(words.empty)}</p>}
      <ul class="cards">
        {senders.map(({ since, ...sender }) => (
          <li class="card">
            <h2>{sender.name}</h2>
            <p>{ruby(since === null ? words.paper(sender.name) : words.electronic(sender.name, since))}</p>
            <ConsentForm sender={sender} isGiven={since !== null} to="/mailbox/senders" />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One button: to consent, or to withdraw the consent. */
export function ConsentForm({ sender, isGiven, to }: { sender: Sender; isGiven: boolean; to: string }) {
  const { senders } = usePage().text.mailbox;
  return (
    <Form
      action={`/mailbox/senders/${sender.id}`}
      hidden={[
        ['consent', isGiven ? 'no' : 'yes'],
        ['to', to],
      ]}
    >
      <Button label={isGiven ? senders.withdraw : senders.give} kind="secondary" about={sender.name} />
    </Form>
  );
}
