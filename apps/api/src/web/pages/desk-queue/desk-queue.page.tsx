import type { ComponentChildren } from 'preact';
import { Button } from '../../components/button/button.js';
import { Chip } from '../../components/chip/chip.js';
import { Form } from '../../components/form/form.js';
import { Tabs } from '../../components/tabs/tabs.js';
import type { QueueRow } from '../../desk/queue-rows.js';
import { type Column, type Queue, queues, type QueueSlug } from '../../desk/queues.js';
import { useText } from '../../layout/page-context.js';
import { plain, ruby } from '../../text/ruby.js';
import { Said } from '../../text/say.js';

export interface DeskQueuePageProps {
  queue: Queue;
  counts: { slug: QueueSlug; count: number }[];
  /** There are more open tasks than are counted. */
  isMore: boolean;
  rows: QueueRow[];
  next: string | null;
  /** Office and role of whoever looks, and their name. */
  who: string;
  name: string;
}

/** One queue, and the way to the others with what waits in each. */
export function DeskQueuePage({ queue, counts, isMore, rows, next, who, name }: DeskQueuePageProps) {
  const text = useText();
  const { desk, common } = text;
  return (
    <>
      <h1>{ruby(desk.title)}</h1>
      <p class="quiet">
        {ruby(who)}・<bdi>{name}</bdi>
      </p>
      <QueueTabs here={queue.slug} counts={counts} isMore={isMore} />
      <h2 id="queue">
        {ruby(queue.name(desk))} <span class="quiet">{ruby(desk.count(countOf(queue.slug, counts), isMore))}</span>
      </h2>
      {rows.length === 0 ? <p>{ruby(queue.empty(desk))}</p> : <QueueTable queue={queue} rows={rows} />}
      {next && (
        <p>
          <a href={`/desk/queues/${queue.slug}?after=${next}`}>{ruby(common.more)}</a>
        </p>
      )}
    </>
  );
}

const countOf = (slug: QueueSlug, counts: DeskQueuePageProps['counts']): number =>
  counts.find((it) => it.slug === slug)?.count ?? 0;

function QueueTabs({ here, counts, isMore }: { here: QueueSlug } & Pick<DeskQueuePageProps, 'counts' | 'isMore'>) {
  const { desk } = useText();
  const tabs = queues.map(({ slug, name }) => ({
    href: `/desk/queues/${slug}`,
    name: name(desk),
    isHere: slug === here,
    count: desk.count(countOf(slug, counts), isMore),
  }));
  return <Tabs label={desk.title} tabs={tabs} />;
}

function QueueTable({ queue, rows }: Pick<DeskQueuePageProps, 'queue' | 'rows'>) {
  const { desk } = useText();
  return (
    <table class="table table--stack" aria-labelledby="queue">
      <thead>
        <tr>
          {queue.columns.map((column) => (
            <th scope="col">{ruby(desk.columns[column])}</th>
          ))}
          <th scope="col">{ruby(desk.columns.act)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {queue.columns.map((column) => (
              <td data-label={plain(desk.columns[column])}>
                <Cell column={column} row={row} />
              </td>
            ))}
            <td>
              <Action queue={queue} row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cells: Record<Column, (props: { row: QueueRow }) => ComponentChildren> = {
  clock: ({ row }) => (
    <>
      <Chip look={row.clock.look} label={row.clock.words} />
      {row.dueOn && <span class="quiet only-line">{row.dueOn}</span>}
    </>
  ),
  what: function What({ row }) {
    const { desk } = useText();
    return (
      <>
        <strong>{ruby(row.code)}</strong>
        {row.procedure && (
          <span class="only-line">
            <Said words={row.procedure} />
          </span>
        )}
        {row.isEscalated && <span class="only-line">{ruby(desk.escalated)}</span>}
      </>
    );
  },
  filing: ({ row }) => <FilingLink row={row} />,
  pair: ({ row }) => (
    <>
      <FilingLink row={row} />
      {row.otherReceiptNumber && <span class="only-line">{row.otherReceiptNumber}</span>}
    </>
  ),
  owner: function Owner({ row }) {
    const { desk } = useText();
    return row.isMine ? ruby(desk.you) : (row.owner ?? ruby(desk.nobody));
  },
  since: ({ row }) => row.since,
};

function Cell({ column, row }: { column: Column; row: QueueRow }) {
  const Of = cells[column];
  return <Of row={row} />;
}

function FilingLink({ row }: { row: QueueRow }) {
  return (
    <>
      <a href={`/desk/cases/${row.filing}`}>{row.receiptNumber}</a>
      <span class="only-line">
        <Said words={row.event} />
      </span>
    </>
  );
}

function Action({ queue, row }: { queue: Queue; row: QueueRow }) {
  const { desk } = useText();
  const about = `${row.code} ${row.receiptNumber}`;
  if (queue.action === 'compare')
    return <Button kind="secondary" label={desk.compare} href={`/desk/tasks/${row.id}/compare`} about={about} />;
  if (queue.action === 'open' || row.owner !== null)
    return <Button kind="secondary" label={desk.open} href={`/desk/cases/${row.filing}`} about={about} />;
  return (
    <Form action={`/desk/tasks/${row.id}/take`} hidden={[['revision', String(row.revision)]]}>
      <Button kind="secondary" label={desk.take} about={about} />
    </Form>
  );
}
