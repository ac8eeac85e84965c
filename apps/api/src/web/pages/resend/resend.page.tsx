import { Button } from '../../components/button/button.js';
import { Form } from '../../components/form/form.js';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

/** Marks a form that had files with it. */
export const hadFiles = '_files';

export interface ResendPageProps {
  action: string;
  fields: [string, string][];
  /** Drawn for another sign-in, or overtaken by another tab. */
  why: 'stale' | 'changed';
}

/** A form of an old tab or an ended session, with all that was typed, to be sent again. */
export function ResendPage({ action, fields, why }: ResendPageProps) {
  const { resend, answer } = useText();
  return (
    <>
      <h1>{ruby(resend[why].title)}</h1>
      <p>{ruby(resend[why].body)}</p>
      {fields.some(([name]) => name === hadFiles) && (
        <p>
          <strong>{ruby(answer.document.again)}</strong>
        </p>
      )}
      <Form action={action} hidden={fields}>
        <div class="buttons">
          <Button label={resend.button} />
          <Button label={resend.look} kind="secondary" href={action} />
        </div>
      </Form>
    </>
  );
}
