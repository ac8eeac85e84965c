import { Button } from '../../components/button/button.js';
import { usePage } from '../../layout/page-context.js';
import { wordsFor } from '../../text/definition-words.js';
import { ruby } from '../../text/ruby.js';

export interface EventCard {
  id: string;
  title: string;
  summary: string;
}

/** What Todoke does, and what can be filed. */
export function HomePage({ events }: { events: EventCard[] }) {
  const { text, language } = usePage();
  const { home } = text;
  return (
    <>
      <h1>{ruby(home.title)}</h1>
      <p class="lead">{ruby(home.lead)}</p>
      <h2>{ruby(home.events)}</h2>
      <ul class="cards">
        {events.map(({ id, title, summary }) => (
          <li class="card card--link">
            <h3>
              <a href={`/events/${id}`} lang={wordsFor(title, language).lang}>
                {ruby(wordsFor(title, language).text)}
              </a>
            </h3>
            <p lang={wordsFor(summary, language).lang}>{ruby(wordsFor(summary, language).text)}</p>
          </li>
        ))}
      </ul>
      <h2>{ruby(home.follow)}</h2>
      <p>{ruby(home.followText)}</p>
      <Button label={home.followButton} kind="secondary" href="/filings" />
    </>
  );
}
