import { Button } from '../../components/button/button.js';
import { Chip } from '../../components/chip/chip.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { usePage } from '../../layout/page-context.js';
import { plain, ruby, written } from '../../text/ruby.js';
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
}

export interface MailboxPageProps {
  items: MailItem[];
  /** What was searched for; null when nothing was. */
  search: string | null;
  view: 'inbox' | 'unread' | 'archived';
  next: string | null;
}

/** 電子私書箱: what came, unread and due first seen. */
export function MailboxPage({ items, search, view, next }: MailboxPageProps) {
  const { text } = usePage();
  const { mailbox, common } = text;
  const views = [
    { id: 'inbox', href: '/mailbox', name: mailbox.inbox },
    { id: 'unread', href: '/mailbox?view=unread', name: mailbox.unreadOnly },
    { id: 'archived', href: '/mailbox?view=archived', name: mailbox.archivedOnly },
  ];
  const empty = search === null ? mailbox.empty : mailbox.nothingFound;
  return (
    <>
      <h1>{ruby(mailbox.title)}</h1>
      <p>{ruby(mailbox.lead)}</p>
      <nav aria-label={plain(mailbox.title)}>
        <ul class="plain-list row">
          {views.map(({ id, href, name }) => (
            <li>
              <a href={href} aria-current={id === view && search === null ? 'page' : undefined}>
                {ruby(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Form action="/mailbox" method="get">
        <Field id="q" name="q" label={mailbox.search} hint={mailbox.searchHint} value={search ?? ''} optional />
        <Button label={mailbox.searchButton} kind="secondary" />
      </Form>
      <h2>{ruby(search === null ? (views.find(({ id }) => id === view)?.name ?? '') : mailbox.found(items.length))}</h2>
      {items.length === 0 && <p>{ruby(empty)}</p>}
      <ul class="cards">
        {items.map(({ id, kind, title, language, when, due, isUnread }) => (
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
          <a href={`/mailbox?view=${view}&after=${next}`}>{ruby(common.more)}</a>
        </p>
      )}
      <p>
        <a href="/mailbox/export.json">{ruby(mailbox.export)}</a>
      </p>
    </>
  );
}
