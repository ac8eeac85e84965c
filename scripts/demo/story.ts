import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';

/** What a demo tells: a life event's example, who behaves how in it, and what its family answers. */
export interface Story {
  event: string;
  /** Who it is about, in a few lines for the terminal. */
  opening: string[];
  /** Sandbox recipients that do something else than accept at once, by id. */
  behaviours: Record<string, { mode: string; delayMs?: number }>;
  /** The family's answer to an item that a recipient asks. */
  answer: (item: Item) => string;
}

export type Item = FilingView['requests'][number]['items'][number];
