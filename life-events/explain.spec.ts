import { describe, expect, it } from '@jest/globals';
import { after, day, delivery, noon, notice } from './advance.fixture.js';
import { explain } from './explain.js';
import { codes, isFinal, noticeStatuses } from './status.js';

const taskCodes = ['no-recipient', 'delivery-failed', 'no-answer', 'blocked', 'deadline-near'];
const failureCodes = ['HTTP_503', 'TLS', 'NO_ENDPOINT', 'interrupted', 'recipient-closed', 'in-inbox'];
const everyCode = [null, ...Object.keys(codes), ...taskCodes, ...failureCodes, 'never-heard-of'];

describe('where a notice is', () => {
  it.each(noticeStatuses)('%s says why, who moves next and how it ends, whatever the code', (status) => {
    for (const code of everyCode) {
      const { why, next, exits } = explain(notice('a', { status, code }), [], noon);

      expect([why, next.what, ...exits].filter((text) => !/^[^a-z].*。$/.test(text))).toEqual([]);
      expect(exits.length).toBeGreaterThan(0);
    }
  });

  it('is nobody’s turn exactly when it has ended', () => {
    const ended = noticeStatuses.filter((status) =>
      explain(notice('a', { status }), [], noon).next.what.startsWith('結果が出ました'),
    );

    expect(ended).toEqual(noticeStatuses.filter(isFinal));
  });

  it('names the instant at which it is looked at again', () => {
    const late = delivery('a-1', { status: 'late', nextAttemptAt: after(day) });

    expect(explain(notice('a', { status: 'retrying', deliveries: [late] }), [], noon).next.at).toEqual(after(day));
    expect(explain(notice('a', { status: 'delivered', expectedBy: after(day) }), [], noon).next.at).toEqual(after(day));
    expect(explain(notice('a', { status: 'escalated' }), [], noon).next.at).toBeNull();
  });

  it('sends the citizen to the counter when a visit is what is waited for', () => {
    const { next } = explain(notice('a', { how: 'visit', status: 'delivered', waitingFor: 'citizen' }), [], noon);

    expect(next).toMatchObject({ who: 'citizen', what: '窓口で手続きをしてください。' });
  });
});
