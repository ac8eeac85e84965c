import { Choices } from '../../components/choices/choices.js';
import { useText } from '../../layout/page-context.js';

/** Said once for each case, before anything personal is shown. */
export function PurposeChoices({ error }: { error: string | undefined }) {
  const { purpose } = useText().deskCase;
  const names = Object.entries(purpose.names);
  return (
    <Choices
      id="purpose"
      name="purpose"
      label={purpose.label}
      values={[]}
      options={names.map(([value, label]) => ({ value, label }))}
      error={error}
    />
  );
}
