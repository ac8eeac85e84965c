import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

/** One thing to mend: the same words stand beside the field. */
export interface FieldError {
  /** Id of the field's first control; null for what belongs to no field of this page. */
  field: string | null;
  message: string;
}

/** What is wrong with one field, if anything. */
export const errorOf = (errors: FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;

/** Everything there is to mend, at the top of the page; the script moves the focus here. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const text = useText();
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary" data-focus>
      <h2 id="error-summary">{ruby(text.common.errorSummary)}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>{field === null ? ruby(message) : <a href={`#${field}`}>{ruby(message)}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

/** The fault beside its field. */
export function FieldFault({ id, message }: { id: string; message: string | undefined }) {
  const text = useText();
  if (message === undefined) return null;
  return (
    <p class="error" id={`${id}-error`}>
      <span class="only-spoken">{ruby(text.common.error)}：</span>
      {ruby(message)}
    </p>
  );
}
