import { Button } from '../../components/button/button.js';
import { Chip, type ChipLook } from '../../components/chip/chip.js';
import { Choices } from '../../components/choices/choices.js';
import { errorOf, ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { Summary } from '../../components/summary/summary.js';
import { Table } from '../../components/table/table.js';
import { usePage } from '../../layout/page-context.js';
import type { Words } from '../../text/definition-words.js';
import { ruby } from '../../text/ruby.js';
import type { Text } from '../../text/text.js';
import { RecipientField } from './recipient-field.js';

type BatchWords = Text['deskTools']['batches'];
export type BatchActWord = keyof BatchWords['acts'];
export type BatchStatusWord = keyof BatchWords['statuses'];
export type ItemResult = keyof BatchWords['results'];

export interface BatchRow {
  id: string;
  recipient: string;
  act: BatchActWord;
  status: BatchStatusWord;
  created: string;
}

export interface BatchesPageProps {
  typed: { recipient: string; act: string };
  /** The only recipient that this office may repair; null when any may be named. */
  own: string | null;
  errors: FieldError[];
  batches: BatchRow[];
  next: string | null;
  formKey: string;
}

const looks: Record<BatchStatusWord, ChipLook> = {
  proposed: 'turn',
  running: 'moving',
  done: 'done',
  rejected: 'quiet',
};

const isOpen = ({ status }: BatchRow): boolean => status === 'proposed' || status === 'running';

/** Sending again for many at once: first looked at, then approved by somebody else. What is still to be done about stands first. */
export function BatchesPage({ typed, own, errors, batches, next, formKey }: BatchesPageProps) {
  const { text } = usePage();
  const { batches: said } = text.deskTools;
  const open = batches.filter(isOpen);
  const ended = batches.filter((it) => !isOpen(it));
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{ruby(said.title)}</h1>
      <p>{ruby(said.lead)}</p>
      {open.length > 0 && <Batches id="open" title={said.open} batches={open} />}
      <h2>{ruby(said.propose)}</h2>
      <Form action="/desk/batches" hidden={[['key', formKey]]}>
        <RecipientField own={own} value={typed.recipient} errors={errors} />
        <Choices
          id="act"
          name="act"
          label={said.act}
          hint={said.most}
          values={[typed.act]}
          error={errorOf(errors, 'act')}
          options={Object.entries(said.acts).map(([value, label]) => ({ value, label }))}
        />
        <div class="buttons">
          <Button label={said.button} />
        </div>
      </Form>
      {ended.length > 0 && <Batches id="ended" title={said.list} batches={ended} />}
      {batches.length === 0 && <p>{ruby(said.none)}</p>}
      {next && (
        <p>
          <a href={`/desk/batches?after=${next}`}>{ruby(text.common.more)}</a>
        </p>
      )}
    </>
  );
}

function Batches({ id, title, batches }: { id: string; title: string; batches: BatchRow[] }) {
  const { deskTools: words } = usePage().text;
  const { batches: said } = words;
  return (
    <>
      <h2>{ruby(title)}</h2>
      <Table
        id={id}
        caption={title}
        isCaptionHeard
        columns={[said.created, words.recipient, said.act, words.columns.status]}
        rows={batches.map((it) => [
          <a href={`/desk/batches/${it.id}`}>{it.created}</a>,
          it.recipient,
          ruby(said.acts[it.act]),
          <Chip look={looks[it.status]} label={said.statuses[it.status]} />,
        ])}
      />
    </>
  );
}

export interface BatchItemRow {
  id: string;
  filing: string;
  receiptNumber: string;
  procedure: Words;
  result: ItemResult;
}

export interface BatchPageProps extends BatchRow {
  createdBy: string;
  decided: string | null;
  counts: Partial<Record<ItemResult, number>>;
  items: BatchItemRow[];
  next: string | null;
  /** Why it cannot be approved by whoever looks; null when it can. */
  barred: 'own' | 'cannot' | null;
}

/** What it is about, who agreed, how far it is, and what became of each notice. */
export function BatchPage(props: BatchPageProps) {
  const { id, recipient, act, status, created, createdBy, decided, counts, barred } = props;
  const { deskTools: words } = usePage().text;
  const { batches } = words;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const done = all - (counts.pending ?? 0) - (counts['handed-over'] ?? 0);
  return (
    <>
      <a class="back" href="/desk/batches">
        {ruby(batches.title)}
      </a>
      <h1>{ruby(batches.acts[act])}</h1>
      <p>
        <Chip look={looks[status]} label={batches.statuses[status]} />
      </p>
      <Summary
        rows={[
          { label: words.recipient, value: recipient },
          { label: batches.created, value: `${createdBy}\n${created}` },
          ...(decided ? [{ label: batches.decided, value: decided }] : []),
        ]}
      />
      {status === 'proposed' && <Notice kind="info" title={all === 0 ? batches.nothing : batches.dryRun(all)} />}
      {(status === 'running' || status === 'done') && all > 0 && <Progress done={done} all={all} id={id} />}
      {status === 'proposed' && <Decision id={id} barred={barred} isEmpty={all === 0} />}
      <Items {...props} />
    </>
  );
}

function Progress({ done, all, id }: { done: number; all: number; id: string }) {
  const { batches } = usePage().text.deskTools;
  return (
    <>
      <p role="status" id="progress">
        {ruby(batches.progress(done, all))}
      </p>
      <progress class="progress" max={all} value={done} aria-labelledby="progress" />
      {done < all && (
        <p>
          <a href={`/desk/batches/${id}`}>{ruby(batches.again)}</a>
        </p>
      )}
    </>
  );
}

function Decision({ id, barred, isEmpty }: Pick<BatchPageProps, 'id' | 'barred'> & { isEmpty: boolean }) {
  const { batches } = usePage().text.deskTools;
  return (
    <>
      {barred && <p>{ruby(batches[barred])}</p>}
      <div class="row">
        {!barred && !isEmpty && (
          <Form action={`/desk/batches/${id}/approve`}>
            <Button label={batches.approve} />
          </Form>
        )}
        <Form action={`/desk/batches/${id}/reject`}>
          <Button label={batches.reject} kind="secondary" />
        </Form>
      </div>
    </>
  );
}

function Items({ id, counts, items, next }: BatchPageProps) {
  const { text } = usePage();
  const { batches, columns } = text.deskTools;
  if (items.length === 0) return null;
  const results = Object.entries(counts) as [ItemResult, number][];
  return (
    <>
      <h2>{ruby(batches.result)}</h2>
      <Table
        id="counts"
        caption={batches.result}
        isCaptionHeard
        columns={[batches.result, batches.count]}
        rows={results.map(([result, count]) => [ruby(batches.results[result]), count])}
      />
      <h2>{ruby(batches.items)}</h2>
      <Table
        id="items"
        caption={batches.items}
        isCaptionHeard
        columns={[columns.receiptNumber, batches.procedure, batches.result]}
        rows={items.map((item) => [
          <a href={`/desk/cases/${item.filing}`}>
            {item.receiptNumber}
            <span class="only-spoken" lang={item.procedure.lang}>
              {' '}
              {ruby(item.procedure.text)}
            </span>
          </a>,
          <span lang={item.procedure.lang}>{ruby(item.procedure.text)}</span>,
          ruby(batches.results[item.result]),
        ])}
      />
      {next && (
        <p>
          <a href={`/desk/batches/${id}?after=${next}`}>{ruby(text.common.more)}</a>
        </p>
      )}
    </>
  );
}
