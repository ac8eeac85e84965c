import type { ComponentChildren } from 'preact';
import { usePage } from '../../layout/page-context.js';
import { wordsFor } from '../../text/definition-words.js';
import { ruby } from '../../text/ruby.js';
import { Say, SayAll, sayPlain } from '../../text/say.js';

/** One line of the plan, with its days already in the reader's words. */
export interface PlanEntry {
  id: string;
  name: string;
  person: string | null;
  recipient: string | null;
  reason: string;
  law: string;
  deadline: { day: string; reason: string } | null;
  after: string[];
  notBefore: string | null;
  documents: { name: string; omittedBy: string | null }[];
  visit: { where: string; bring: string[] } | null;
  /** The citizen may leave it out; null: no choice. */
  isChosen: boolean | null;
  /** It is told the protected address; null where nothing is withheld. */
  tells: boolean | null;
  /** The page of the question that would decide it. */
  question: string | null;
  isTold: boolean;
}

export function PlanCard({ entry }: { entry: PlanEntry }) {
  const { text, language } = usePage();
  const { plan } = text.file;
  const title = (
    <>
      <Say japanese={entry.name} />
      {entry.person && <span>（{entry.person}）</span>}
    </>
  );
  const facts: [string, ComponentChildren][] = [
    [plan.recipient, entry.isTold ? (entry.recipient ?? ruby(plan.noRecipient)) : entry.recipient],
    [plan.deadline, entry.deadline?.day && ruby(text.common.until(entry.deadline.day))],
    [plan.notBefore, entry.notBefore && ruby(plan.from(entry.notBefore))],
    [plan.after, entry.after.length > 0 && <SayAll japanese={entry.after} />],
    [plan.where, entry.visit && <Say japanese={entry.visit.where} />],
    [plan.bring, entry.visit && entry.visit.bring.length > 0 && <SayAll japanese={entry.visit.bring} />],
    [plan.documents, entry.documents.length > 0 && <Documents of={entry.documents} />],
    [plan.why, <Say japanese={entry.reason} />],
  ];
  return (
    <li class="card">
      {entry.isChosen === null ? (
        <h3>{title}</h3>
      ) : (
        <h3>
          <label class="choice">
            <input type="checkbox" name="chosen" value={entry.id} checked={entry.isChosen} />
            <span>{title}</span>
          </label>
        </h3>
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
      {entry.tells !== null && (
        <p>
          <label class="choice">
            <input type="checkbox" name="disclosed" value={entry.id} checked={entry.tells} />
            <span>
              {ruby(plan.tellAddress)}
              <span class="only-spoken">（{entry.recipient ?? entry.name}）</span>
              <span class="choice__hint">{ruby(plan.tellAddressHint)}</span>
            </span>
          </label>
        </p>
      )}
      {entry.question && (
        <p>
          <a href={entry.question}>
            {ruby(plan.answer)}
            <span class="only-spoken">（{sayPlain(entry.name, language)}）</span>
          </a>
        </p>
      )}
    </li>
  );
}

function Documents({ of }: { of: PlanEntry['documents'] }) {
  const { text, language } = usePage();
  const said = of.map(({ name, omittedBy }) =>
    omittedBy
      ? text.file.plan.omitted(wordsFor(name, language).text, wordsFor(omittedBy, language).text)
      : wordsFor(name, language).text,
  );
  return (
    <>
      {said.map((it, i) => (
        <>
          {i > 0 && <br />}
          {ruby(it)}
        </>
      ))}
    </>
  );
}
