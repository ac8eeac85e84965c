import { Button } from '../../components/button/button.js';
import { Choices } from '../../components/choices/choices.js';
import { ErrorSummary } from '../../components/error-summary/error-summary.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { Panel } from '../../components/panel/panel.js';
import { Summary } from '../../components/summary/summary.js';
import { Table } from '../../components/table/table.js';
import { usePage } from '../../layout/page-context.js';
import { type Words, wordsFor } from '../../text/definition-words.js';
import { ruby } from '../../text/ruby.js';
import { Said } from '../../text/say.js';
import type { Text } from '../../text/text.js';

export type Check = keyof Text['deskCounter']['checks'];

export interface CounterDraft {
  id: string;
  event: Words;
  staff: string;
  changed: string;
}

export interface CounterPageProps {
  events: { id: string; title: string }[];
  drafts: CounterDraft[];
  /** What was chosen, when something is missing. */
  chosen: { event: string; check: string };
  faults: ('event' | 'check')[];
}

/** Where a filing at the counter begins, and where those begun are found again. */
export function CounterPage({ events, drafts, chosen, faults }: CounterPageProps) {
  const { text, language, demo } = usePage();
  const { deskCounter: words } = text;
  const messages = { event: words.eventError, check: words.checkError };
  const errorOf = (field: 'event' | 'check') => (faults.includes(field) ? messages[field] : undefined);
  return (
    <>
      <ErrorSummary errors={faults.map((field) => ({ field, message: messages[field] }))} />
      <h1>{ruby(words.title)}</h1>
      <p>{ruby(words.lead)}</p>
      <h2>{ruby(words.begin)}</h2>
      <Form action="/desk/counter">
        <Choices
          id="event"
          name="event"
          label={words.event}
          values={[chosen.event]}
          error={errorOf('event')}
          options={events.map(({ id, title }) => {
            const { text: label, lang } = wordsFor(title, language);
            return { value: id, label, lang };
          })}
        />
        <Choices
          id="check"
          name="check"
          label={words.check}
          hint={words.checkHint}
          values={[chosen.check]}
          error={errorOf('check')}
          options={Object.entries(words.checks).map(([value, label]) => ({ value, label }))}
        />
        <div class="buttons">
          <Button label={words.start} />
          {demo && <Button label={text.file.start.sample} kind="secondary" name="sample" value="1" />}
        </div>
      </Form>
      <h2>{ruby(words.open)}</h2>
      {drafts.length === 0 ? <p>{ruby(words.none)}</p> : <Drafts drafts={drafts} />}
    </>
  );
}

function Drafts({ drafts }: Pick<CounterPageProps, 'drafts'>) {
  const { deskCounter: words } = usePage().text;
  const { event, staff, changed } = words.columns;
  return (
    <Table
      id="drafts"
      caption={words.open}
      isCaptionHeard
      columns={[event, staff, changed]}
      rows={drafts.map((draft) => [
        <a href={`/desk/counter/${draft.id}`}>
          <Said words={draft.event} />
          <span class="only-spoken"> {draft.changed}</span>
        </a>,
        draft.staff,
        draft.changed,
      ])}
    />
  );
}

export interface CounterFilingPageProps extends CounterDraft {
  office: string;
  check: Check;
  /** Null while it is filled in. */
  filed: { receiptNumber: string; filing: string } | null;
}

/** One filing at the counter: to go on with, to print, or, once filed, to follow. */
export function CounterFilingPage({ id, event, office, staff, changed, check, filed }: CounterFilingPageProps) {
  const { deskCounter: words } = usePage().text;
  return (
    <>
      <a class="back" href="/desk/counter">
        {ruby(words.title)}
      </a>
      {filed ? (
        <Panel title={`${event.text}：${words.state.filed}`} label={words.receiptNumber} number={filed.receiptNumber} />
      ) : (
        <>
          <h1 lang={event.lang}>{ruby(event.text)}</h1>
          <Notice kind="info" title={words.state.draft} />
        </>
      )}
      <Summary
        rows={[
          { label: words.office, value: office },
          { label: words.staff, value: staff },
          { label: words.check, value: ruby(words.checks[check]) },
          { label: words.columns.changed, value: changed },
        ]}
      />
      <div class="buttons row">
        {filed ? (
          <Button label={words.case} href={`/desk/cases/${filed.filing}`} />
        ) : (
          <Button label={words.continue} href={`/drafts/${id}`} />
        )}
        <Button label={words.twin} kind="secondary" href={`/desk/counter/${id}/sheet.pdf`} />
      </div>
      <p>{ruby(words.twinText)}</p>
      {!filed && (
        <Form action={`/desk/counter/${id}/discard`}>
          <Button label={words.discard} kind="danger" />
        </Form>
      )}
    </>
  );
}
