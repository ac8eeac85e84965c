import type { ComponentChildren } from 'preact';
import { isolated } from '../../../../../life-events/isolated.js';
import type { Draft } from '../../../../../prisma/stores/draft.store.js';
import { Notice } from '../components/notice/notice.js';
import { useText } from '../layout/page-context.js';
import { ruby } from '../text/ruby.js';

/** The same form at a counter: marked, so that nobody takes it for their own. */
export const atCounter = ({ id, counter }: Draft, page: ComponentChildren): ComponentChildren =>
  counter === null ? (
    page
  ) : (
    <>
      <CounterMark id={id} staff={counter.staff} />
      {page}
    </>
  );

function CounterMark({ id, staff }: { id: string; staff: string }) {
  const { deskCounter } = useText();
  return (
    <Notice kind="info" title={deskCounter.mark(isolated(staff))}>
      <p>
        <a href={`/desk/counter/${id}`}>{ruby(deskCounter.pause)}</a>
      </p>
    </Notice>
  );
}
