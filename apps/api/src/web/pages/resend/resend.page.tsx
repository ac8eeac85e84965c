import { Button } from '../../components/button/button.js';
import { Form } from '../../components/form/form.js';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

/** Marks a form that had files with it. */
export const hadFiles = '_files';

/** A form of an old tab or an ended session, with all that was typed, to be sent again. */
export function ResendPage({ action, fields }: { action: string; fields: [string, string][] }) {
  const { resend, answer } = useText();
  return (
    <>
      <h1>{ruby(resend.title)}</h1>
      <p>{ruby(resend.body)}</p>
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
