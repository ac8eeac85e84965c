import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

/** Where to ask, and what to do when something does not work. */
export function HelpPage() {
  const { help } = useText();
  return (
    <>
      <h1>{ruby(help.title)}</h1>
      {help.items.map(({ question, answer }) => (
        <section>
          <h2>{ruby(question)}</h2>
          <p>{ruby(answer)}</p>
        </section>
      ))}
    </>
  );
}
