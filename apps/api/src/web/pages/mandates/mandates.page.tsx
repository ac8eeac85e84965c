import { Button } from '../../components/button/button.js';
import { Choices, type Option } from '../../components/choices/choices.js';
import { DateField, type DateParts } from '../../components/date-field/date-field.js';
import { ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { usePage } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

export interface MandateRow {
  id: string;
  role: 'principal' | 'agent';
  events: string;
  until: string;
  status: 'active' | 'expired' | 'closed';
}

export interface MandatesPageProps {
  mandates: MandateRow[];
  /** Life events that can be filed under a mandate. */
  events: Option[];
  typed: { agent: string; events: string[]; until: DateParts; name: string; dateOfBirth: DateParts };
  /** What is wrong, by the id of the field. */
  errors: Map<string, string>;
}

/** Who may file for the reader, and for whom the reader may: given, ended, and given anew. */
export function MandatesPage(props: MandatesPageProps) {
  const { account } = usePage().text;
  const { mandates } = account;
  const errors = [...props.errors].map(([field, message]): FieldError => ({ field, message }));
  return (
    <>
      <a class="back" href="/account">
        {ruby(account.title)}
      </a>
      <ErrorSummary errors={errors} />
      <h1>{ruby(mandates.title)}</h1>
      <p>{ruby(mandates.lead)}</p>
      <List rows={props.mandates} />
      <h2>{ruby(mandates.give)}</h2>
      <p>{ruby(mandates.giveHint)}</p>
      <GiveForm {...props} />
    </>
  );
}

function List({ rows }: { rows: MandateRow[] }) {
  const { mandates } = usePage().text.account;
  if (rows.length === 0) return <p>{ruby(mandates.none)}</p>;
  return (
    <ul class="cards">
      {rows.map(({ id, role, events, until, status }) => (
        <li class="card">
          <h2>{ruby(mandates.roles[role])}</h2>
          <p>{events}</p>
          <p class="quiet">
            {ruby(mandates.until(until))}・{ruby(mandates.statuses[status])}
          </p>
          {status === 'active' && (
            <Form action={`/account/mandates/${id}/end`}>
              <Button label={mandates.end} kind="secondary" about={`${events} ${until}`} />
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

function GiveForm({ events, typed, errors }: MandatesPageProps) {
  const { mandates } = usePage().text.account;
  const dayError = (id: string) => {
    const message = errors.get(id);
    return message === undefined ? undefined : { message, part: 'year' as const };
  };
  return (
    <Form action="/account/mandates">
      <Field
        id="agent"
        name="agent"
        label={mandates.agent}
        hint={mandates.agentHint}
        value={typed.agent}
        error={errors.get('agent')}
      />
      <Choices
        id="events"
        name="events"
        label={mandates.events}
        options={events}
        values={typed.events}
        several
        error={errors.get('events')}
      />
      <DateField id="until" name="until" label={mandates.lastDay} value={typed.until} error={dayError('until-year')} />
      <Field
        id="name"
        name="name"
        label={mandates.name}
        hint={mandates.nameHint}
        value={typed.name}
        autocomplete="name"
        error={errors.get('name')}
      />
      <DateField
        id="born"
        name="born"
        label={mandates.born}
        value={typed.dateOfBirth}
        autocomplete="bday"
        error={dayError('born-year')}
      />
      <div class="buttons">
        <Button label={mandates.giveButton} />
      </div>
    </Form>
  );
}
