import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import { FieldFault } from '../error-summary/error-summary.js';
import { describedBy, Hints, type LabelProps, LabelWords } from '../field/field.js';

export interface DocumentFieldProps extends LabelProps {
  id: string;
  name: string;
  /** What was sent before and counts unless something else is chosen. */
  kept: { id: string; name: string; size: string } | null;
  error?: string | undefined;
}

const types = '.pdf,.jpg,.jpeg,.png,.heic,application/pdf,image/jpeg,image/png,image/heic';

/** A document: taken with the phone's camera or chosen as a file. A camera is offered where there is a touch screen. */
export function DocumentField(props: DocumentFieldProps) {
  const { id, name, kept, error } = props;
  const { document: words } = useText().answer;
  return (
    <fieldset class="field" aria-describedby={describedBy(id, { label: '', hint: words.hint }, error)}>
      <legend>
        <LabelWords {...props} />
      </legend>
      {props.hint && <p lang={props.lang}>{ruby(props.hint)}</p>}
      <Hints id={id} label="" hint={words.hint} />
      <FieldFault id={id} message={error} />
      {kept && (
        <>
          <input type="hidden" name={`${name}.kept`} value={kept.id} />
          <p class="document__kept">{ruby(words.kept(kept.name, kept.size))}</p>
          <p class="hint">{ruby(words.keptHint)}</p>
        </>
      )}
      <div class="document__camera">
        <label for={`${id}-camera`}>{ruby(words.camera)}</label>
        <input
          type="file"
          class="input"
          id={`${id}-camera`}
          name={`${name}.camera`}
          accept="image/*"
          capture="environment"
        />
      </div>
      <label for={id}>{ruby(words.file)}</label>
      <input type="file" class="input" id={id} name={name} accept={types} />
    </fieldset>
  );
}
