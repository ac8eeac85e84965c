import { z } from 'zod';
import { replySchema } from '../../../../kit/reply.js';
import { saying } from '../../../../kit/text.js';
import { hearings, otherChannels } from '../../../../life-events/filing-state.js';
import { recipientId } from '../recipients/recipient.schema.js';

export const resendBody = z.strictObject({
  delivery: z.uuid().optional().meta({ description: 'Its id; everything late, given up or unanswered when left out' }),
});

export const decideBody = z.strictObject({
  outcome: z.enum(['accepted', 'rejected']),
  heardBy: z.enum(hearings).default('telephone'),
  code: replySchema.shape.code,
  reference: replySchema.shape.reference,
  note: replySchema.shape.note,
  reasons: replySchema.shape.reasons,
  arrivedAt: replySchema.shape.arrivedAt,
});

export const reassignBody = z.strictObject({
  recipient: recipientId.meta({ description: 'Who takes it over: of the same kind, and taking this procedure' }),
});

export const changeChannelBody = z.strictObject({
  channel: z.strictObject({ type: z.enum(otherChannels) }),
});

export const tellBody = z.strictObject({
  text: saying(2_000).meta({ description: 'What the citizen reads in their mailbox; 2000 characters at most' }),
});

export const taken = z.object({ accepted: z.literal(true) });
