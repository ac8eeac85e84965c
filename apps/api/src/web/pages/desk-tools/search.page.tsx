import { Button } from '../../components/button/button.js';
import { Select } from '../../components/choices/select.js';
import { errorOf, ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { Table } from '../../components/table/table.js';
import type { SearchTyped } from '../../desk-tools/search-query.js';
import { usePage } from '../../layout/page-context.js';
import type { Words } from '../../text/definition-words.js';
import { plain, ruby } from '../../text/ruby.js';
import { RecipientField } from './recipient-field.js';

export interface FoundFiling {
  id: string;
  receiptNumber: string;
  event: Words;
  status: string;
  waitingFor: string;
  filedAt: string;
  isAtCounter: boolean;
}

export interface SearchPageProps {
  typed: SearchTyped;
  events: { id: string; words: Words }[];
  errors: FieldError[];
  /** Null before anything was asked for. */
  found: FoundFiling[] | null;
  /** Address of the next page, and of the whole list as CSV. */
  next: string | null;
  csv: string;
}

/** Filings by receipt number, recipient, event, state and day. */
export function SearchPage({ typed, events, errors, found, next, csv }: SearchPageProps) {
  const { text } = usePage();
  const { search, columns } = text.deskTools;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{ruby(search.title)}</h1>
      <p>{ruby(search.lead)}</p>
      <SearchForm typed={typed} events={events} errors={errors} />
      {found && <h2>{ruby(search.found)}</h2>}
      {found?.length === 0 && <p>{ruby(search.none)}</p>}
      {found && found.length > 0 && (
        <>
          <Table
            id="found"
            caption={search.found}
            isCaptionHeard
            columns={[columns.receiptNumber, columns.event, columns.status, columns.waitingFor, columns.filedAt]}
            rows={found.map((it) => [
              <a href={`/desk/cases/${it.id}`}>{it.receiptNumber}</a>,
              <>
                <span lang={it.event.lang}>{ruby(it.event.text)}</span>
                {it.isAtCounter && <span class="quiet">（{ruby(search.atCounter)}）</span>}
              </>,
              ruby(it.status),
              ruby(it.waitingFor),
              it.filedAt,
            ])}
          />
          <p class="row">
            {next && <a href={next}>{ruby(text.common.more)}</a>}
            <a href={csv}>{ruby(search.csv)}</a>
          </p>
        </>
      )}
    </>
  );
}

function SearchForm({ typed, events, errors }: Pick<SearchPageProps, 'typed' | 'events' | 'errors'>) {
  const { text } = usePage();
  const { deskTools: words } = text;
  const { search } = words;
  const every = { value: '', label: words.every };
  return (
    <Form action="/desk/search" method="get">
      <div class="fields">
        <Field
          id="receiptNumber"
          name="receiptNumber"
          label={search.receiptNumber}
          hint={search.receiptHint}
          value={typed.receiptNumber}
          optional
        />
        <RecipientField value={typed.recipient} errors={errors} optional />
        <Select
          id="event"
          name="event"
          label={search.event}
          value={typed.event}
          optional
          options={[every, ...events.map(({ id, words: it }) => ({ value: id, label: plain(it.text) }))]}
        />
        <Select
          id="status"
          name="status"
          label={search.status}
          value={typed.status}
          optional
          options={[every, ...Object.entries(words.filingStatuses).map(([value, label]) => ({ value, label }))]}
        />
        <Field
          id="day"
          name="day"
          label={search.day}
          hint={search.dayHint}
          value={typed.day}
          error={errorOf(errors, 'day')}
          width="short"
          optional
        />
      </div>
      <div class="buttons">
        <Button label={search.button} />
      </div>
    </Form>
  );
}
