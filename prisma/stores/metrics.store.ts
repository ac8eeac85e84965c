/** Counts for operators: by status, code and recipient, never by person. */
import type { Database } from '../database.js';

export interface Counts {
  openFilings: { status: string; count: number }[];
  openNotices: { recipient: string | null; status: string; count: number }[];
  openTasks: { code: string; escalated: boolean; count: number; oldest: Date }[];
  waking: { count: number; oldest: Date | null };
  arrivals: { count: number; oldest: Date | null };
  unsentMails: number;
}

const queries = {
  openFilings: 'SELECT status, count(*)::int AS count FROM filing WHERE ended_at IS NULL GROUP BY status',
  openNotices: `SELECT recipient_id AS recipient, status, count(*)::int AS count FROM notice WHERE waiting_for <> 'none'
    GROUP BY recipient_id, status`,
  openTasks: `SELECT code, escalated_at IS NOT NULL AS escalated, count(*)::int AS count, min(created_at) AS oldest FROM task
    WHERE settled_at IS NULL GROUP BY code, escalated_at IS NOT NULL`,
  waking:
    'SELECT count(*)::int AS count, min(filed_at) FILTER (WHERE started_at IS NULL) AS oldest FROM filing WHERE wake_pending',
  arrivals: 'SELECT count(*)::int AS count, min(received_at) AS oldest FROM arrival WHERE applied_at IS NULL',
  unsentMails: 'SELECT count(*)::int AS count FROM mail WHERE sent_at IS NULL',
};

export async function countAll(db: Database): Promise<Counts> {
  const rows = async (name: keyof typeof queries): Promise<unknown[]> =>
    (await db.pool.query({ name: `count_${name}`, text: queries[name] })).rows;
  const [openFilings, openNotices, openTasks, [waking], [arrivals], [mails]] = await Promise.all([
    rows('openFilings'),
    rows('openNotices'),
    rows('openTasks'),
    rows('waking'),
    rows('arrivals'),
    rows('unsentMails'),
  ]);
  return {
    openFilings: openFilings as Counts['openFilings'],
    openNotices: openNotices as Counts['openNotices'],
    openTasks: openTasks as Counts['openTasks'],
    waking: waking as Counts['waking'],
    arrivals: arrivals as Counts['arrivals'],
    unsentMails: (mails as { count: number }).count,
  };
}
