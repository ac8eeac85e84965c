import { Button } from '../../components/button/button.js';
import { Form } from '../../components/form/form.js';
import type { FollowView, Group } from '../../follow/follow-view.js';
import type { Share } from '../../follow/household-view.js';
import { usePage } from '../../layout/page-context.js';
import { wordsFor } from '../../text/definition-words.js';
import { plain, ruby } from '../../text/ruby.js';
import { Say, sayPlain } from '../../text/say.js';
import { FollowCard } from './follow-card.js';

export interface FollowPageProps {
  view: FollowView;
  eventTitle: string;
  share: Share;
  /** Name of the person who filed. */
  filer: string;
}

/** The signature page: one sentence, then every recipient, your turn first. */
export function FollowPage({ view, eventTitle, share, filer }: FollowPageProps) {
  const { text, language } = usePage();
  const { follow, common, household } = text;
  const at = `/filings/${view.id}`;
  const hasToDo = view.todos.some(({ done }) => !done);
  return (
    <div data-live={view.ended ? undefined : `${at}/live`}>
      <h1>{ruby(follow.title(wordsFor(eventTitle, language).text))}</h1>
      <p class="row">
        <span>
          {ruby(follow.number)} <strong>{view.receiptNumber}</strong>
        </span>
        <button
          type="button"
          class="link no-print"
          data-copy={view.receiptNumber}
          data-done={plain(common.copied)}
          hidden
        >
          {ruby(common.copy)}
        </button>
      </p>
      <p class="lead" role="status">
        {ruby(view.sentence)}
      </p>
      {share === 'part' && <p>{ruby(household.part(filer))}</p>}
      {share === 'rest' && <p>{ruby(household.rest)}</p>}
      {!view.ended && (
        <p class="no-print">
          <a href={at}>{ruby(follow.refresh)}</a>
        </p>
      )}
      <Cards view={view} group="turn" />
      {hasToDo && <Todos view={view} />}
      <Cards view={view} group="moving" />
      <Cards view={view} group="done" />
      {!hasToDo && <Todos view={view} />}
      <More at={at} share={share} isChangeable={view.isChangeable} />
    </div>
  );
}

function Cards({ view, group }: { view: FollowView; group: Group }) {
  const { follow, common } = usePage().text;
  const cards = view.cards.filter((card) => card.group === group);
  return (
    <section data-group={group} hidden={cards.length === 0}>
      <h2>
        {ruby(follow.groups[group])} <span class="quiet">{ruby(common.times(cards.length))}</span>
      </h2>
      <ol class="cards">
        {cards.map((card) => (
          <li class={group === 'turn' ? 'card card--turn' : 'card'} id={`n${card.id}`}>
            <FollowCard card={card} filing={view.id} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the citizen does without us: it is their turn, too. */
function Todos({ view }: { view: FollowView }) {
  const { text, language } = usePage();
  const { follow } = text;
  if (view.todos.length === 0) return null;
  return (
    <section>
      <h2>{ruby(follow.todos)}</h2>
      <ul class="cards">
        {view.todos.map((todo) => (
          <li class="card">
            <h3>
              <Say japanese={todo.name} />
              {todo.person && `（${todo.person}）`}
            </h3>
            <p>
              <Say japanese={todo.reason} />
            </p>
            {todo.due && (
              <p>
                {ruby(follow.due)}：{ruby(text.common.until(todo.due))}
              </p>
            )}
            {todo.done ? (
              <p>
                <strong>{ruby(follow.todoFinished)}</strong>
              </p>
            ) : (
              <Form action={`/filings/${view.id}/procedures/${encodeURIComponent(todo.procedureId)}/done`}>
                <Button label={follow.todoDone} kind="secondary" about={sayPlain(todo.name, language)} />
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function More({ at, share, isChangeable }: { at: string; share: Share; isChangeable: boolean }) {
  const { follow, household } = usePage().text;
  return (
    <section class="no-print">
      <h2>{ruby(follow.more)}</h2>
      <ul class="links">
        <li>
          <a href={`${at}/receipt.pdf`}>{ruby(follow.receipt)}</a>
        </li>
        <li>
          <a href={`${at}/calendar.ics`}>{ruby(follow.calendar)}</a>
        </li>
        <li>
          <a href={`${at}/sheet`}>{ruby(follow.sheet)}</a>
        </li>
        {(share === 'divisible' || share === 'rest') && (
          <li>
            <a href={`${at}/household`}>{ruby(household.title)}</a>
          </li>
        )}
        {share !== 'part' && isChangeable && (
          <>
            <li>
              <Form action={`${at}/amend`}>
                <button class="link">{ruby(follow.amend)}</button>
              </Form>
            </li>
            <li>
              <a href={`${at}/withdraw`}>{ruby(follow.withdraw)}</a>
            </li>
            <li>
              <a href={`${at}/undo`}>{ruby(follow.undo)}</a>
            </li>
          </>
        )}
      </ul>
    </section>
  );
}
