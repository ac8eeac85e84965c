import { errorOf, type FieldError } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Summary } from '../../components/summary/summary.js';
import { useText } from '../../layout/page-context.js';

/** Which recipient it is about, by name or id; `own`: the only one there can be. */
export function RecipientField({
  own = null,
  value,
  errors,
  optional = false,
}: {
  own?: string | null;
  value: string;
  errors: FieldError[];
  optional?: boolean;
}) {
  const { recipient, recipientHint } = useText().deskTools;
  if (own !== null) return <Summary rows={[{ label: recipient, value: own }]} />;
  return (
    <Field
      id="recipient"
      name="recipient"
      label={recipient}
      hint={recipientHint}
      value={value}
      error={errorOf(errors, 'recipient')}
      optional={optional}
    />
  );
}
