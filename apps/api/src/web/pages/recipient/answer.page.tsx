import { Button } from '../../components/button/button.js';
import { Choices } from '../../components/choices/choices.js';
import { Select } from '../../components/choices/select.js';
import { ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { usePage } from '../../layout/page-context.js';
import { itemTypes } from '../../../../../../kit/reply.js';
import {
  type AnswerKindId,
  answerKinds,
  type FieldName,
  fieldTypes,
  kindOf,
  nameOf,
  parts,
} from '../../recipient/answer-kinds.js';
import type { Words } from '../../text/definition-words.js';
import { plain, ruby } from '../../text/ruby.js';
import type { Text } from '../../text/text.js';

interface About {
  notice: string;
  name: Words;
}

/** First the kind of answer: what can be said with it comes on the next page. */
export function AnswerKindPage({
  notice,
  name,
  kinds,
  hasError,
}: About & { kinds: AnswerKindId[]; hasError: boolean }) {
  const { answer } = usePage().text.recipient;
  const errors = hasError ? [{ field: 'kind', message: answer.kindError }] : [];
  return (
    <>
      <Back notice={notice} name={name} />
      <ErrorSummary errors={errors} />
      <h1>{ruby(answer.title)}</h1>
      <Form action={`/recipient/notices/${notice}/answer/form`} method="get">
        <Choices
          id="kind"
          name="kind"
          label={answer.kind}
          values={[]}
          error={errors[0]?.message}
          options={kinds.map((kind) => ({
            value: kind,
            label: answer.kinds[kind],
            group: answer.groups[answerKinds[kind].outcome],
          }))}
        />
        <div class="buttons">
          <Button label={usePage().text.common.next} />
        </div>
      </Form>
    </>
  );
}

export interface AnswerPageProps extends About {
  kind: AnswerKindId;
  /** Deliveries that can be answered; the last is the newest. */
  open: { id: string; title: string }[];
  typed: URLSearchParams;
  /** By name of the control. */
  errors: Map<string, string>;
  /** The same for a form however often it is sent. */
  formKey: string;
}

export function AnswerPage({ notice, name, kind, open, typed, errors, formKey }: AnswerPageProps) {
  const { text } = usePage();
  const { answer } = text.recipient;
  const { fields, repeated } = kindOf(kind);
  const summary: FieldError[] = [...errors].map(([at, message]) => ({ field: at === '' ? null : idOf(at), message }));
  const hidden: [string, string][] = [
    ['kind', kind],
    ['key', formKey],
    ...(open.length === 1 ? [['inReplyTo', open[0]!.id] as [string, string]] : []),
  ];
  return (
    <>
      <Back notice={notice} name={name} answer />
      <ErrorSummary errors={summary} />
      <h1>{ruby(answer.kinds[kind])}</h1>
      <p>{ruby(answer.lead)}</p>
      <Form action={`/recipient/notices/${notice}/answer`} hidden={hidden}>
        {open.length > 1 && (
          <Choices
            id="inReplyTo"
            name="inReplyTo"
            label={answer.which}
            values={[typed.get('inReplyTo') ?? open.at(-1)!.id]}
            options={open.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        {repeated && <Repeated name={repeated} typed={typed} errors={errors} />}
        {fields.map((field) => (
          <One field={field} isNeeded={kindOf(kind).needs?.includes(field) ?? false} typed={typed} errors={errors} />
        ))}
        <div class="buttons">
          <Button label={answer.send} />
        </div>
      </Form>
    </>
  );
}

interface Filled {
  typed: URLSearchParams;
  errors: Map<string, string>;
}

/** The first is open, the others are folded away until somebody needs them. */
function Repeated({ name, typed, errors }: Filled & { name: keyof typeof parts }) {
  const { answer } = usePage().text.recipient;
  const { fields, needs, most } = parts[name];
  const numbers = Array.from({ length: most }, (_, i) => i + 1);
  const title = (n: number): string => (name === 'items' ? answer.item(n) : answer.slot(n));
  const isUsed = (n: number): boolean =>
    fields.some((field) => (field !== 'itemType' && typed.get(nameOf(field, n))) || errors.has(nameOf(field, n)));
  const part = (n: number) =>
    fields.map((field) => (
      <One
        field={field}
        n={n}
        isNeeded={n === 1 && needs.some((needed) => needed === field)}
        typed={typed}
        errors={errors}
      />
    ));
  return (
    <>
      <p>{ruby(answer.itemHint)}</p>
      {numbers.map((n) => (
        <details class="part" open={n === 1 || isUsed(n)}>
          <summary>{ruby(title(n))}</summary>
          {part(n)}
        </details>
      ))}
    </>
  );
}

function One({ field, n, isNeeded, typed, errors }: Filled & { field: FieldName; n?: number; isNeeded: boolean }) {
  const { answer } = usePage().text.recipient;
  const name = nameOf(field, n);
  const type = fieldTypes[field];
  const common = { id: idOf(name), name, label: answer.fields[field], error: errors.get(name) };
  if (type === 'choice')
    return (
      <Select
        {...common}
        value={typed.get(name) ?? 'text'}
        options={itemTypes.map((it) => ({ value: it, label: plain(answer.itemTypes[it]) }))}
      />
    );
  return (
    <Field
      {...common}
      hint={hintOf(field, answer)}
      value={typed.get(name) ?? ''}
      optional={!isNeeded}
      {...(type === 'text' || type === 'lines' ? { rows: 3 } : {})}
      {...(type === 'day' || type === 'instant' || type === 'number' ? { width: 'short' as const } : {})}
      {...(type === 'number' ? { inputMode: 'numeric' as const } : {})}
    />
  );
}

function hintOf(field: FieldName, { hints }: Text['recipient']['answer']): string | undefined {
  const type = fieldTypes[field];
  const own = field === 'dueOn' || field === 'arrivedAt' ? hints[field] : '';
  const form = type === 'day' || type === 'instant' || type === 'lines' ? hints[type] : '';
  return [own, form].filter(Boolean).join(' ') || undefined;
}

function Back({ notice, name, answer = false }: About & { answer?: boolean }) {
  const { text } = usePage();
  const at = `/recipient/notices/${notice}`;
  return (
    <a class="back" href={answer ? `${at}/answer` : at} lang={answer ? undefined : name.lang}>
      {ruby(answer ? text.recipient.answer.title : name.text)}
    </a>
  );
}

/** Ids as style sheets can name them. */
const idOf = (name: string): string => name.replace('.', '-');
