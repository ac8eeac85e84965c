import { isolated } from '../../../../../../life-events/isolated.js';
import { Button } from '../../components/button/button.js';
import { DocumentField } from '../../components/document-field/document-field.js';
import { ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { Control, type FormView } from '../../form/controls.js';
import { idFor } from '../../form/ids.js';
import { usePage } from '../../layout/page-context.js';
import type { KeptDocument } from '../../requests/answer-documents.js';
import type { AskedItem } from '../../requests/answer-form.js';
import { wordsFor } from '../../text/definition-words.js';
import { plain, ruby } from '../../text/ruby.js';
import type { Language, Text } from '../../text/text.js';

interface About {
  filing: string;
  procedure: string;
  askedBy: string[];
}

export interface AnswerPageProps extends About {
  action: string;
  due: string | null;
  asked: AskedItem[];
  /** By path. */
  documents: Map<string, KeptDocument>;
  view: FormView;
  /** Paths whose answers the filing is to be corrected by. */
  corrects: string[];
  summary: FieldError[];
  /** Something was answered that is not asked any more. */
  hasChanged: boolean;
}

export const titleFor = (procedure: string, { text, language }: { text: Text; language: Language }): string =>
  plain(text.answer.title(wordsFor(procedure, language).text));

/** What recipients ask: who, by when, what happens without an answer, and the questions. */
export function AnswerPage(props: AnswerPageProps) {
  const { filing, procedure, askedBy, action, due, asked, summary, hasChanged } = props;
  const { text, language } = usePage();
  const { answer, common, follow } = text;
  const isForm = asked.length > 0;
  return (
    <>
      <a class="back" href={`/filings/${filing}`}>
        {ruby(follow.notice.back)}
      </a>
      <ErrorSummary errors={summary} />
      <h1>{ruby(answer.title(wordsFor(procedure, language).text))}</h1>
      {hasChanged && (
        <Notice kind="warning" title={answer.changed.title} spoken>
          <p>{ruby(answer.changed.text)}</p>
        </Notice>
      )}
      <p>{ruby(answer.asks(askedBy.join('、')))}</p>
      {due && (
        <p>
          {ruby(answer.due)}：<strong>{ruby(common.until(due))}</strong>
        </p>
      )}
      <p>{ruby(isForm ? answer.ifSilent : answer.ifNotDone)}</p>
      {isForm ? <Questions {...props} action={action} /> : <p>{ruby(answer.noItems)}</p>}
    </>
  );
}

function Questions({ action, asked, documents, view, askedBy, corrects }: AnswerPageProps) {
  const { text, language } = usePage();
  const { answer } = text;
  return (
    <Form action={action} withFiles={asked.some(({ question }) => question === null)}>
      <p>{ruby(answer.number)}</p>
      {asked.map(({ item, path, question, isCorrectable }) =>
        question ? (
          <>
            <Control question={question} path={path} view={view} />
            {isCorrectable && <Correct path={path} label={item.label} isChosen={corrects.includes(path)} />}
          </>
        ) : (
          <DocumentField
            id={idFor(path)}
            name={path}
            label={item.label}
            hint={item.reason || undefined}
            lang={language === 'en' ? 'ja' : undefined}
            kept={keptIn(documents.get(path))}
            error={view.errors.get(path)?.message}
          />
        ),
      )}
      <p>
        {ruby(answer.once(askedBy.length))}
        {ruby(answer.first)}
      </p>
      <div class="buttons">
        <Button label={answer.send} />
      </div>
    </Form>
  );
}

/** The filing says otherwise, and is to say this. */
function Correct({ path, label, isChosen }: { path: string; label: string; isChosen: boolean }) {
  const { answer } = usePage().text;
  return (
    <p>
      <label class="choice">
        <input type="checkbox" name="correct" value={path} checked={isChosen} />
        <span>
          {ruby(answer.correct)}
          <span class="only-spoken">（{label}）</span>
          <span class="choice__hint">{ruby(answer.correctHint)}</span>
        </span>
      </label>
    </p>
  );
}

function keptIn(kept: KeptDocument | undefined) {
  if (!kept?.document) return null;
  const { id, name, bytes } = kept.document;
  return { id, name: isolated(name), size: sizeIn(bytes) };
}

const sizeIn = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))}KB` : `${(bytes / 1_000_000).toFixed(1)}MB`;

/** The answer is on its way, or the request is over: nothing more can be sent. */
export function AnsweredPage({ filing, askedBy, standing }: About & { standing: 'answered' | 'closed' }) {
  const { answer } = usePage().text;
  return (
    <>
      <h1>{ruby(answer[standing === 'answered' ? 'sent' : 'closed'].title)}</h1>
      {standing === 'answered' ? (
        <>
          <p>{ruby(answer.sent.text(askedBy.join('、')))}</p>
          <p>{ruby(answer.sent.change)}</p>
        </>
      ) : (
        <p>{ruby(answer.closed.text)}</p>
      )}
      <div class="buttons">
        <Button label={answer.toFiling} href={`/filings/${filing}`} />
      </div>
    </>
  );
}
