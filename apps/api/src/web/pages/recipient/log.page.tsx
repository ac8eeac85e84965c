import { Button } from '../../components/button/button.js';
import { Select } from '../../components/choices/select.js';
import { Form } from '../../components/form/form.js';
import { Table } from '../../components/table/table.js';
import { usePage } from '../../layout/page-context.js';
import type { Words } from '../../text/definition-words.js';
import { plain, ruby } from '../../text/ruby.js';
import type { Text } from '../../text/text.js';

export type DeliveryStatusWord = keyof Text['recipient']['deliveryStatuses'];

export interface LoggedDelivery {
  id: string;
  notice: string;
  name: Words;
  title: string;
  status: string;
  attempts: number;
  first: string;
  next: string;
}

export interface LogPageProps {
  items: LoggedDelivery[];
  status: DeliveryStatusWord | null;
  next: string | null;
}

/** Every delivery with where it stands. */
export function LogPage({ items, status, next }: LogPageProps) {
  const { text } = usePage();
  const { recipient, common } = text;
  const { columns, log, deliveryStatuses } = recipient;
  const options = Object.entries(deliveryStatuses).map(([value, label]) => ({ value, label }));
  return (
    <>
      <h1>{ruby(log.title)}</h1>
      <p>{ruby(log.lead)}</p>
      <Form action="/recipient/deliveries" method="get">
        <Select
          id="status"
          name="status"
          label={log.filter}
          optional
          value={status ?? ''}
          options={[{ value: '', label: plain(common.all) }, ...options]}
        />
        <Button label={log.show} kind="secondary" />
      </Form>
      <h2>{ruby(status ? deliveryStatuses[status] : common.all)}</h2>
      {items.length === 0 ? (
        <p>{ruby(log.empty)}</p>
      ) : (
        <Table
          id="log"
          caption={log.title}
          isCaptionHeard
          columns={[columns.delivery, columns.notice, columns.status, columns.attempts, columns.sent, columns.next]}
          rows={items.map((it) => [
            <code>{it.id}</code>,
            <a href={`/recipient/notices/${it.notice}`}>
              <span lang={it.name.lang}>{ruby(it.name.text)}</span>（{ruby(it.title)}）
              <span class="only-spoken">{it.id}</span>
            </a>,
            ruby(it.status),
            it.attempts,
            it.first,
            it.next,
          ])}
        />
      )}
      {next && (
        <p>
          <a href={`/recipient/deliveries?status=${status ?? ''}&after=${next}`}>{ruby(common.more)}</a>
        </p>
      )}
    </>
  );
}
