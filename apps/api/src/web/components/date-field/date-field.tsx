import { useText } from '../../layout/page-context.js';
import { plain, ruby } from '../../text/ruby.js';
import { FieldFault } from '../error-summary/error-summary.js';
import { describedBy, Hints, type LabelProps, LabelWords } from '../field/field.js';

export interface DateParts {
  era: string;
  year: string;
  month: string;
  day: string;
}

export interface DateFieldProps extends LabelProps {
  id: string;
  name: string;
  value: DateParts;
  /** The day in both calendars, once it is one. */
  echo?: string | undefined;
  error?: { message: string; part: keyof DateParts } | undefined;
  /** `bday`: the reader's own day of birth. */
  autocomplete?: 'bday';
}

export const eras = ['seireki', 'reiwa', 'heisei', 'showa', 'taisho', 'meiji'] as const;

/** A day, by the calendar the reader thinks in. No calendar to click through: these are days people know. */
export function DateField(props: DateFieldProps) {
  const { id, name, value, echo, error, autocomplete } = props;
  const text = useText();
  const part = (key: 'year' | 'month' | 'day') => (
    <div class="date__part">
      <label for={partId(id, key)}>{ruby(text.dates[key])}</label>
      <input
        type="text"
        id={partId(id, key)}
        name={`${name}.${key}`}
        class={key === 'year' ? 'input input--year' : 'input input--part'}
        inputMode="numeric"
        autocomplete={autocomplete && `${autocomplete}-${key}`}
        value={value[key]}
        aria-invalid={error?.part === key ? 'true' : undefined}
      />
    </div>
  );
  return (
    <fieldset class="field" aria-describedby={describedBy(id, props, error?.message)}>
      <legend>
        <LabelWords {...props} />
      </legend>
      <Hints {...props} />
      <FieldFault id={id} message={error?.message} />
      <div class="date">
        <div class="date__part">
          <label for={id}>{ruby(text.dates.era)}</label>
          <select id={id} name={`${name}.era`} class="input">
            {eras.map((era) => (
              <option value={era} selected={era === value.era}>
                {plain(text.dates.eras[era])}
              </option>
            ))}
          </select>
        </div>
        <div class="date">
          {part('year')}
          {part('month')}
          {part('day')}
        </div>
      </div>
      {echo && <p class="date__echo">{ruby(echo)}</p>}
    </fieldset>
  );
}

/** The control an error summary leads to. */
export const partId = (id: string, part: keyof DateParts): string => (part === 'era' ? id : `${id}-${part}`);
