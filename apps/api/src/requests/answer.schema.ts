import { z } from 'zod';

export const answerRequest = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(2000),
        value: z.unknown(),
        correct: z
          .boolean()
          .optional()
          .describe('The filing itself is wrong: it is amended, and whoever was told otherwise is told'),
      }),
    )
    .min(1)
    .max(50),
});
export type AnswerRequest = z.infer<typeof answerRequest>;

export const answerTaken = z.object({
  request: z.string(),
  receivedAt: z.string(),
  /** Notices whose recipients get it. */
  notices: z.array(z.string()),
  warnings: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })),
});
export type AnswerTaken = z.infer<typeof answerTaken>;

export const documentSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
