/** What people typed, within a sentence of ours: signs that turn the direction of writing end with it (UAX #9: FSI … PDI). */
export const isolated = (typed: string): string => `\u2068${typed}\u2069`;
