/** Signs that turn the direction of writing, and letters that are written from right to left. */
const turning =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * What somebody typed, within a sentence of ours: whatever direction of writing it turns to ends with it (UAX #9: FSI … PDI). Isolates of
 * its own could end ours early, or outlast it.
 */
export const isolated = (typed: string): string =>
  turning.test(typed) ? `\u2068${typed.replace(/[\u2066-\u2069]/g, '')}\u2069` : typed;
