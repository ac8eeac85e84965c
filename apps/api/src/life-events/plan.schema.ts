import { z } from 'zod';
import { actKinds, ways } from '../../../../life-events/define.js';
import type { PlannedProcedure } from '../../../../life-events/plan.js';
import { withheldFrom } from '../../../../life-events/protection.js';
import type { Planned } from './plan.service.js';

export const deadlineSchema = z.object({
  type: z.string(),
  rule: z.string(),
  nominal: z.string().nullable(),
  effective: z.string().nullable(),
  opens: z.string().nullable(),
  reason: z.string(),
});

export const recipientSchema = z.object({ id: z.string(), name: z.string(), kind: z.string() });

export const procedureSchema = z.object({
  id: z.string(),
  procedure: z.string(),
  name: z.string(),
  kind: z.enum(actKinds),
  law: z.string(),
  how: z.enum(ways),
  person: z.string().nullable(),
  personKey: z.string().nullable(),
  applies: z.enum(['yes', 'no', 'unknown', 'automatic']),
  reason: z.string(),
  asks: z.string().nullable(),
  recipient: recipientSchema.nullable(),
  deadline: deadlineSchema.nullable(),
  after: z.array(z.string()),
  notBefore: z.string().nullable(),
  sends: z.array(z.string()),
  withholds: z
    .array(z.string())
    .describe(
      'In a protected case (支援措置): what of `sends` this recipient does not get unless its id is in `discloseTo`',
    ),
  documents: z.array(z.object({ name: z.string(), omittedBy: z.string().nullable() })),
  visit: z.object({ where: z.string(), by: z.string().nullable(), bring: z.array(z.string()) }).nullable(),
  optional: z.boolean(),
});

export const planSchema = z.object({
  digest: z.string(),
  event: z.string(),
  procedures: z.array(procedureSchema),
  warnings: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })),
});

export const planRequest = z.strictObject({
  event: z.string().min(1).max(64),
  answers: z.record(z.string(), z.unknown()),
});

export const presentDeadline = (deadline: PlannedProcedure['deadline']): z.infer<typeof deadlineSchema> | null =>
  deadline && {
    type: deadline.type,
    rule: deadline.rule,
    nominal: deadline.nominal,
    effective: deadline.effective,
    opens: deadline.opens,
    reason: deadline.reason,
  };

export const presentRecipient = (recipient: PlannedProcedure['recipient']): z.infer<typeof recipientSchema> | null =>
  recipient && { id: recipient.id, name: recipient.name, kind: recipient.kind };

export const presentPlan = (planned: Planned): z.infer<typeof planSchema> => ({
  digest: planned.digest,
  event: planned.plan.event,
  procedures: planned.plan.procedures.map((p) => ({
    id: p.id,
    procedure: p.procedure,
    name: p.name,
    kind: p.kind,
    law: p.law,
    how: p.how,
    person: p.person,
    personKey: p.personKey,
    applies: p.applies,
    reason: p.reason,
    asks: p.asks,
    recipient: presentRecipient(p.recipient),
    deadline: presentDeadline(p.deadline),
    after: p.after,
    notBefore: p.notBefore,
    sends: p.sends,
    withholds: withheldFrom(p),
    documents: p.documents,
    visit: p.visit,
    optional: p.optional,
  })),
  warnings: planned.warnings,
});
