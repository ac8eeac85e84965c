import { z } from 'zod';
import { civilDate } from '../../../../life-events/civil-date.js';
import { lifeEvents } from '../../../../life-events/index.js';
import type { Mandate } from '../../../../prisma/stores/mandate.store.js';
import { tokenName } from '../identity/actor.js';

const byMandate = lifeEvents.filter((event) => event.byMandate).map(({ id }) => id);

export const mandateRequest = z.strictObject({
  agent: tokenName(255).meta({ description: 'Who may act, as their identity provider names them' }),
  events: z
    .array(z.enum(byMandate, 'この手続きは、代理では届け出られません'))
    .min(1, '1つ以上選んでください')
    .max(20)
    .meta({ description: 'Life events that the agent may file' }),
  until: civilDate.meta({ description: 'The last day on which the agent may file' }),
  principal: z
    .strictObject({ name: z.string().min(1).max(100), dateOfBirth: civilDate })
    .meta({ description: 'Who gives it, as in the register of residents; only a keyed hash of it is kept' }),
});

export const mandateSchema = z.object({
  id: z.string(),
  role: z.enum(['principal', 'agent']),
  events: z.array(z.string()),
  until: z.string(),
  status: z.enum(['active', 'expired', 'closed']),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
  closedBecause: z.string().nullable(),
});
export type MandateView = z.infer<typeof mandateSchema>;

export const mandateList = z.object({ items: z.array(mandateSchema), next: z.string().nullable() });

export function presentMandate(mandate: Mandate, reader: Buffer, today: string): MandateView {
  const { id, events, until, createdAt, closedAt, closedBecause } = mandate;
  return {
    id,
    role: reader.equals(mandate.person) ? 'principal' : 'agent',
    events,
    until,
    status: closedAt ? 'closed' : until < today ? 'expired' : 'active',
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    closedBecause,
  };
}
