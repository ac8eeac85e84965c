import { Chip, type ChipLook } from '../../components/chip/chip.js';
import { Tabs } from '../../components/tabs/tabs.js';
import { Table } from '../../components/table/table.js';
import { usePage } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import type { Words } from '../../text/definition-words.js';

export interface ListedNotice {
  id: string;
  name: Words;
  event: Words;
  status: { look: ChipLook; words: string };
  sent: string;
  answerBy: string;
  lawful: string;
}

export interface NoticesPageProps {
  items: ListedNotice[];
  view: 'open' | 'all';
  next: string | null;
}

/** What a recipient was told, and what still waits for its answer. */
export function NoticesPage({ items, view, next }: NoticesPageProps) {
  const { text } = usePage();
  const { recipient, common } = text;
  const { columns, home } = recipient;
  const views = [
    { id: 'open', href: '/recipient', name: home.open },
    { id: 'all', href: '/recipient?view=all', name: home.all },
  ] as const;
  const title = views.find(({ id }) => id === view)!.name;
  return (
    <>
      <h1>{ruby(home.title)}</h1>
      <p>{ruby(home.lead)}</p>
      <Tabs label={home.title} tabs={views.map((it) => ({ ...it, isHere: it.id === view }))} />
      <h2>{ruby(title)}</h2>
      {items.length === 0 ? (
        <p>{ruby(view === 'open' ? home.nothingOpen : home.empty)}</p>
      ) : (
        <Table
          id="notices"
          caption={title}
          isCaptionHeard
          columns={[columns.notice, columns.event, columns.status, columns.sent, columns.answerBy, columns.lawful]}
          rows={items.map(({ id, name, event, status, sent, answerBy, lawful }) => [
            <a href={`/recipient/notices/${id}`} lang={name.lang}>
              {ruby(name.text)}
              <span class="only-spoken"> {sent}</span>
            </a>,
            <span lang={event.lang}>{ruby(event.text)}</span>,
            <Chip look={status.look} label={status.words} />,
            sent,
            answerBy,
            lawful,
          ])}
        />
      )}
      {next && (
        <p>
          <a href={`/recipient?view=${view}&after=${next}`}>{ruby(common.more)}</a>
        </p>
      )}
    </>
  );
}
