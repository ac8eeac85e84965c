import { Button } from '../../components/button/button.js';
import { errorOf, ErrorSummary, type FieldError } from '../../components/error-summary/error-summary.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { Summary } from '../../components/summary/summary.js';
import type { CasePageView } from '../../desk/case-view.js';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import type { Text } from '../../text/text.js';
import { DeskCaseNotice } from './desk-case-notice.js';
import { DeskCaseTask } from './desk-case-task.js';
import { PurposeChoices } from './purpose-choices.js';

export type Done = keyof Text['deskCase']['done'];

export interface DeskCasePageProps {
  view: CasePageView;
  /** What was just done. */
  done: Done | null;
  errors: FieldError[];
  /** A note that has to be mended, and of which task. */
  note: { task: string; text: string } | null;
  /** For notes: pressing twice keeps one. */
  newId: () => string;
}

/** A case on one page: who has it, why it is stuck, everything that was tried, and what can be done. */
export function DeskCasePage({ view, done, errors, note, newId }: DeskCasePageProps) {
  const { deskCase } = useText();
  const open = view.tasks.filter(({ settled }) => settled === null);
  const settled = view.tasks.filter((it) => it.settled !== null);
  const task = (it: CasePageView['tasks'][number]) => (
    <DeskCaseTask
      view={view}
      task={it}
      errors={errors}
      note={note?.task === it.row.id ? note.text : ''}
      newId={newId}
    />
  );
  return (
    <>
      <a class="back" href="/desk">
        {ruby(deskCase.back)}
      </a>
      <ErrorSummary errors={errors} />
      <h1>{ruby(deskCase.title(view.event, view.receiptNumber))}</h1>
      {done && <Notice kind="success" title={deskCase.done[done]} spoken />}
      <div class="beside">
        <CaseFacts view={view} />
        <div>
          <Purpose view={view} error={errorOf(errors, 'purpose')} />
          <h2>{ruby(deskCase.tasks.title)}</h2>
          {open.length === 0 && <p>{ruby(deskCase.tasks.none)}</p>}
          <ul class="cards">{open.map(task)}</ul>
          {settled.length > 0 && (
            <details>
              <summary>
                {ruby(deskCase.tasks.settled)} {settled.length}
              </summary>
              <ul class="cards">{settled.map(task)}</ul>
            </details>
          )}
          <h2>{ruby(deskCase.notices.title)}</h2>
          {(['turn', 'moving', 'done'] as const).map((group) => (
            <Notices view={view} group={group} newId={newId} />
          ))}
        </div>
      </div>
    </>
  );
}

function CaseFacts({ view }: { view: CasePageView }) {
  const { deskCase } = useText();
  const rows: [string, string | null][] = [
    [deskCase.status, view.status],
    [deskCase.owner, view.owner],
    [deskCase.filedAt, view.filedAt],
    [deskCase.endedAt, view.endedAt],
    [deskCase.municipality, view.municipality],
    [deskCase.counter, view.counter],
  ];
  return (
    <div class="beside__facts">
      <Summary rows={rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value: ruby(value) }]))} />
      {view.temporalUrl ? (
        <p>
          <a href={view.temporalUrl} rel="noreferrer">
            {ruby(deskCase.temporal)}
          </a>
        </p>
      ) : (
        <p class="quiet">{ruby(deskCase.noTemporal)}</p>
      )}
    </div>
  );
}

function Purpose({ view, error }: { view: CasePageView; error: string | undefined }) {
  const { purpose } = useText().deskCase;
  if (!view.readsContent) return <p class="quiet">{ruby(purpose.operator)}</p>;
  if (view.purpose) return <p class="quiet">{ruby(purpose.said(purpose.names[view.purpose]))}</p>;
  return (
    <section class="card card--turn" aria-labelledby="purpose-title">
      <h2 id="purpose-title">{ruby(purpose.title)}</h2>
      <p>{ruby(purpose.lead)}</p>
      <Form action={`/desk/cases/${view.id}/purpose`}>
        <PurposeChoices error={error} />
        <Button label={purpose.button} />
      </Form>
    </section>
  );
}

function Notices({
  view,
  group,
  newId,
}: {
  view: CasePageView;
  group: 'turn' | 'moving' | 'done';
  newId: () => string;
}) {
  const { deskCase, common } = useText();
  const notices = view.notices.filter((it) => it.group === group);
  if (notices.length === 0) return null;
  return (
    <section>
      <h3>
        {ruby(deskCase.notices.groups[group])} <span class="quiet">{ruby(common.times(notices.length))}</span>
      </h3>
      <ul class="cards">
        {notices.map((notice) => (
          <DeskCaseNotice notice={notice} filing={view.id} newId={newId} />
        ))}
      </ul>
    </section>
  );
}
