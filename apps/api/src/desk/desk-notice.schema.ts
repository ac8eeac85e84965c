import { z } from 'zod';
import { replySchema } from '../../../../kit/reply.js';
import { saying } from '../../../../kit/text.js';
import { hearings, otherChannels } from '../../../../life-events/filing-state.js';
import { recipientId } from '../recipients/recipient.schema.js';

export const resendBody = z.strictObject({
  delivery: z.uuid().optional().meta({ description: 'Its id; everything late, given up or unanswered when left out' }),
});

const { shape } = replySchema;

export const decideBody = z
  .strictObject({
    outcome: shape.outcome.meta({ description: 'As in a reply: what goes on is recorded as well as what has ended' }),
    heardBy: z.enum(hearings).default('telephone'),
    code: shape.code,
    reference: shape.reference,
    note: shape.note,
    reasons: shape.reasons,
    items: shape.items,
    dueOn: shape.dueOn,
    arrivedAt: shape.arrivedAt,
    details: shape.details,
  })
  .refine(({ outcome, code, items }) => outcome !== 'needs-information' || code !== undefined || items?.length, {
    path: ['items'],
    message: '何を求められたかを、項目か種類で示してください',
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
