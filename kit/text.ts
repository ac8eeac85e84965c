/** The small readers that replies and notices share. */
import { z } from 'zod';

// Lone surrogates are refused with the control characters: neither can be stored as text or written to a PDF.
const unprintable = /\p{Cs}|(?![\n\t])\p{Cc}/u;

/** Tells whether a string holds no control characters (but line feed and tab) and is well-formed Unicode. */
export function isPrintable(text: string): boolean {
  return !unprintable.test(text);
}

/** Reads a printable string of at most `max` UTF-16 units. */
export const printable = (max = 2000) => z.string().max(max).refine(isPrintable, 'control characters are not allowed');

/** Reads a printable string that says something. */
export const saying = (max = 2000) => printable(max).min(1);

/** Reads a day that exists, as `YYYY-MM-DD`. */
export const civilDate = z.iso.date().refine((day) => !day.startsWith('0000'), 'there is no year 0');

/** Reads an instant as RFC 3339 with its offset and seconds. */
export const instant = z.iso
  .datetime({ offset: true })
  .regex(/T\d{2}:\d{2}:\d{2}/)
  .refine((moment) => !moment.startsWith('0000'), 'there is no year 0');
