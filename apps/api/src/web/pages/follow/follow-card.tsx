import type { ComponentChildren } from 'preact';
import { Button } from '../../components/button/button.js';
import { Chip } from '../../components/chip/chip.js';
import { Form } from '../../components/form/form.js';
import type { Card } from '../../follow/follow-view.js';
import { usePage } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';
import { Say, SayAll, sayPlain } from '../../text/say.js';

/** One recipient's part of a filing. The script exchanges it as a whole. */
export function FollowCard({ card, filing }: { card: Card; filing: string }) {
  const { text, language } = usePage();
  const { follow } = text;
  const lang = language === 'en' ? 'ja' : undefined;
  const isDone = card.group === 'done';
  const facts: [string, ComponentChildren][] = [
    [follow.due, card.due && ruby(text.common.until(card.due))],
    [follow.expected, card.expected && ruby(card.expected)],
    [follow.telephone, isDone ? null : contactIn(card)],
    [follow.last, card.last && ruby(card.last)],
    [follow.reference, card.reference],
    [follow.where, card.visit && <Say japanese={card.visit.where} />],
    [follow.bring, card.visit && card.visit.bring.length > 0 && <SayAll japanese={card.visit.bring} />],
  ];
  return (
    <>
      <Chip look={card.look} label={card.status} />
      <h3>
        {card.recipient === null ? (
          ruby(follow.noRecipient)
        ) : lang ? (
          <span lang={lang}>{card.recipient}</span>
        ) : (
          card.recipient
        )}
      </h3>
      <p>
        <Say japanese={card.name} />
        {card.person && `（${card.person}）`}
      </p>
      {!isDone && (
        <p>
          <Say japanese={card.why} />
        </p>
      )}
      <dl class="facts">
        {facts.map(([label, value]) =>
          value ? (
            <>
              <dt>{ruby(label)}</dt>
              <dd>{value}</dd>
            </>
          ) : null,
        )}
      </dl>
      {card.visit?.doneOn && <p>{ruby(follow.doneByYou(card.visit.doneOn))}</p>}
      <div class="row no-print">
        {card.requests.map(({ id }) => (
          <Button label={follow.answer} href={`/requests/${id}`} about={sayPlain(card.name, language)} />
        ))}
        {card.visit && !card.visit.doneOn && (
          <VisitDone card={card} procedure={card.visit.procedureId} filing={filing} />
        )}
        {/* Relative, because forty of them count. */}
        <a href={`${filing}/notices/${card.id}`}>
          {ruby(follow.history)}
          <span class="only-spoken">（{card.recipient}）</span>
        </a>
      </div>
    </>
  );
}

/** On one line: it is on every card. */
export const contactIn = ({ contact }: Card): string | null =>
  contact && [contact.telephone, contact.hours && `（${contact.hours}）`].filter(Boolean).join('');

function VisitDone({ card, procedure, filing }: { card: Card; procedure: string; filing: string }) {
  const { text, language } = usePage();
  return (
    <Form action={`/filings/${filing}/procedures/${encodeURIComponent(procedure)}/done`}>
      <Button label={text.follow.visitDone} kind="secondary" about={sayPlain(card.name, language)} />
    </Form>
  );
}
