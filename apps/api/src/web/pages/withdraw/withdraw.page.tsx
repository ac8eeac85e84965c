import { Button } from '../../components/button/button.js';
import { Choices } from '../../components/choices/choices.js';
import { errorOf, ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { Summary } from '../../components/summary/summary.js';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

export interface WithdrawPageProps {
  filing: string;
  options: { id: string; label: string; effect: 'told' | 'untold' | 'ended' }[];
  chosen: string[];
  reason: string;
  errors: FieldError[];
}

/** Which notices, and why. */
export function WithdrawPage({ filing, options, chosen, reason, errors }: WithdrawPageProps) {
  const text = useText();
  const { withdrawPage } = text.follow;
  return (
    <>
      <a class="back" href={`/filings/${filing}`}>
        {ruby(text.follow.notice.back)}
      </a>
      <ErrorSummary errors={errors} />
      <h1>{ruby(withdrawPage.title)}</h1>
      <p>{ruby(options.length > 0 ? withdrawPage.lead : withdrawPage.none)}</p>
      {options.length > 0 && (
        <Form action={`/filings/${filing}/withdraw`}>
          <Choices
            id="notices"
            name="notices"
            label={withdrawPage.which}
            hint={withdrawPage.whichHint}
            options={options.map(({ id, label }) => ({ value: id, label }))}
            values={chosen}
            several
            error={errorOf(errors, 'notices')}
          />
          <Field
            id="reason"
            name="reason"
            label={withdrawPage.reason}
            hint={withdrawPage.reasonHint}
            value={reason}
            rows={3}
            error={errorOf(errors, 'reason')}
          />
          <div class="buttons">
            <Button label={withdrawPage.preview} />
          </div>
        </Form>
      )}
    </>
  );
}

/** What the withdrawal does to each recipient, before it is done. */
export function WithdrawPreviewPage({
  filing,
  options,
  reason,
  keyOf,
}: Omit<WithdrawPageProps, 'chosen' | 'errors'> & { keyOf: string }) {
  const text = useText();
  const { withdrawPage } = text.follow;
  const hidden: [string, string][] = [
    ['confirm', keyOf],
    ['reason', reason],
    ...options.map(({ id }): [string, string] => ['notices', id]),
  ];
  return (
    <>
      <a class="back" href={`/filings/${filing}/withdraw`}>
        {ruby(text.common.back)}
      </a>
      <h1>{ruby(withdrawPage.previewTitle)}</h1>
      <Summary
        rows={[
          ...options.map(({ label, effect }) => ({ label, value: ruby(withdrawPage[effect]) })),
          { label: withdrawPage.reason, value: reason },
        ]}
      />
      <Form action={`/filings/${filing}/withdraw`} hidden={hidden}>
        <div class="buttons">
          <Button label={withdrawPage.confirm} kind="danger" />
          <Button label={text.common.cancel} kind="secondary" href={`/filings/${filing}`} />
        </div>
      </Form>
    </>
  );
}
