import type { ComponentChildren } from 'preact';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import { FieldFault } from '../error-summary/error-summary.js';

export interface LabelProps {
  label: string;
  hint?: string | undefined;
  example?: string | undefined;
  optional?: boolean;
  /** The only question of its page: its label is the page's heading. */
  isHeading?: boolean;
  /** Where the words have no translation they say which language they are in. */
  lang?: 'ja' | undefined;
}

export interface FieldProps extends LabelProps {
  id: string;
  name: string;
  value: string;
  error?: string | undefined;
  inputMode?: 'numeric' | 'tel' | 'email';
  autocomplete?: string;
  width?: 'short' | 'year' | 'part';
  rows?: number;
}

/** One line (or, with `rows`, several lines) of text. */
export function Field(props: FieldProps) {
  const { id, name, value, error, inputMode, autocomplete, width, rows } = props;
  const common = {
    id,
    name,
    autocomplete,
    class: width ? `input input--${width}` : 'input',
    'aria-describedby': describedBy(id, props, error),
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    spellcheck: false,
  };
  return (
    <div class="field">
      <FieldLabel {...props} />
      <Hints {...props} />
      <FieldFault id={id} message={error} />
      {rows ? (
        <textarea {...common} rows={rows}>
          {value}
        </textarea>
      ) : (
        <input {...common} type="text" inputMode={inputMode} value={value} />
      )}
    </div>
  );
}

/** A heading may hold a label, but no label a heading. */
export function FieldLabel(props: LabelProps & { id: string }) {
  const label = (
    <label for={props.id}>
      <LabelWords {...props} isHeading={false} />
    </label>
  );
  return props.isHeading ? <h1>{label}</h1> : label;
}

export function LabelWords({ label, optional = false, isHeading = false, lang }: LabelProps) {
  const text = useText();
  const words = (
    <>
      <span lang={lang}>{ruby(label)}</span>
      <span class={optional ? 'mark mark--optional' : 'mark'}>
        {ruby(optional ? text.common.optional : text.common.required)}
      </span>
    </>
  );
  return isHeading ? <h1>{words}</h1> : words;
}

export function Hints({ id, hint, example, lang }: LabelProps & { id: string }): ComponentChildren {
  const text = useText();
  if (!hint && !example) return null;
  return (
    <p class="hint" id={`${id}-hint`}>
      {hint && <span lang={lang}>{ruby(hint)}</span>}
      {hint && example && <br />}
      {example && ruby(text.common.example(example))}
    </p>
  );
}

export function describedBy(id: string, { hint, example }: LabelProps, error: string | undefined): string | undefined {
  const ids = [hint || example ? `${id}-hint` : null, error === undefined ? null : `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
