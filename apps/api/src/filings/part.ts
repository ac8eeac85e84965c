/** Everybody of a household sees their own part of a filing, and that of the children tied to them. */
import { standingOf } from '../../../../life-events/standing.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';

/** Whose the part of a person is: who was named for them, else who filed; so is what concerns the household. */
const ownerOf = ({ members, person }: FilingDetail, key: string | null): Buffer => members.get(key ?? '') ?? person;

/** The filing as this citizen may see it; null when it is none of theirs. */
export function partOf(filing: FilingDetail, citizen: Buffer): FilingDetail | null {
  const { content, members, notices } = filing;
  const isFiler = filing.person.equals(citizen);
  if (members.size === 0) return isFiler ? filing : null;
  const isOwn = ({ personKey }: { personKey: string | null }): boolean => ownerOf(filing, personKey).equals(citizen);
  if (!isFiler && ![...members.values()].some((it) => it.equals(citizen))) return null;
  const own = notices.filter(({ planned }) => isOwn(planned));
  const ids = new Set(own.map(({ state }) => state.id));
  const { status, waitingFor } = standingOf(own.map(({ state }) => state));
  return {
    ...filing,
    status,
    waitingFor,
    notices: own,
    around: notices,
    requests: filing.requests.filter(({ noticeId }) => ids.has(noticeId)),
    content: {
      ...content,
      answers: isFiler ? content.answers : null,
      todos: content.todos.filter(isOwn),
    },
  };
}
