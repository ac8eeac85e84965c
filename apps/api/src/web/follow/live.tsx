/** What the script needs to bring a follow page up to date: the sentence, and each card anew. */
import { renderToString } from 'preact-render-to-string';
import { PageProvider } from '../layout/page-context.js';
import { FollowCard } from '../pages/follow/follow-card.js';
import { csrfOf } from '../sessions/cookies.js';
import type { Visit } from '../sessions/visit.js';
import { ruby } from '../text/ruby.js';
import type { FollowView } from './follow-view.js';

export function liveCards(
  view: FollowView,
  visit: Visit,
): { sentence: string; cards: Record<string, string>; ended: boolean } {
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
  return {
    sentence: renderToString(<>{ruby(view.sentence)}</>),
    cards: Object.fromEntries(view.cards.map((card) => [`n${card.id}`, draw(card)])),
    ended: view.ended,
  };
}
