import { Button } from '../../components/button/button.js';
import { Form } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { usePage } from '../../layout/page-context.js';
import { wordsFor } from '../../text/definition-words.js';
import { ruby } from '../../text/ruby.js';

export interface StartPageProps {
  event: { id: string; title: string; summary: string };
  /** What was begun and not filed. */
  drafts: { id: string; day: string }[];
  isSignedIn: boolean;
  /** Mandates under which it can be filed for somebody else. */
  mandates: { id: string; until: string }[];
  /** Days of the event that are taken today; null where any is. */
  window: { from: string; to: string } | null;
}

/** Before one begins: for whom, what is needed, how long, until when. */
export function StartPage({ event, drafts, isSignedIn, mandates, window }: StartPageProps) {
  const { text, language, demo } = usePage();
  const { start } = text.file;
  const [title, summary] = [wordsFor(event.title, language), wordsFor(event.summary, language)];
  return (
    <>
      <h1 lang={title.lang}>{ruby(title.text)}</h1>
      <p class="lead" lang={summary.lang}>
        {ruby(summary.text)}
      </p>
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      <h2>{ruby(start.forWhom)}</h2>
      <p>{ruby(start.forWhomText)}</p>
      <h2>{ruby(start.needs)}</h2>
      <ul>
        {start.needsItems.map((it) => (
          <li>{ruby(it)}</li>
        ))}
      </ul>
      <h2>{ruby(start.time)}</h2>
      <p>{ruby(start.timeText)}</p>
      <h2>{ruby(start.window)}</h2>
      {window && <p>{ruby(start.windowDays(window.from, window.to))}</p>}
      <p>{ruby(start.windowText)}</p>
      <Notice kind="info" title={start.law} />
      {isSignedIn ? (
        <Form action={`/events/${event.id}/drafts`}>
          <div class="buttons">
            <Button label={start.button} />
            {demo && <Button label={start.sample} kind="secondary" name="sample" value="1" />}
            {mandates.map(({ id, until }) => (
              <Button
                label={`${text.account.mandates.use}（${text.account.mandates.until(until)}）`}
                kind="secondary"
                name="mandate"
                value={id}
              />
            ))}
          </div>
        </Form>
      ) : (
        <div class="buttons">
          <Button label={start.signIn} href={`/sign-in?to=/events/${event.id}`} />
        </div>
      )}
    </>
  );
}

function Drafts({ drafts }: Pick<StartPageProps, 'drafts'>) {
  const { text } = usePage();
  const { start } = text.file;
  return (
    <section>
      <h2>{ruby(start.drafts)}</h2>
      <ul class="cards">
        {drafts.map(({ id, day }) => (
          <li class="card">
            <p>{ruby(start.draft(day))}</p>
            <div class="row">
              <a href={`/drafts/${id}`}>
                {ruby(start.continue)}
                <span class="only-spoken">（{ruby(day)}）</span>
              </a>
              <Form action={`/drafts/${id}/discard`}>
                <button class="link">
                  {ruby(start.discard)}
                  <span class="only-spoken">（{ruby(day)}）</span>
                </button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
