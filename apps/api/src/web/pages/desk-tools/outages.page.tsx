import { Button } from '../../components/button/button.js';
import { Chip, type ChipLook } from '../../components/chip/chip.js';
import { Choices } from '../../components/choices/choices.js';
import { errorOf, ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { usePage } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import { RecipientField } from './recipient-field.js';

export interface OutageRow {
  id: string;
  recipient: string;
  recipientId: string;
  state: 'coming' | 'now' | 'over';
  from: string;
  until: string;
  reason: string;
  by: string;
  holds: boolean;
}

export interface OutagesPageProps {
  typed: { recipient: string; from: string; until: string; reason: string; holds: string };
  own: string | null;
  errors: FieldError[];
  outages: OutageRow[];
  next: string | null;
  /** Only supervisors and operators declare and end. */
  mayDeclare: boolean;
  done: 'declared' | 'ended' | null;
  formKey: string;
}

const looks: Record<OutageRow['state'], ChipLook> = { coming: 'quiet', now: 'turn', over: 'done' };

/** A recipient that is away: declared once, it reaches every case. What is not over stands first. */
export function OutagesPage(props: OutagesPageProps) {
  const { errors, outages, next, mayDeclare, done } = props;
  const { text } = usePage();
  const { outages: words } = text.deskTools;
  const open = outages.filter(({ state }) => state !== 'over');
  const over = outages.filter(({ state }) => state === 'over');
  return (
    <>
      <ErrorSummary errors={errors} />
      {done && <Notice kind="success" title={words.done[done]} spoken />}
      <h1>{ruby(words.title)}</h1>
      <p>{ruby(words.lead)}</p>
      {open.length > 0 && <Outages title={words.open} outages={open} mayEnd={mayDeclare} />}
      <h2>{ruby(words.declare)}</h2>
      {mayDeclare ? <Declare {...props} /> : <p>{ruby(words.only)}</p>}
      {over.length > 0 && <Outages title={words.list} outages={over} mayEnd={mayDeclare} />}
      {outages.length === 0 && <p>{ruby(words.none)}</p>}
      {next && (
        <p>
          <a href={`/desk/outages?after=${next}`}>{ruby(text.common.more)}</a>
        </p>
      )}
    </>
  );
}

function Outages({ title, outages, mayEnd }: { title: string; outages: OutageRow[]; mayEnd: boolean }) {
  return (
    <>
      <h2>{ruby(title)}</h2>
      <ul class="cards">
        {outages.map((outage) => (
          <Outage {...outage} mayEnd={mayEnd} />
        ))}
      </ul>
    </>
  );
}

function Declare({ typed, own, errors, formKey }: OutagesPageProps) {
  const { deskTools } = usePage().text;
  const { outages: words } = deskTools;
  const field = (name: 'from' | 'until' | 'reason', hint: string, optional = false) => (
    <Field
      id={name}
      name={name}
      label={words[name]}
      hint={hint}
      value={typed[name]}
      error={errorOf(errors, name)}
      optional={optional}
      {...(name === 'reason' ? {} : { width: 'short' as const })}
    />
  );
  return (
    <Form action="/desk/outages" hidden={[['key', formKey]]}>
      <RecipientField own={own} value={typed.recipient} errors={errors} />
      {field('from', words.fromHint, true)}
      {field('until', words.untilHint)}
      {field('reason', words.reasonHint)}
      <Choices
        id="holds"
        name="holds"
        label={words.holds}
        values={[typed.holds]}
        options={[
          { value: 'yes', label: words.holdYes },
          { value: 'no', label: words.holdNo },
        ]}
      />
      <div class="buttons">
        <Button label={words.button} />
      </div>
    </Form>
  );
}

function Outage(props: OutageRow & { mayEnd: boolean }) {
  const { id, recipient, recipientId, state, from, until, reason, by, holds, mayEnd } = props;
  const { outages: words } = usePage().text.deskTools;
  return (
    <li class="card">
      <Chip look={looks[state]} label={words.state[state]} />
      <h3>{recipient}</h3>
      <dl class="facts">
        <dt>{ruby(words.from)}</dt>
        <dd>{from}</dd>
        <dt>{ruby(words.until)}</dt>
        <dd>{until}</dd>
        <dt>{ruby(words.reason)}</dt>
        <dd>{reason}</dd>
        <dt>{ruby(words.holds)}</dt>
        <dd>{ruby(holds ? words.holdYes : words.holdNo)}</dd>
        <dt>{ruby(words.by)}</dt>
        <dd>{by}</dd>
      </dl>
      {state === 'over' ? (
        <p>
          <a href={`/desk/batches?recipient=${encodeURIComponent(recipientId)}`}>
            {ruby(words.resend)}
            <span class="only-spoken">
              （{recipient} {until}）
            </span>
          </a>
        </p>
      ) : (
        mayEnd && (
          <Form action={`/desk/outages/${id}/end`}>
            <Button label={words.end} kind="secondary" about={`${recipient} ${from}`} />
          </Form>
        )
      )}
    </li>
  );
}
