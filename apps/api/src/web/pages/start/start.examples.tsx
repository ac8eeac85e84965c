import { lifeEvents } from '../../../../../../life-events/index.js';
import type { Example } from '../../example.js';
import { StartPage } from './start.page.js';

export const examples: Example[] = lifeEvents.flatMap((event): Example[] => [
  {
    name: `start of ${event.id}`,
    state: 'empty',
    draw: () => (
      <StartPage
        event={event}
        drafts={[]}
        mandates={[]}
        window={{ from: '2025年11月24日', to: '2027年11月24日' }}
        isSignedIn={false}
      />
    ),
  },
  {
    name: `start of ${event.id}, begun before`,
    state: 'filled',
    draw: () => (
      <StartPage
        event={event}
        drafts={[{ id: 'd1', day: '2026年11月23日' }]}
        mandates={[]}
        window={{ from: '2025年11月24日', to: '2027年11月24日' }}
        isSignedIn
      />
    ),
  },
]);
