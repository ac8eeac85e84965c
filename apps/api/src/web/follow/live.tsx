/** What the script needs to bring a follow page up to date: the sentence, and each card anew. */
import { renderToString } from 'preact-render-to-string';
import { PageProvider } from '../layout/page-context.js';
import { FollowCard } from '../pages/follow/follow-card.js';
import { csrfOf } from '../sessions/cookies.js';
import type { Visit } from '../sessions/visit.js';
import { ruby } from '../text/ruby.js';
import type { FollowView, Group } from './follow-view.js';

interface LiveCards {
  sentence: string;
  cards: Record<string, string>;
  /** Where each card stands now, and how many there are. */
  groups: Record<Group, { ids: string[]; count: string }>;
  ended: boolean;
}

export function liveCards(view: FollowView, visit: Visit): LiveCards {
  const page = {
    ...{ language: visit.language, text: visit.text, demo: false, path: visit.path, visitor: null },
    csrf: csrfOf(visit.token),
    assets: { style: '', script: '' },
  };
  const draw = (card: FollowView['cards'][number]): string =>
    renderToString(
      <PageProvider value={page}>
        <FollowCard card={card} filing={view.id} />
      </PageProvider>,
    );
  const groupOf = (group: Group) => {
    const ids = view.cards.filter((card) => card.group === group).map(({ id }) => `n${id}`);
    return { ids, count: renderToString(<>{ruby(visit.text.common.times(ids.length))}</>) };
  };
  return {
    sentence: renderToString(<>{ruby(view.sentence)}</>),
    cards: Object.fromEntries(view.cards.map((card) => [`n${card.id}`, draw(card)])),
    groups: { turn: groupOf('turn'), moving: groupOf('moving'), done: groupOf('done') },
    ended: view.ended,
  };
}
