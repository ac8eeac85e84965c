import { Button } from '../../components/button/button.js';
import { ErrorSummary } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { Summary } from '../../components/summary/summary.js';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import type { WithdrawPageProps } from '../withdraw/withdraw.page.js';

export interface UndoPageProps {
  filing: string;
  /** Each notice that is taken back, and what that does. */
  options: WithdrawPageProps['options'];
  reason: string;
  isFaulty: boolean;
}

/** The event did not happen: what taking everything back does, before it is done. */
export function UndoPage({ filing, options, reason, isFaulty }: UndoPageProps) {
  const { follow, common } = useText();
  const { undoPage, withdrawPage } = follow;
  const error = isFaulty ? undoPage.reasonError : undefined;
  return (
    <>
      <a class="back" href={`/filings/${filing}`}>
        {ruby(follow.notice.back)}
      </a>
      <ErrorSummary errors={error ? [{ field: 'reason', message: error }] : []} />
      <h1>{ruby(undoPage.title)}</h1>
      <p>{ruby(undoPage.lead)}</p>
      <h2>{ruby(undoPage.effects)}</h2>
      <Summary rows={options.map(({ label, effect }) => ({ label, value: ruby(withdrawPage[effect]) }))} />
      <p>{ruby(undoPage.certificate)}</p>
      <Form action={`/filings/${filing}/undo`}>
        <Field
          id="reason"
          name="reason"
          label={undoPage.reason}
          hint={withdrawPage.reasonHint}
          value={reason}
          rows={3}
          error={error}
        />
        <div class="buttons">
          <Button label={undoPage.confirm} kind="danger" />
          <Button label={common.cancel} kind="secondary" href={`/filings/${filing}`} />
        </div>
      </Form>
    </>
  );
}
