import { z } from 'zod';

/** Keyset paging: `after` is the `next` of the page before. */
export const pageQuery = z.object({
  after: z.uuid('続きの位置が正しくありません').optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** One more than the page was asked for, so that it is known whether something follows. */
export function toPage<T extends { id: string }>(rows: T[], limit: number): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

export const uuid = z.uuid();
export const isId = (text: string): boolean => uuid.safeParse(text).success;
