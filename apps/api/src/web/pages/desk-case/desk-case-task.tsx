import { Button } from '../../components/button/button.js';
import { Chip } from '../../components/chip/chip.js';
import { errorOf, type FieldError } from '../../components/error-summary/error-summary.js';
import { Field } from '../../components/field/field.js';
import { Form } from '../../components/form/form.js';
import { Timeline } from '../../components/timeline/timeline.js';
import type { CasePageView, CaseTask } from '../../desk/case-view.js';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import { Said } from '../../text/say.js';

export interface DeskCaseTaskProps {
  view: CasePageView;
  task: CaseTask;
  errors: FieldError[];
  /** A note as it was typed. */
  note: string;
  newId: () => string;
}

/** One task: whose it is, until when, and what colleagues noted. */
export function DeskCaseTask({ view, task, errors, note, newId }: DeskCaseTaskProps) {
  const { desk, deskCase } = useText();
  const { row, settled } = task;
  return (
    <li class="card" id={`t${row.id}`}>
      <h3>
        {ruby(row.code)}
        {row.procedure && (
          <>
            ：<Said words={row.procedure} />
          </>
        )}
      </h3>
      {settled ? (
        <p class="quiet">{ruby(deskCase.tasks.settledAt(settled))}</p>
      ) : (
        <>
          <p>
            <Chip look={row.clock.look} label={row.clock.words} /> {row.dueOn}
          </p>
          <p>
            {ruby(desk.columns.owner)}：
            <strong>{row.isMine ? ruby(desk.you) : (row.owner ?? ruby(desk.nobody))}</strong>
            {row.isEscalated && <>（{ruby(desk.escalated)}）</>}
          </p>
          <TaskActions task={task} />
        </>
      )}
      {view.readsContent && <Notes view={view} task={task} errors={errors} note={note} newId={newId} />}
    </li>
  );
}

function TaskActions({ task: { row, needsDecision } }: { task: CaseTask }) {
  const { desk, deskCase } = useText();
  const hidden: [string, string][] = [['revision', String(row.revision)]];
  const at = `/desk/tasks/${row.id}`;
  return (
    <>
      <div class="row">
        {!row.isMine && (
          <Form action={`${at}/take`} hidden={hidden}>
            <Button label={deskCase.tasks.take} kind="secondary" about={row.code} />
          </Form>
        )}
        {row.owner !== null && <a href={`${at}/hand-over`}>{ruby(deskCase.tasks.handOver)}</a>}
        {row.otherReceiptNumber !== null && <a href={`${at}/compare`}>{ruby(desk.compare)}</a>}
        {!needsDecision && row.otherReceiptNumber === null && (
          <Form action={`${at}/settle`} hidden={hidden}>
            <Button label={deskCase.tasks.settle} kind="secondary" about={row.code} />
          </Form>
        )}
      </div>
      {needsDecision && <p class="quiet">{ruby(deskCase.tasks.settleHint)}</p>}
    </>
  );
}

function Notes({ view, task, errors, note, newId }: DeskCaseTaskProps) {
  const { notes } = useText().deskCase;
  const id = `note-${task.row.id}`;
  const error = errorOf(errors, id);
  const entries = task.notes.map(({ author, at, iso, text }) => ({
    at: iso,
    when: at,
    title: author,
    detail: <bdi class="lines">{text}</bdi>,
  }));
  return (
    <details open={entries.length > 0 || error !== undefined}>
      <summary>
        {ruby(notes.title)} {view.purpose && entries.length > 0 ? entries.length : ''}
      </summary>
      {view.purpose === null ? <p>{ruby(notes.hidden)}</p> : entries.length === 0 ? <p>{ruby(notes.none)}</p> : null}
      {entries.length > 0 && <Timeline entries={entries} />}
      <Form action={`/desk/tasks/${task.row.id}/notes`} hidden={[['id', newId()]]}>
        <Field id={id} name="text" label={notes.label} hint={notes.hint} value={note} rows={3} error={error} />
        <Button label={notes.button} kind="secondary" about={task.row.code} />
      </Form>
    </details>
  );
}
