import type { Example } from '../../example.js';
import { AccountPage } from './account.page.js';

const sessions = [
  { id: 's1', device: 'Chrome・Android', since: '2026年11月24日', isHere: true },
  { id: 's2', device: 'Firefox・Windows', since: '2026年11月20日', isHere: false },
];
const access = [{ at: '2026年11月24日 10:00', iso: '2026-11-24T01:00:00Z', who: '札幌市（見本）', what: '転入届' }];
const none = {
  sessions: sessions.slice(0, 1),
  settings: { email: '', digest: 'immediate' as const, language: 'ja' as const },
  access: [],
};

export const examples: Example[] = [
  { name: 'account', state: 'empty', draw: () => <AccountPage {...none} isSaved={false} isFaulty={false} /> },
  {
    name: 'account in use',
    state: 'filled',
    draw: () => (
      <AccountPage
        sessions={sessions}
        settings={{ email: 'hanako@example.jp', digest: 'daily', language: 'en' }}
        access={access}
        isSaved
        isFaulty={false}
      />
    ),
  },
  {
    name: 'account with a fault',
    state: 'error',
    draw: () => (
      <AccountPage {...none} settings={{ email: 'x', digest: 'daily', language: 'en' }} isSaved={false} isFaulty />
    ),
  },
];
