/** A place in Japan: postal code, prefecture, municipality, street. Nobody needs to know the municipality's code. */
import type { VNode } from 'preact';
import { Select } from '../components/choices/select.js';
import { FieldFault } from '../components/error-summary/error-summary.js';
import { Field } from '../components/field/field.js';
import { usePage } from '../layout/page-context.js';
import { wordsFor } from '../text/definition-words.js';
import { ruby } from '../text/ruby.js';
import type { ControlProps } from './controls.js';
import { idFor } from './ids.js';
import { prefectures } from './prefectures.js';
import { type Question, shownParts } from './question.js';

/** What a postal code at `path` led to: several towns to choose from, or none. */
export interface TownChoice {
  path: string;
  towns: string[];
}

export function PlaceControl(props: ControlProps & { drawPart: (part: ControlProps) => VNode }) {
  const { question, path, view, isHeading = false, inOptional = false, drawPart } = props;
  const { language } = usePage();
  if (question.type === 'municipality') return <Municipality {...props} />;
  if (question.type !== 'group') return <></>;
  const inner = inOptional || question.optional;
  const postal = question.parts.find(({ key }) => key === 'postalCode');
  const rest = shownParts(question).filter((part) => part !== postal);
  const body = (
    <>
      {postal && <Postal {...props} part={postal} />}
      {rest.map((part) => drawPart({ question: part, path: `${path}/${part.key}`, view, inOptional: inner }))}
      <FieldFault id={idFor(path)} message={view.errors.get(path)?.message} />
    </>
  );
  if (isHeading) return body;
  const words = wordsFor(question.label, language);
  return (
    <fieldset class="field">
      <legend lang={words.lang}>{ruby(words.text)}</legend>
      {question.hint && (
        <p class="hint" lang={words.lang}>
          {ruby(wordsFor(question.hint, language).text)}
        </p>
      )}
      {body}
    </fieldset>
  );
}

function Postal({ path, view, part }: ControlProps & { part: Question }) {
  const { text, language } = usePage();
  const { postal } = text.file;
  const at = `${path}/postalCode`;
  const choice = view.towns?.path === path ? view.towns : null;
  const words = wordsFor(part.label, language);
  return (
    <div class="postal" data-postal={idFor(path)}>
      <Field
        id={idFor(at)}
        name={at}
        label={words.text}
        lang={words.lang}
        hint={postal.hint}
        example="1000001"
        value={view.fields.get(at)}
        error={view.errors.get(at)?.message}
        inputMode="numeric"
        autocomplete="postal-code"
        width="short"
        optional={part.optional}
      />
      <p>
        <button class="button button--secondary" name="fill" value={path}>
          {ruby(postal.fill)}
        </button>
      </p>
      {choice && choice.towns.length === 0 && <p role="status">{ruby(postal.notFound)}</p>}
      {choice && choice.towns.length > 1 && (
        <fieldset class="field">
          <legend>{ruby(postal.which)}</legend>
          {choice.towns.map((town, i) => (
            <label class="choice">
              <input type="radio" name={`${path}.town`} value={i} checked={i === 0} />
              <span lang="ja">{town}</span>
            </label>
          ))}
          <button class="button button--secondary" name="fill" value={path}>
            {ruby(postal.use)}
          </button>
        </fieldset>
      )}
    </div>
  );
}

function Municipality({ question, path, view, inOptional = false }: ControlProps) {
  const { text } = usePage();
  const optional = question.optional || inOptional;
  const error = view.errors.get(path)?.message;
  return (
    <>
      <Select
        id={idFor(`${path}.prefecture`)}
        name={`${path}.prefecture`}
        label={text.file.prefecture}
        options={[{ value: '', label: text.file.choose }, ...prefectures]}
        value={view.fields.get(`${path}.prefecture`)}
        optional={optional}
        error={error}
        autocomplete="address-level1"
      />
      <Field
        id={idFor(`${path}.city`)}
        name={`${path}.city`}
        label={text.file.city}
        example={text.file.cityExample}
        value={view.fields.get(`${path}.city`)}
        optional={optional}
        autocomplete="address-level2"
      />
    </>
  );
}
