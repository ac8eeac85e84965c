import { ruby, plain } from '../../text/ruby.js';
import { FieldFault } from '../error-summary/error-summary.js';
import { describedBy, FieldLabel, Hints, type LabelProps } from '../field/field.js';
import type { Option } from './choices.js';

export interface SelectProps extends LabelProps {
  id: string;
  name: string;
  options: Option[];
  value: string;
  error?: string | undefined;
  autocomplete?: string;
}

/** One of many; a few are better shown as radios. */
export function Select(props: SelectProps) {
  const { id, name, options, value, error, autocomplete } = props;
  return (
    <div class="field">
      <FieldLabel {...props} />
      <Hints {...props} />
      <FieldFault id={id} message={error} />
      <select
        id={id}
        name={name}
        class="input input--short"
        autocomplete={autocomplete}
        aria-describedby={describedBy(id, props, error)}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {ruby(plain(option.label))}
          </option>
        ))}
      </select>
    </div>
  );
}
