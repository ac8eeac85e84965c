/** What the bench and its load generator tell each other. */
export interface LoadOptions {
  apiUrl: string;
  databaseUrl: string;
  answers: 'withinATown' | 'betweenTowns';
  inFlight: number;
  warmUpSeconds: number;
  seconds: number;
  /** Outcomes after which a filing counts as carried out. */
  outcomes: number;
  /** How long what is under way may take at the end. */
  drainSeconds: number;
}

export interface LoadResult {
  accepted: number;
  /** Carried out inside the measured window. */
  finished: number;
  windowMs: number;
  /** From 202 to the end, of those. */
  p50: number | null;
  p95: number | null;
  /** From request to 202. */
  acceptP50: number | null;
  acceptP95: number | null;
  /** Under way when the time to drain was over. */
  left: number;
  faults: Record<string, number>;
}

export type FromLoad =
  | { at: 'ready' }
  | { at: 'begin' }
  | { at: 'end' }
  | { at: 'done'; result: LoadResult }
  | { at: 'failed'; why: string };
export type ToLoad = { go: true };
