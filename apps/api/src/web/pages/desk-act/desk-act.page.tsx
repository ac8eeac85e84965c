import type { ComponentChildren } from 'preact';
import { Button } from '../../components/button/button.js';
import { Choices } from '../../components/choices/choices.js';
import { Select } from '../../components/choices/select.js';
import { ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { useText } from '../../layout/page-context.js';

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

const errorOf = ({ errors }: ActPageProps, field: string) => errors.find((it) => it.field === field)?.message;

function ActFrame({
  page,
  title,
  lead,
  button,
  children,
}: {
  page: ActPageProps;
  title: string;
  lead: string;
  /** null: there is nothing to send. */
  button: string | null;
  children: ComponentChildren;
}) {
  const { common, deskCase } = useText();
  return (
    <>
      <a class="back" href={page.back}>
        {deskCase.backToCase}
      </a>
      <ErrorSummary errors={page.errors} />
      <h1>{title}</h1>
      <p>
        <strong>{page.about}</strong>
      </p>
      <p>{lead}</p>
      {button === null ? (
        children
      ) : (
        <Form action={page.action} hidden={[['key', page.keyOf]]}>
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
        error={errorOf(page, 'result')}
      />
      <Choices
        id="heardBy"
        name="heardBy"
        label={decide.heardBy}
        options={options(decide.hearings)}
        values={[page.typed.heardBy ?? 'telephone']}
        error={errorOf(page, 'heardBy')}
      />
      <Field
        id="reference"
        name="reference"
        label={decide.reference}
        value={page.typed.reference ?? ''}
        optional
        error={errorOf(page, 'reference')}
      />
      <Field
        id="asked"
        name="asked"
        label={decide.asked}
        hint={decide.askedHint}
        value={page.typed.asked ?? ''}
        rows={2}
        optional
        error={errorOf(page, 'asked')}
      />
      <Field
        id="note"
        name="note"
        label={decide.note}
        hint={decide.noteHint}
        value={page.typed.note ?? ''}
        rows={4}
        optional
        error={errorOf(page, 'note')}
      />
    </ActFrame>
  );
}

/** Another recipient. Where there are too many to list, its id is asked for. */
export function ReassignPage({ recipients, ...page }: ActPageProps & { recipients: OneOf[] | null }) {
  const { deskCase, file } = useText();
  const { reassign, acts } = deskCase;
  const props = {
    id: 'recipient',
    name: 'recipient',
    hint: reassign.hint,
    value: page.typed.recipient ?? '',
    error: errorOf(page, 'recipient'),
  };
  const isNone = recipients?.length === 0;
  return (
    <ActFrame page={page} title={acts.reassign} lead={reassign.lead} button={isNone ? null : reassign.button}>
      {isNone ? (
        <p>{reassign.none}</p>
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
        error={errorOf(page, 'channel')}
      />
    </ActFrame>
  );
}

/** A message to the citizen. */
export function TellPage(page: ActPageProps) {
  const { tell, acts } = useText().deskCase;
  return (
    <ActFrame page={page} title={acts.tell} lead={tell.lead} button={tell.button}>
      <Field
        id="text"
        name="text"
        label={tell.label}
        hint={tell.hint}
        value={page.typed.text ?? ''}
        rows={8}
        error={errorOf(page, 'text')}
      />
    </ActFrame>
  );
}

/** A task goes to a colleague, or back to everybody. `keyOf` is the revision that was seen. */
export function HandOverPage(page: ActPageProps) {
  const { common, deskCase } = useText();
  const { handOver } = deskCase;
  return (
    <>
      <a class="back" href={page.back}>
        {deskCase.backToCase}
      </a>
      <ErrorSummary errors={page.errors} />
      <h1>{handOver.title}</h1>
      <p>
        <strong>{page.about}</strong>
      </p>
      <Form action={page.action} hidden={[['revision', page.keyOf]]}>
        <Field
          id="to"
          name="to"
          label={handOver.to}
          hint={handOver.toHint}
          value={page.typed.to ?? ''}
          optional
          error={errorOf(page, 'to')}
        />
        <div class="buttons">
          <Button label={handOver.button} />
          <Button label={common.cancel} kind="secondary" href={page.back} />
        </div>
      </Form>
    </>
  );
}
