import { Button } from '../../components/button/button.js';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

/** Something could not be done because things have moved on. */
export function DeskRefusedPage({ title, back, typed }: { title: string; back: string; typed: string[] }) {
  const { refused, stale } = useText().deskCase;
  return (
    <>
      <h1>{ruby(title)}</h1>
      <p>{ruby(refused.help)}</p>
      {typed.length > 0 && (
        <>
          <h2>{ruby(refused.typed)}</h2>
          <p>{ruby(refused.typedHelp)}</p>
          {typed.map((text) => (
            <p class="letter">{text}</p>
          ))}
        </>
      )}
      <div class="buttons">
        <Button label={stale.look} href={back} />
      </div>
    </>
  );
}

/** Somebody else was quicker: who has it now, and that nothing was overwritten. */
export function DeskStalePage({ now, back }: { now: string; back: string }) {
  const { stale } = useText().deskCase;
  return (
    <>
      <h1>{ruby(stale.title)}</h1>
      <p class="lead">{ruby(now)}</p>
      <p>{ruby(stale.kept)}</p>
      <div class="buttons">
        <Button label={stale.look} href={back} />
      </div>
    </>
  );
}
