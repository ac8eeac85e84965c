import { z } from 'zod';
import { type Batch, batchActs } from '../../../../prisma/stores/batch.store.js';
import { recipientId } from '../recipients/recipient.schema.js';

const instant = z.string().meta({ format: 'date-time' });

export const batchBody = z.strictObject({
  act: z.enum(batchActs).meta({ description: 'Which notices are sent again: given up, late, or unanswered' }),
  recipient: recipientId,
});

export const batchSchema = z.object({
  id: z.string(),
  act: z.enum(batchActs),
  recipient: z.string(),
  status: z.enum(['proposed', 'running', 'done', 'rejected']),
  createdBy: z.string(),
  createdAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  endedAt: instant.nullable(),
});
export const batchWithCounts = batchSchema.extend({
  counts: z
    .record(z.string(), z.int())
    .meta({ description: 'Notices by result: `pending`, `handed-over`, `applied`, `stale`' }),
});
export const batchList = z.object({ items: z.array(batchSchema), next: z.string().nullable() });

export const batchItemList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      filing: z.string(),
      receiptNumber: z.string(),
      event: z.string(),
      procedure: z.string(),
      result: z.string(),
    }),
  ),
  next: z.string().nullable(),
});

export const presentBatch = ({ organisation: _, ...batch }: Batch): z.infer<typeof batchSchema> => ({
  ...batch,
  createdAt: batch.createdAt.toISOString(),
  decidedAt: batch.decidedAt?.toISOString() ?? null,
  endedAt: batch.endedAt?.toISOString() ?? null,
});
