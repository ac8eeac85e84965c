import { isolated } from '../../../../../../life-events/isolated.js';
import { Button } from '../../components/button/button.js';
import { Chip } from '../../components/chip/chip.js';
import { Timeline, type TimelineEntry } from '../../components/timeline/timeline.js';
import type { Card } from '../../follow/follow-view.js';
import { usePage } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import { Say } from '../../text/say.js';

/** One notice: everything that was tried, what came back, who looked, whom to ask. */
export function NoticePage({ card, filing, entries }: { card: Card; filing: string; entries: TimelineEntry[] }) {
  const { text } = usePage();
  const { follow } = text;
  return (
    <>
      <a class="back" href={`/filings/${filing}`}>
        {ruby(follow.notice.back)}
      </a>
      <h1>
        <Say japanese={card.name} />
        {card.person && `（${card.person}）`}
      </h1>
      <p>
        <Chip look={card.look} label={card.status} />
      </p>
      <p>
        <Say japanese={card.why} />
      </p>
      {card.requests.length > 0 && (
        <>
          <h2>{ruby(follow.notice.asked)}</h2>
          {card.requests.map(({ id, items }) => (
            <>
              <ul>
                {items.map(({ label, reason }) => (
                  <li>
                    <Say japanese={isolated(label)} />
                    {reason && (
                      <>
                        （<Say japanese={isolated(reason)} />）
                      </>
                    )}
                  </li>
                ))}
              </ul>
              <p>
                <Button label={follow.answer} href={`/requests/${id}`} />
              </p>
            </>
          ))}
        </>
      )}
      <Next card={card} />
      <h2>{ruby(follow.contact)}</h2>
      {card.contact && (
        <p>
          <a href={`tel:${card.contact.telephone.replace(/[^0-9+]/g, '')}`}>{card.contact.telephone}</a>
          {card.contact.hours && <> {ruby(card.contact.hours)}</>}
        </p>
      )}
      <p>{ruby(card.recipient ? follow.contactText(card.recipient) : follow.noRecipient)}</p>
      <h2>{ruby(follow.notice.timeline)}</h2>
      <Timeline entries={entries} />
    </>
  );
}

/** What happens next, when, and how it ends. */
function Next({ card }: { card: Card }) {
  const { follow } = usePage().text;
  if (card.group === 'done') return null;
  return (
    <>
      <h2>{ruby(follow.whatNext)}</h2>
      <p>
        <Say japanese={card.next} />
      </p>
      {card.expected && (
        <p>
          {ruby(follow.expected)}：{ruby(card.expected)}
          {card.usually && (
            <>
              <br />
              {ruby(card.usually)}
            </>
          )}
        </p>
      )}
      <h2>{ruby(follow.exits)}</h2>
      <ul>
        {card.exits.map((exit) => (
          <li>
            <Say japanese={exit} />
          </li>
        ))}
      </ul>
    </>
  );
}
