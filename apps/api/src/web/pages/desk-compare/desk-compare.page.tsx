import { Button } from '../../components/button/button.js';
import { Choices } from '../../components/choices/choices.js';
import { errorOf, ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Form } from '../../components/form/form.js';
import type { ComparedPart } from '../../desk/compare-view.js';
import { useText } from '../../layout/page-context.js';
import { plain, ruby } from '../../text/ruby.js';
import { PurposeChoices } from '../desk-case/purpose-choices.js';

export interface DeskComparePageProps {
  task: string;
  revision: number;
  /** The earlier filing and the later one. */
  first: { id: string; receiptNumber: string };
  second: { id: string; receiptNumber: string };
  /** null: one of the two cannot be shown to the reader. */
  parts: ComparedPart[] | null;
  /** The reader still has to say what for. */
  needsPurpose: boolean;
  canDecide: boolean;
  errors: FieldError[];
}

/** Two filings that may be the same, and what is decided about them. */
export function DeskComparePage(props: DeskComparePageProps) {
  const { deskCase } = useText();
  const { compare } = deskCase;
  const { parts, needsPurpose, canDecide, errors } = props;
  return (
    <>
      <a class="back" href="/desk/queues/duplicates">
        {ruby(deskCase.back)}
      </a>
      <ErrorSummary errors={errors} />
      <h1>{ruby(compare.title)}</h1>
      <p>{ruby(compare.lead)}</p>
      <ul>
        {(['first', 'second'] as const).map((which) => (
          <li>
            {ruby(compare[which])}：<a href={`/desk/cases/${props[which].id}`}>{props[which].receiptNumber}</a>
          </li>
        ))}
      </ul>
      {parts === null && <p>{ruby(compare.other)}</p>}
      {parts?.map((part) => (
        <Part part={part} />
      ))}
      {needsPurpose && <PurposeForm {...props} />}
      {canDecide && <DecisionForm {...props} />}
    </>
  );
}

function Part({ part }: { part: ComparedPart }) {
  const { compare } = useText().deskCase;
  return (
    <>
      {part.name && <h2>{ruby(part.name)}</h2>}
      <table class="table table--stack">
        <thead>
          <tr>
            <th scope="col">{ruby(compare.what)}</th>
            {(['first', 'second'] as const).map((which) => (
              <th scope="col">{ruby(compare[which])}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.lines.map((line) => (
            <tr>
              <th scope="row">
                {ruby(line.label)}
                <span class={line.isSame ? 'only-line quiet' : 'only-line'}>
                  {line.isSame ? ruby(compare.same) : <>≠ {ruby(compare.differs)}</>}
                </span>
              </th>
              <td class="lines" data-label={plain(compare.first)}>
                {line.first}
              </td>
              <td class="lines" data-label={plain(compare.second)}>
                {line.second}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function PurposeForm({ task, errors }: DeskComparePageProps) {
  const { purpose, compare } = useText().deskCase;
  return (
    <section class="card card--turn" aria-labelledby="purpose-title">
      <h2 id="purpose-title">{ruby(purpose.title)}</h2>
      <p>{ruby(compare.hidden)}</p>
      <Form action={`/desk/tasks/${task}/compare/purpose`}>
        <PurposeChoices error={errorOf(errors, 'purpose')} />
        <Button label={purpose.button} />
      </Form>
    </section>
  );
}

function DecisionForm({ task, revision, first, second, errors }: DeskComparePageProps) {
  const { compare } = useText().deskCase;
  const { options } = compare;
  return (
    <section class="card">
      <Form action={`/desk/tasks/${task}/compare`} hidden={[['revision', String(revision)]]}>
        <Choices
          id="decision"
          name="decision"
          label={compare.decision}
          hint={compare.optionHint}
          options={[
            { value: 'second', label: options.second(second.receiptNumber) },
            { value: 'first', label: options.first(first.receiptNumber) },
            { value: 'different', label: options.different },
          ]}
          values={[]}
          lastApart
          error={errorOf(errors, 'decision')}
        />
        <Button label={compare.button} />
      </Form>
    </section>
  );
}
