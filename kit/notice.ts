/** What a recipient gets: the body of every delivery. */
import { z } from 'zod';
import { civilDate, instant, saying } from './text.js';

/** A notice body is never longer than this. */
export const maxNoticeBytes = 20_000;

export const noticeTypes = ['notice.created', 'notice.amended', 'notice.withdrawn', 'information.answered'] as const;

/** Reads the body of a delivery; keys that come with later versions are dropped. */
export const noticeSchema = z.object({
  type: z.enum(noticeTypes),
  timestamp: instant,
  data: z.object({
    /** The thing to answer about: `POST /v1/notices/{noticeId}/replies`. */
    noticeId: saying(128),
    procedure: saying(64),
    schemaVersion: z.union([saying(32), z.int().positive()]),
    event: saying(64),
    /** The day by which the duty is to be fulfilled, or null when there is none. */
    dueOn: civilDate.nullable(),
    /** Counts the deliveries of a notice from 1: a smaller number that comes later is older news. */
    sequence: z.int().positive(),
    /** `visit`: an announcement; answer when the citizen has been there. */
    how: z.enum(['online', 'visit']),
    /** Only what the procedure sends. */
    fields: z.record(z.string(), z.unknown()),
    /** In `notice.amended`: names of the fields that differ, and `dueOn` or `how` if those do. */
    changed: z.array(saying(64)).optional(),
    /** In `notice.withdrawn`: why, as a code. */
    reason: saying(64).optional(),
  }),
});

export type Notice = z.infer<typeof noticeSchema>;
