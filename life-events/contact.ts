/** Where citizens ask a recipient: its telephone, and when somebody is there. */
import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '時刻は 08:30 の形です');

export const contact = z.strictObject({
  telephone: z.string().regex(/^[0-9+() -]{5,20}$/, '電話番号は数字・ハイフンで20文字以内です'),
  hours: z
    .strictObject({
      days: z.enum(['business', 'daily']).meta({ description: 'Business days of the recipient, or every day' }),
      from: time,
      to: time,
    })
    .optional(),
});
export type Contact = z.infer<typeof contact>;
