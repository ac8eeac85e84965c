/** Questions as controls, drawn from what was typed. */
import type { ComponentChildren, VNode } from 'preact';
import { Choices, type Option } from '../components/choices/choices.js';
import { Select } from '../components/choices/select.js';
import { DateField } from '../components/date-field/date-field.js';
import { FieldFault } from '../components/error-summary/error-summary.js';
import { Field } from '../components/field/field.js';
import { usePage } from '../layout/page-context.js';
import { ruby } from '../text/ruby.js';
import { wordsFor } from '../text/definition-words.js';
import { countries } from './countries.js';
import { datePartsOf, variantOf } from './decode.js';
import type { Fields } from './fields.js';
import { idFor } from './ids.js';
import { PlaceControl, type TownChoice } from './place-control.js';
import { type Group, type Question, shownParts } from './question.js';
import { bothCalendars, readDate } from './typed-date.js';
import type { DateParts } from '../components/date-field/date-field.js';

export interface FormView {
  fields: Fields;
  /** What is wrong, by path, in the reader's words. */
  errors: Map<string, { message: string; part: keyof DateParts | null }>;
  /** Entries of lists, by the name of the list: whom a number means. */
  entries: Record<string, string[]>;
  /** Companies to choose from, where one is asked for. */
  companies: Option[];
  /** Several towns share a postal code, or none has it. */
  towns: TownChoice | null;
}

export interface ControlProps {
  question: Question;
  path: string;
  view: FormView;
  /** The only question of the page: its label is the heading. */
  isHeading?: boolean;
  /** Within a group that may stay empty as a whole, nothing is required by itself. */
  inOptional?: boolean;
}

const radiosUpTo = 7;

export function Control(props: ControlProps): VNode {
  const { question, path, view } = props;
  const common = useCommon(props);
  const { text } = usePage();
  switch (question.type) {
    case 'date':
      return <DateControl {...props} />;
    case 'flag':
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'entry': {
      const options = (view.entries[question.list] ?? []).map((label, i) => ({ value: String(i), label }));
      return <Choices {...common} options={options} values={[view.fields.get(path)]} />;
    }
    case 'boxes': {
      const options = [...useOptions(question.options), { value: 'none', label: text.file.list.noneOf }];
      return <Choices {...common} options={options} values={view.fields.all(path)} several lastApart />;
    }
    case 'country':
      return <Select {...common} options={countries(text.file.choose)} value={view.fields.get(path)} />;
    case 'municipality':
    case 'group':
      return <GroupControl {...props} />;
    case 'either':
      return <EitherControl {...props} />;
    case 'list':
      return <></>;
    case 'text':
    case 'count':
      return <Field {...common} value={view.fields.get(path)} {...typing(question, path)} />;
  }
}

function useCommon({ question, path, view, isHeading = false, inOptional = false }: ControlProps) {
  const { language } = usePage();
  const words = wordsFor(question.label, language);
  const hint = question.hint === null ? undefined : wordsFor(question.hint, language);
  return {
    id: idFor(path),
    name: path,
    label: words.text,
    lang: words.lang,
    hint: hint?.text,
    example: question.example ?? undefined,
    optional: question.optional || inOptional,
    isHeading,
    error: view.errors.get(path)?.message,
  };
}

function useOptions(options: [string, string][]): Option[] {
  const { language } = usePage();
  return options.map(([value, label]) => {
    const words = wordsFor(label, language);
    return { value, label: words.text, lang: words.lang };
  });
}

/** 「わからない」 is an answer where the definition can do without: it comes last and apart. */
function ChoiceControl(props: ControlProps) {
  const { question, path, view, inOptional = false } = props;
  const { text } = usePage();
  const common = useCommon(props);
  const yesNo: Option[] = [
    { value: 'yes', label: text.common.yes },
    { value: 'no', label: text.common.no },
  ];
  const own = useOptions(question.type === 'choice' ? question.options : []);
  const mayBeOpen = question.optional && !inOptional;
  const unknown = mayBeOpen ? [{ value: 'unknown', label: text.common.unknown }] : [];
  const none = common.optional && !mayBeOpen ? [{ value: '', label: text.common.noChoice }] : [];
  const options = [...(question.type === 'flag' ? yesNo : own), ...unknown, ...none];
  if (options.length > radiosUpTo) {
    const first = { value: '', label: text.file.choose };
    return <Select {...common} options={[first, ...options]} value={view.fields.get(path)} />;
  }
  // An answer is asked for, though it may be that one does not know.
  return (
    <Choices
      {...common}
      optional={common.optional && !mayBeOpen}
      options={options}
      values={[view.fields.get(path)]}
      lastApart={mayBeOpen}
    />
  );
}

function DateControl(props: ControlProps) {
  const { path, view } = props;
  const { text } = usePage();
  const { error: _, ...common } = useCommon(props);
  const value = datePartsOf(path, view.fields);
  const read = readDate(value);
  const error = view.errors.get(path);
  return (
    <DateField
      {...common}
      value={value}
      echo={read.kind === 'date' ? text.dates.both(...bothCalendars(read.date)) : undefined}
      error={error && { message: error.message, part: error.part ?? 'year' }}
    />
  );
}

function GroupControl(props: ControlProps) {
  const { question, path, view, inOptional = false, isHeading = false } = props;
  if (question.type === 'municipality' || (question.type === 'group' && isPlace(question)))
    return <PlaceControl {...props} drawPart={(part) => <Control {...part} />} />;
  if (question.type !== 'group') return <></>;
  const parts = <Parts group={question} path={path} view={view} inOptional={inOptional || question.optional} />;
  return isHeading ? parts : <Framed {...props}>{parts}</Framed>;
}

/** Several controls that are one question. */
export function Framed({ children, ...props }: ControlProps & { children: ComponentChildren }) {
  const { label, lang, hint, optional, error, id } = useCommon(props);
  const { text } = usePage();
  return (
    <fieldset class="field">
      <legend>
        <span lang={lang}>{ruby(label)}</span>
        {optional && <span class="mark mark--optional">{ruby(text.common.optional)}</span>}
      </legend>
      {hint && (
        <p class="hint" lang={lang}>
          {ruby(hint)}
        </p>
      )}
      <FieldFault id={id} message={error} />
      {children}
    </fieldset>
  );
}

export function Parts({
  group,
  path,
  view,
  inOptional,
}: {
  group: Group;
  path: string;
  view: FormView;
  inOptional: boolean;
}) {
  return (
    <>
      {shownParts(group).map((part) => (
        <Control question={part} path={`${path}/${part.key}`} view={view} inOptional={inOptional} />
      ))}
    </>
  );
}

/** One of several forms of an answer, and the way to the others. */
function EitherControl(props: ControlProps) {
  const { question, path, view, isHeading = false } = props;
  const { text } = usePage();
  if (question.type !== 'either') return <></>;
  const current = variantOf(question.groups, path, view.fields);
  const others = question.groups.map((group, i) => ({ group, i })).filter(({ group }) => group !== current);
  const children = (
    <>
      <input type="hidden" name={`${path}~`} value={question.groups.indexOf(current)} />
      <Control {...props} question={{ ...current, optional: question.optional, hint: null }} isHeading />
      {others.map(({ group, i }) => (
        <p>
          <button type="submit" class="link" name="switch" value={`${path}~${i}`}>
            {ruby(text.file.switchTo[switchWord(group)])}
          </button>
        </p>
      ))}
    </>
  );
  return isHeading ? children : <Framed {...props}>{children}</Framed>;
}

function switchWord({ parts }: Group): keyof ReturnType<typeof usePage>['text']['file']['switchTo'] {
  const has = (key: string): boolean => parts.some((part) => part.key === key);
  if (has('country')) return 'abroad';
  if (has('municipality')) return 'japan';
  if (has('full')) return 'whole';
  return has('family') ? 'parts' : 'other';
}

const isPlace = ({ parts }: Group): boolean => parts.some(({ key }) => key === 'municipality');

/** How the keyboard of a phone helps, and what the browser may fill in. */
function typing(question: Question, path: string) {
  const ofFiler = /^\/(movers\/0|applicant)\//.test(path);
  const tokens: Record<string, string> = {
    phone: 'tel',
    streetAddress: 'address-line1',
    building: 'address-line2',
    ...(ofFiler && path.includes('/name/') ? { family: 'family-name', given: 'given-name', full: 'name' } : {}),
  };
  const isNumber = question.type === 'count' || (question.type === 'text' && question.isCode);
  const isLong = question.type === 'text' && (question.maxLength ?? 0) > 200;
  return {
    ...(isNumber ? { inputMode: question.key === 'phone' ? ('tel' as const) : ('numeric' as const) } : {}),
    // Numbers of contracts may have 22 digits: a short field would hide some.
    ...(question.type === 'count' || question.key === 'phone' ? { width: 'short' as const } : {}),
    ...(tokens[question.key] ? { autocomplete: tokens[question.key]! } : {}),
    ...(isLong ? { rows: 4 } : {}),
  };
}
