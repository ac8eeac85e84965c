import { z } from 'zod';
import { maintenance } from '../../../../life-events/maintenance.js';
import type { OwnAttempt, OwnDelivery, OwnEndpoint } from '../../../../prisma/stores/own.store.js';
import type { RecipientStatistics } from '../../../../prisma/stores/recipient-statistics.store.js';
import type { Replay } from '../../../../prisma/stores/replay.store.js';
import type { TestEvent } from '../../../../prisma/stores/test-event.store.js';
import { pageQuery } from '../paging.js';

const instant = z.string().meta({ format: 'date-time' });
const at = (time: Date | null): string | null => time?.toISOString() ?? null;

const deliveryStatuses = ['queued', 'sending', 'late', 'offered', 'handed-over', 'exhausted'] as const;
export const deliveriesQuery = pageQuery.extend({
  status: z.enum(deliveryStatuses).optional(),
  notice: z.uuid().optional(),
});
export const attemptsQuery = z.object({
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export const statisticsQuery = z.object({ days: z.coerce.number().int().min(1).max(90).default(30) });

const longestReplayMs = 30 * 24 * 60 * 60 * 1000;
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
export const replayRequest = z
  .strictObject({ since: time, until: time.optional() })
  .transform(({ since, until }) => ({ since, until: until ?? new Date() }))
  .refine(({ since, until }) => since < until, { path: ['since'], message: '終わりより前の日時にしてください' })
  .refine(({ since }) => Date.now() - since.getTime() <= longestReplayMs, {
    path: ['since'],
    message: '30日前までの日時にしてください',
  });
export const replayBody = z.strictObject({ since: instant, until: instant.optional() });
export const urlRequest = z.strictObject({ url: z.string().max(2_000) });

export const endpointSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  channel: z.object({ type: z.string(), url: z.string().optional() }),
  answerWithin: z.string().nullable(),
  maintenance: maintenance.nullable(),
  goneSince: instant.nullable().meta({ description: 'Since when the webhook answers 410' }),
});
export const presentEndpoint = (own: OwnEndpoint): z.infer<typeof endpointSchema> => ({
  ...own,
  goneSince: at(own.goneSince),
});

export const deliverySchema = z.object({
  id: z.string().meta({ description: 'The webhook-id' }),
  notice: z.string(),
  noticeStatus: z.string(),
  procedure: z.string(),
  event: z.string(),
  type: z.string(),
  sequence: z.number(),
  status: z.string(),
  attempts: z.number(),
  firstAttemptAt: instant.nullable(),
  nextAttemptAt: instant.nullable(),
});
export const openedDeliverySchema = deliverySchema.extend({
  body: z
    .record(z.string(), z.unknown())
    .nullable()
    .meta({ description: 'As it was sent; null before the first attempt' }),
});
export const presentDelivery = (d: OwnDelivery): z.infer<typeof deliverySchema> => ({
  id: d.id,
  notice: d.notice_id,
  noticeStatus: d.notice_status,
  procedure: d.procedure,
  event: d.event,
  type: d.type,
  sequence: d.sequence,
  status: d.status,
  attempts: d.attempts,
  firstAttemptAt: at(d.first_attempt_at),
  nextAttemptAt: at(d.next_attempt_at),
});

export const attemptSchema = z.object({
  n: z.number(),
  startedAt: instant,
  endedAt: instant.nullable().meta({ description: 'null: under way, or interrupted' }),
  httpStatus: z.number().nullable(),
  code: z.string().nullable().meta({ description: 'null: handed over' }),
});
export const presentAttempt = (a: OwnAttempt): z.infer<typeof attemptSchema> => ({
  ...a,
  startedAt: a.startedAt.toISOString(),
  endedAt: at(a.endedAt),
});

export const replaySchema = z.object({
  id: z.string(),
  since: instant,
  until: instant,
  resent: z.number().meta({ description: 'Deliveries so far, at most 10,000' }),
  createdAt: instant,
  endedAt: instant.nullable(),
});
export const presentReplay = (r: Replay): z.infer<typeof replaySchema> => ({
  ...r,
  since: r.since.toISOString(),
  until: r.until.toISOString(),
  createdAt: r.createdAt.toISOString(),
  endedAt: at(r.endedAt),
});

export const testEventSchema = z.object({
  id: z.string().meta({ description: 'The webhook-id' }),
  createdAt: instant,
  endedAt: instant.nullable(),
  httpStatus: z.number().nullable(),
  code: z.string().nullable().meta({ description: 'What went wrong; null when nothing did' }),
  outcome: z.string().nullable(),
});
export const presentTestEvent = (e: TestEvent): z.infer<typeof testEventSchema> => ({
  ...e,
  createdAt: e.createdAt.toISOString(),
  endedAt: at(e.endedAt),
});

export const statisticsSchema = z.object({
  days: z.number(),
  told: z.number(),
  answered: z.number(),
  answerSeconds: z.object({ median: z.number().nullable(), p95: z.number().nullable() }),
  attempts: z.number(),
  failures: z.array(z.object({ code: z.string(), count: z.number() })),
  backlog: z.array(z.object({ status: z.string(), count: z.number(), oldestSentAt: instant.nullable() })),
});
export const presentStatistics = (s: RecipientStatistics, days: number): z.infer<typeof statisticsSchema> => ({
  days,
  told: s.told,
  answered: s.answered,
  answerSeconds: { median: s.medianSeconds, p95: s.p95Seconds },
  attempts: s.attempts,
  failures: s.failures,
  backlog: s.backlog.map(({ status, count, oldest }) => ({ status, count, oldestSentAt: at(oldest) })),
});

export const rotatedSchema = z.object({
  secret: z.string().meta({ description: 'Shown this once' }),
  olderUntil: instant.meta({ description: 'Until then the secrets before it sign and are accepted as well' }),
});
