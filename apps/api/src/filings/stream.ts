import {
  catchError,
  concatMap,
  distinctUntilChanged,
  EMPTY,
  endWith,
  filter,
  from,
  ignoreElements,
  interval,
  map,
  merge,
  type Observable,
  of,
  startWith,
  takeUntil,
  takeWhile,
} from 'rxjs';
import type { MessageEvent } from '@nestjs/common';

export interface StreamSource {
  /** Its end is the end of the stream. */
  changes: Observable<string>;
  revision: () => Promise<number>;
  event: () => Promise<{ revision: number; data: object; ended: boolean }>;
}

/** Looks again by itself this often, in case news of a change was missed. */
const pollMs = 10_000;

/**
 * A filing's states as Server-Sent Events. The event id is the filing's revision: whoever comes back with it as `Last-Event-ID`
 * hears only what is newer. States in between may be left out; the last one never is.
 */
export function streamOf(
  filingId: string,
  lastEventId: string | undefined,
  source: StreamSource,
): Observable<MessageEvent> {
  const known = /^\d{1,9}$/.test(lastEventId ?? '') ? Number(lastEventId) : -1;
  const nudges = merge(source.changes.pipe(filter((id) => id === filingId || id === '')), interval(pollMs)).pipe(
    startWith(''),
    takeUntil(source.changes.pipe(ignoreElements(), endWith(null))),
  );
  return nudges.pipe(
    concatMap(() => from(source.revision())),
    filter((revision) => revision > known),
    distinctUntilChanged(),
    concatMap(() => from(source.event())),
    distinctUntilChanged((a, b) => a.revision === b.revision),
    takeWhile(({ ended }) => !ended, true),
    concatMap(({ revision, data }) => of({ id: String(revision), type: 'status', data })),
    map((event): MessageEvent => event),
    // What went wrong is not the reader's business: the stream ends, and readers come back with their `Last-Event-ID`.
    catchError(() => EMPTY),
  );
}
