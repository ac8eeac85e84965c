import { Button } from '../../components/button/button.js';
import { Choices } from '../../components/choices/choices.js';
import { ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Form } from '../../components/form/form.js';
import { Control, type FormView } from '../../form/controls.js';
import { idFor } from '../../form/ids.js';
import type { Step } from '../../form/steps.js';
import { usePage } from '../../layout/page-context.js';
import { wordsFor } from '../../text/definition-words.js';
import { ruby } from '../../text/ruby.js';

export interface QuestionPageProps {
  action: string;
  /** The page before this one. */
  back: string;
  step: Step;
  view: FormView;
  summary: FieldError[];
  /** Whom the questions are about. */
  about: string | null;
  progress: { done: number; all: number };
  /** Tells what was answered here when the page was drawn: another tab may be quicker. */
  seen: string;
  /** What a kind of company is called. */
  companyName: (kind: string) => string;
}

/** One question, or a small group of them. */
export function QuestionPage(props: QuestionPageProps) {
  const { action, back, step, summary, progress, seen } = props;
  const { text } = usePage();
  return (
    <>
      <a class="back" href={back}>
        {ruby(text.common.back)}
      </a>
      <ErrorSummary errors={summary} />
      <p class="quiet">{ruby(text.file.progress(progress.done, progress.all))}</p>
      <Form action={action} hidden={[['seen', seen]]}>
        {/* The first button is what the return key presses. */}
        <button class="only-spoken" tabIndex={-1} aria-hidden="true" name="next" value="1"></button>
        {step.kind === 'questions' && <Questions {...props} step={step} />}
        {(step.kind === 'more' || step.kind === 'any') && <Entries {...props} step={step} />}
        {step.kind === 'companies' && <Companies {...props} step={step} />}
        {step.kind === 'company' && <Company {...props} step={step} />}
        <div class="buttons">
          <Button label={text.common.next} />
        </div>
      </Form>
    </>
  );
}

type Of<K extends Step['kind']> = QuestionPageProps & { step: Extract<Step, { kind: K }> };

function Questions({ step, view, about }: Of<'questions'>) {
  const { text, language } = usePage();
  const [only, ...more] = step.questions;
  const isGroup = only && ['group', 'either'].includes(only.question.type);
  if (only && more.length === 0 && !isGroup && !step.about)
    return <Control question={only.question} path={only.path} view={view} isHeading />;
  const title = wordsFor(step.title, language);
  const hint = step.hint === null ? null : wordsFor(step.hint, language);
  const isAsked = step.about !== null || step.title === '';
  return (
    <>
      {step.title !== '' && !step.about ? (
        <h1 lang={title.lang}>{ruby(title.text)}</h1>
      ) : (
        <h1>{ruby(about ?? text.file.household)}</h1>
      )}
      {isAsked && <p>{ruby(text.file.why)}</p>}
      {hint && isGroup && <p lang={hint.lang}>{ruby(hint.text)}</p>}
      {step.questions.map(({ question, path }) => (
        <Control question={question} path={path} view={view} isHeading={more.length === 0 && Boolean(isGroup)} />
      ))}
    </>
  );
}

function Entries({ step, view }: Of<'more' | 'any'>) {
  const { text, language } = usePage();
  const { list } = text.file;
  const { path, question } = step.list;
  const words = wordsFor(question.label, language);
  const names = view.entries[question.key] ?? [];
  const isMore = step.kind === 'more';
  const name = isMore ? `${path}+` : `${path}~`;
  const options = isMore
    ? [
        { value: 'yes', label: text.common.yes },
        { value: 'no', label: text.common.no },
      ]
    : [
        { value: 'some', label: list.some },
        { value: 'none', label: list.none },
        { value: 'unknown', label: text.common.unknown },
      ];
  return (
    <>
      {isMore && (
        <>
          <p>{ruby(list.entries(words.text, names.length))}</p>
          <ul class="plain-list">
            {names.map((it, i) => (
              <li class="row">
                <span>{it}</span>
                {names.length > question.min && names.length > 1 && (
                  <button type="submit" class="link" name="remove" value={`${path}/${i}`}>
                    {ruby(list.removeNth(it))}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Choices
        id={idFor(name)}
        name={name}
        label={isMore ? list.more(words.text) : list.any(words.text)}
        hint={isMore ? list.moreHint : undefined}
        options={options}
        values={[view.fields.get(name)]}
        error={view.errors.get(name)?.message}
        isHeading
        lastApart={!isMore}
      />
    </>
  );
}

function Companies({ step, view, companyName }: Of<'companies'>) {
  const { text } = usePage();
  const { companies } = text.file;
  const name = '/providers~kinds';
  const options = step.kinds.map((kind) => ({ value: kind, label: companyName(kind) }));
  return (
    <>
      <h1>{ruby(companies.title)}</h1>
      <p>{ruby(companies.lead)}</p>
      <Choices
        id={idFor(name)}
        name={name}
        label={companies.question}
        hint={companies.hint}
        options={[...options, { value: 'none', label: companies.noneChosen }]}
        values={view.fields.all(name)}
        several
        lastApart
        optional
      />
      {step.none && <Control question={step.none.question} path={step.none.path} view={view} />}
    </>
  );
}

function Company({ step, view, companyName }: Of<'company'>) {
  const { text } = usePage();
  const { companies } = text.file;
  return (
    <>
      <h1>{ruby(companies.which(companyName(step.company)))}</h1>
      {step.questions.map(({ question, path }) =>
        question.key === 'provider' ? (
          <Choices
            id={idFor(path)}
            name={path}
            label={question.label}
            options={view.companies}
            values={[view.fields.get(path)]}
            error={view.errors.get(path)?.message}
          />
        ) : (
          <Control question={question} path={path} view={view} />
        ),
      )}
      <div class="row">
        <button class="link" name="more" value="1">
          {ruby(companies.another)}
        </button>
        {step.index > 0 && (
          <button type="submit" class="link" name="remove" value={step.path}>
            {ruby(companies.remove)}
          </button>
        )}
      </div>
    </>
  );
}
