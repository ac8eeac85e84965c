import { Button } from '../../components/button/button.js';
import { Form } from '../../components/form/form.js';
import type { Fault, ProblemCode } from '../../../problems.js';
import { usePage } from '../../layout/page-context.js';
import { wordsFor } from '../../text/definition-words.js';
import { ruby } from '../../text/ruby.js';
import type { Text } from '../../text/text.js';

export interface ProblemWords {
  title: string;
  help: string;
}

/** What a problem is called on a page. Those that only programs meet share one text. */
export function problemWords(text: Text, code: ProblemCode): ProblemWords {
  const known: Partial<Record<ProblemCode, ProblemWords>> = text.problems.byCode;
  return known[code] ?? text.problems.other;
}

export interface ProblemPageProps {
  words: ProblemWords;
  faults: Fault[];
  requestId: string;
  /** A form that can be sent again as it is. */
  again?: { action: string; fields: [string, string][] } | null;
}

/** Something could not be done: what happened, what to do, and where to ask. */
export function ProblemPage({ words, faults, requestId, again = null }: ProblemPageProps) {
  const { text, language, visitor } = usePage();
  const { problems, resend } = text;
  const own = ownList(visitor?.role, text);
  return (
    <>
      <h1>{ruby(words.title)}</h1>
      <p>{ruby(words.help)}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ message }) => {
            const said = wordsFor(message, language);
            return <li lang={said.lang}>{ruby(said.text)}</li>;
          })}
        </ul>
      )}
      {again && (
        <Form action={again.action} hidden={again.fields}>
          <div class="buttons">
            <Button label={resend.button} />
          </div>
        </Form>
      )}
      <ul class="links">
        <li>
          <a href="/">{ruby(problems.home)}</a>
        </li>
        <li>
          <a href={own.href}>{ruby(own.name)}</a>
        </li>
        <li>
          <a href="/help">{ruby(problems.help)}</a>
        </li>
      </ul>
      {requestId && (
        <p class="quiet">
          {ruby(problems.requestId)} <code>{requestId}</code>
        </p>
      )}
    </>
  );
}

/** Where whoever looks has their work. */
function ownList(role: string | undefined, { problems, desk, recipient }: Text): { href: string; name: string } {
  if (role === undefined || role === 'citizen') return { href: '/filings', name: problems.filings };
  return role === 'recipient'
    ? { href: '/recipient', name: recipient.home.title }
    : { href: '/desk', name: desk.title };
}
