import { isolated } from '../../../../../../life-events/isolated.js';
import { Button } from '../../components/button/button.js';
import { Chip } from '../../components/chip/chip.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { Tabs } from '../../components/tabs/tabs.js';
import { usePage } from '../../layout/page-context.js';
import { Say } from '../../text/say.js';
import { ruby, written } from '../../text/ruby.js';
import { type Language, languageNames } from '../../text/text.js';

export interface MailItem {
  id: string;
  kind: 'outcome' | 'request' | 'reminder' | 'receipt' | 'task' | 'info';
  title: string;
  /** Of title and body: that of their reader when they were written. */
  language: Language;
  when: string;
  due: string | null;
  isUnread: boolean;
  filing: { id: string; receiptNumber: string; event: string };
  person: string | null;
  sender: { id: string; name: string } | null;
}

export interface MailboxPageProps {
  items: MailItem[];
  /** What was searched for; null when nothing was. */
  search: string | null;
  view: 'inbox' | 'action' | 'unread' | 'archived';
  next: string | null;
  /** Only messages of this filing, perhaps only about one person. */
  only: { filing: string; who: string | null } | null;
}

/** 電子私書箱: what came, unread and due first seen. */
export function MailboxPage({ items, search, view, next, only }: MailboxPageProps) {
  const { text } = usePage();
  const { mailbox, common } = text;
  const views = [
    { id: 'inbox', href: '/mailbox', name: mailbox.inbox },
    { id: 'action', href: '/mailbox?view=action', name: mailbox.toAct },
    { id: 'unread', href: '/mailbox?view=unread', name: mailbox.unreadOnly },
    { id: 'archived', href: '/mailbox?view=archived', name: mailbox.archivedOnly },
  ];
  const empty = search === null ? mailbox.empty : mailbox.nothingFound;
  return (
    <>
      <h1>{ruby(mailbox.title)}</h1>
      <p>{ruby(mailbox.lead)}</p>
      <Tabs
        label={mailbox.title}
        tabs={views.map((it) => ({ ...it, isHere: it.id === view && search === null && only === null }))}
      />
      {only && (
        <p>
          {ruby(only.who === null ? mailbox.onlyFiling : mailbox.onlyPerson(isolated(only.who)))}{' '}
          <a href="/mailbox">{ruby(mailbox.showAll)}</a>
        </p>
      )}
      <details open={search !== null}>
        <summary>{ruby(mailbox.search)}</summary>
        <Form action="/mailbox" method="get" hidden={only ? [['filing', only.filing]] : []}>
          <Field id="q" name="q" label={mailbox.searchFor} hint={mailbox.searchHint} value={search ?? ''} optional />
          <Button label={mailbox.searchButton} kind="secondary" />
        </Form>
      </details>
      <h2>{ruby(search === null ? (views.find(({ id }) => id === view)?.name ?? '') : mailbox.found(items.length))}</h2>
      {items.length === 0 && <p>{ruby(empty)}</p>}
      <ul class="cards">
        {items.map(({ id, kind, title, language, when, due, isUnread, ...about }) => (
          <li class={isUnread ? 'card card--unread' : 'card'}>
            <Chip look={kind === 'request' || kind === 'task' ? 'turn' : 'quiet'} label={mailbox.kinds[kind]} />
            <h3>
              <a href={`/mailbox/${id}`} lang={languageNames[language].lang}>
                {written(title, language)}
              </a>
              {isUnread && <span class="badge">{ruby(mailbox.unread)}</span>}
            </h3>
            <p class="quiet">
              {ruby(mailbox.from)}：{when}
              <br />
              <AboutLine {...about} />
            </p>
            {due && (
              <p>
                <strong>
                  {ruby(mailbox.due)}：{ruby(common.until(due))}
                </strong>
              </p>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <p>
          <a href={`/mailbox?view=${view}&after=${next}${only ? `&filing=${only.filing}` : ''}`}>{ruby(common.more)}</a>
        </p>
      )}
      <p>
        <a href="/mailbox/export.json">{ruby(mailbox.export)}</a>
      </p>
      <p>
        <a href="/mailbox/senders">{ruby(mailbox.senders.title)}</a>
      </p>
    </>
  );
}

/** Which filing and whom it is about, each the way to all that is about them. */
export function AboutLine({ filing, person, sender }: Pick<MailItem, 'filing' | 'person' | 'sender'>) {
  const at = `/mailbox?filing=${filing.id}`;
  return (
    <>
      <a href={at}>
        <Say japanese={filing.event} />（{filing.receiptNumber}）
      </a>
      {person && (
        <>
          ・<a href={`${at}&who=${encodeURIComponent(person)}`}>{person}</a>
        </>
      )}
      {sender && <>・{sender.name}</>}
    </>
  );
}
