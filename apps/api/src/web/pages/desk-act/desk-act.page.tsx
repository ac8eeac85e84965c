import type { ComponentChildren } from 'preact';
import { Button } from '../../components/button/button.js';
import { Choices, type Option } from '../../components/choices/choices.js';
import { Select } from '../../components/choices/select.js';
import { errorOf, ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

/** What was typed, by name of the field. */
export type Typed = Record<string, string>;

export interface ActPageProps {
  /** Where the form goes, and the case it belongs to. */
  action: string;
  back: string;
  /** Which notice it is about. */
  about: string;
  /** Pressing twice decides once. */
  keyOf: string;
  typed: Typed;
  errors: FieldError[];
}

export interface OneOf {
  value: string;
  label: string;
}

/** What every control of such a form has in common. */
const control = ({ typed, errors }: ActPageProps, name: string) => ({
  ...{ id: name, name, value: typed[name] ?? '' },
  error: errorOf(errors, name),
});

function ActFrame({
  page,
  title,
  lead,
  button,
  keyName = 'key',
  children,
}: {
  page: ActPageProps;
  title: string;
  lead?: string;
  /** null: there is nothing to send. */
  button: string | null;
  /** Under which name `keyOf` is sent. */
  keyName?: string;
  children: ComponentChildren;
}) {
  const { common, deskCase } = useText();
  return (
    <>
      <a class="back" href={page.back}>
        {ruby(deskCase.backToCase)}
      </a>
      <ErrorSummary errors={page.errors} />
      <h1>{ruby(title)}</h1>
      <p>
        <strong>{ruby(page.about)}</strong>
      </p>
      {lead && <p>{ruby(lead)}</p>}
      {button === null ? (
        children
      ) : (
        <Form action={page.action} hidden={[[keyName, page.keyOf]]}>
          {children}
          <div class="buttons">
            <Button label={button} />
            <Button label={common.cancel} kind="secondary" href={page.back} />
          </div>
        </Form>
      )}
    </>
  );
}

/** An outcome that came by telephone, on paper or at the counter. */
export function DecidePage(page: ActPageProps) {
  const { decide, acts } = useText().deskCase;
  const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
  return (
    <ActFrame page={page} title={acts.decide} lead={decide.lead} button={decide.button}>
      <Choices
        id="result"
        name="result"
        label={decide.result}
        options={options(decide.results)}
        values={[page.typed.result ?? '']}
        error={errorOf(page.errors, 'result')}
      />
      <Choices
        id="heardBy"
        name="heardBy"
        label={decide.heardBy}
        options={options(decide.hearings)}
        values={[page.typed.heardBy ?? 'telephone']}
        error={errorOf(page.errors, 'heardBy')}
      />
      <Field {...control(page, 'reference')} label={decide.reference} optional />
      <Field {...control(page, 'asked')} label={decide.asked} hint={decide.askedHint} rows={2} optional />
      <Field {...control(page, 'note')} label={decide.note} hint={decide.noteHint} rows={4} optional />
    </ActFrame>
  );
}

/** Another recipient. Where there are too many to list, its id is asked for. */
export function ReassignPage({ recipients, ...page }: ActPageProps & { recipients: OneOf[] | null }) {
  const { deskCase, file } = useText();
  const { reassign, acts } = deskCase;
  const props = { ...control(page, 'recipient'), hint: reassign.hint };
  const isNone = recipients?.length === 0;
  return (
    <ActFrame page={page} title={acts.reassign} lead={reassign.lead} button={isNone ? null : reassign.button}>
      {isNone ? (
        <p>{ruby(reassign.none)}</p>
      ) : recipients ? (
        <Select {...props} label={reassign.recipient} options={[{ value: '', label: file.choose }, ...recipients]} />
      ) : (
        <Field {...props} label={reassign.recipientId} example="city-011002" />
      )}
    </ActFrame>
  );
}

/** Another way to reach the same recipient. */
export function ChannelPage(page: ActPageProps) {
  const { channelPage, notices, acts } = useText().deskCase;
  return (
    <ActFrame page={page} title={acts.channel} lead={channelPage.lead} button={channelPage.button}>
      <Choices
        id="channel"
        name="channel"
        label={channelPage.label}
        options={(['inbox', 'file', 'paper'] as const).map((value) => ({
          ...{ value, label: notices.channels[value], hint: channelPage.hints[value] },
        }))}
        values={[page.typed.channel ?? '']}
        error={errorOf(page.errors, 'channel')}
      />
    </ActFrame>
  );
}

/** A message to the citizen. */
export function TellPage(page: ActPageProps) {
  const { tell, acts } = useText().deskCase;
  return (
    <ActFrame page={page} title={acts.tell} lead={tell.lead} button={tell.button}>
      <Field {...control(page, 'text')} label={tell.label} hint={tell.hint} rows={8} />
    </ActFrame>
  );
}

/** A task goes to a colleague, or back to everybody. `keyOf` is the revision that was seen. */
export function HandOverPage({ colleagues, ...page }: ActPageProps & { colleagues: Option[] }) {
  const { handOver } = useText().deskCase;
  return (
    <ActFrame page={page} title={handOver.title} button={handOver.button} keyName="revision">
      <Choices
        id="to"
        name="to"
        label={handOver.to}
        hint={handOver.toHint}
        options={[
          ...colleagues,
          { value: 'nobody', label: handOver.nobody },
          { value: 'other', label: handOver.other, hint: handOver.otherHint },
        ]}
        values={[page.typed.to ?? '']}
        error={errorOf(page.errors, 'to')}
      />
      <Field {...control(page, 'other')} label={handOver.name} hint={handOver.nameHint} optional />
    </ActFrame>
  );
}
