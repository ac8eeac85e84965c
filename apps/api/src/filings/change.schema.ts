import { z } from 'zod';
import { isPrintable } from '../../../../kit/text.js';
import { filingStatuses } from '../../../../life-events/status.js';
import { discloseTo } from './filing.schema.js';

/** Why something is taken back, in the citizen's own words. */
export const changeReason = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine(isPrintable, '使えない文字（制御文字など）が含まれています');

export const amendmentRequest = z.strictObject({
  answers: z.record(z.string(), z.unknown()),
  planDigest: z.string().max(128).optional(),
  procedures: z.array(z.string().max(200)).max(500).optional(),
  consents: z.array(z.string().max(200)).max(500).optional(),
  discloseTo,
});

/** `notices`: ids of the notices to take back; without it all of them. The reason stays with us: recipients get a code. */
export const withdrawalRequest = z.strictObject({
  notices: z.array(z.string().max(64)).min(1).max(500).optional(),
  reason: changeReason,
});

export const undoRequest = z.strictObject({ reason: changeReason });

export const changeSchema = z.object({
  id: z.string(),
  receiptNumber: z.string(),
  change: z.enum(['amendment', 'withdrawal', 'undo']),
  receivedAt: z.string(),
  /** Of the filing when the change came in. */
  status: z.enum(filingStatuses),
});

export type AmendmentRequest = z.infer<typeof amendmentRequest>;
export type WithdrawalRequest = z.infer<typeof withdrawalRequest>;
export type UndoRequest = z.infer<typeof undoRequest>;
export type ChangeView = z.infer<typeof changeSchema>;
