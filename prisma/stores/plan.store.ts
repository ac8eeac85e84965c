/** Storing the new plan of filings that were amended. */
import type pg from 'pg';
import type { Amendment } from '../../life-events/changes.js';
import { isProtected } from '../../life-events/protection.js';
import { updateRows } from '../bulk.js';
import { replaceMembers } from './member.store.js';
import type { Stored } from './advance.store.js';

export async function storePlans(client: pg.PoolClient, all: Stored[]): Promise<void> {
  const notices = all.flatMap(({ decision, replanned }) =>
    decision.state.notices
      .filter((n) => replanned.has(n.id) && !decision.added.includes(n.id))
      .map((n) => ({
        id: n.id,
        planned_id: n.plannedId,
        how: n.how,
        municipality: n.municipality,
        after: n.after,
        not_before: n.notBefore,
        deadline_type: n.deadline?.type ?? null,
        deadline_on: n.deadline?.effective ?? null,
        answer_within: n.answerWithin,
        planned: replanned.get(n.id),
      })),
  );
  if (notices.length > 0) await updateRows(client, 'notice', ['id'], noticeColumns, notices);
  const filings = all.flatMap(({ loaded, decision: { amended }, content }) =>
    amended === null
      ? []
      : [
          {
            id: loaded.state.id,
            content,
            event_day: amended.eventDay,
            municipality: amended.municipality,
            protected: isProtected(amended.content.answers),
            plan_digest: amended.planDigest,
            rules_version: amended.rulesVersion,
          },
        ],
  );
  if (filings.length > 0) await updateRows(client, 'filing', ['id'], filingColumns, filings);
  // Whoever files for the same person later must not hear of a filing whose address is protected.
  const hidden = filings.filter((row) => row.protected).map((row) => row.id);
  if (hidden.length > 0) await client.query('DELETE FROM concerned WHERE filing_id = ANY($1)', [hidden]);
  for (const {
    loaded,
    decision: { amended },
  } of all) {
    if (amended === null || (loaded.members.size === 0 && !amended.members)) continue;
    await replaceMembers(client, loaded.state.id, membersIn(amended));
  }
}

/** By key of the person, as they are stored. */
export const membersIn = ({ members = {} }: Amendment): Map<string, Buffer> =>
  new Map(Object.entries(members).map(([key, person]) => [key, Buffer.from(person, 'hex')]));

const noticeColumns = {
  id: 'uuid',
  planned_id: 'text',
  how: 'text',
  municipality: 'text',
  after: 'uuid[]',
  not_before: 'text',
  deadline_type: 'text',
  deadline_on: 'text',
  answer_within: 'text',
  planned: 'bytea',
};

const filingColumns = {
  id: 'uuid',
  content: 'bytea',
  event_day: 'text',
  municipality: 'text',
  protected: 'bool',
  plan_digest: 'text',
  rules_version: 'text',
};
