import { Button } from '../../components/button/button.js';
import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

/** Something could not be done because things have moved on. */
export function DeskRefusedPage({ title, back }: { title: string; back: string }) {
  const { refused, stale } = useText().deskCase;
  return (
    <>
      <h1>{ruby(title)}</h1>
      <p>{ruby(refused.help)}</p>
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
