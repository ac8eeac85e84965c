import type { ComponentChildren } from 'preact';
import { ruby } from '../../text/ruby.js';
import { FieldFault } from '../error-summary/error-summary.js';
import { describedBy, Hints, type LabelProps, LabelWords } from '../field/field.js';

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  lang?: 'ja' | 'en' | undefined;
  /** Stands above the first of those that share it. */
  group?: string;
}

export interface ChoicesProps extends LabelProps {
  id: string;
  name: string;
  options: Option[];
  /** What is chosen: one of radios, any number of boxes. */
  values: string[];
  several?: boolean;
  error?: string | undefined;
  /** The last option stands apart: 「わからない」, none of these. */
  lastApart?: boolean;
  children?: ComponentChildren;
}

/** Radios, or boxes to tick. */
export function Choices(props: ChoicesProps) {
  const { id, options, error, lastApart = false, children } = props;
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <fieldset class="field" aria-describedby={describedBy(id, props, error)}>
      <legend>
        <LabelWords {...props} />
      </legend>
      <Hints {...props} />
      <FieldFault id={id} message={error} />
      <div class={lastApart ? 'choices choices--quiet' : 'choices'}>
        {groups.map((group) => {
          const all = options.filter((option) => option.group === group);
          const drawn = all.map((option) => <Choice {...props} option={option} />);
          if (group === undefined) return drawn;
          return (
            <fieldset class="choices__group">
              <legend>{ruby(group)}</legend>
              {drawn}
            </fieldset>
          );
        })}
      </div>
      {children}
    </fieldset>
  );
}

function Choice({ id, name, options, values, several = false, option }: ChoicesProps & { option: Option }) {
  const { value, label, hint, lang } = option;
  const i = options.indexOf(option);
  return (
    <label class="choice">
      <input
        type={several ? 'checkbox' : 'radio'}
        id={i === 0 ? id : `${id}-${i}`}
        name={name}
        value={value}
        checked={values.includes(value)}
      />
      <span lang={lang}>
        {ruby(label)}
        {hint && <span class="choice__hint">{ruby(hint)}</span>}
      </span>
    </label>
  );
}
