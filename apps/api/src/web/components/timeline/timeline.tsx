import type { ComponentChildren } from 'preact';
import { ruby } from '../../text/ruby.js';

export interface TimelineEntry {
  /** Machine-readable instant. */
  at: string;
  /** The same for readers. */
  when: string;
  title: string;
  by?: string | undefined;
  detail?: ComponentChildren;
}

/** What happened, in the order in which it did. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol class="timeline">
      {entries.map(({ at, when, title, by, detail }) => (
        <li>
          <time dateTime={at}>{ruby(when)}</time>
          <strong>{ruby(title)}</strong>
          {by && <span class="quiet"> {ruby(by)}</span>}
          {detail && <p>{detail}</p>}
        </li>
      ))}
    </ol>
  );
}
