import { describe, expect, it } from '@jest/globals';
import { noon, notice } from './advance.fixture.js';
import type { NoticeState } from './filing-state.js';
import { noticeStatuses } from './status.js';
import { whyOf } from './why.js';

const why = (more: Partial<NoticeState>, openBefore: string[] = [], now = noon): string =>
  whyOf(notice('a', more), openBefore, now);

describe('why a notice stands where it stands', () => {
  it('is said for every status', () => {
    const sentences = noticeStatuses.map((status) => why({ status, code: 'HTTP_503' }));

    expect(sentences.filter((text) => !text.endsWith('。'))).toEqual([]);
    expect(new Set(sentences).size).toBe(noticeStatuses.length);
  });

  it.each<[string, Partial<NoticeState>, string]>([
    ['the recipient has it', { status: 'delivered' }, '届きました。通知先の回答を待っています。'],
    [
      'the citizen has to go',
      { status: 'delivered', waitingFor: 'citizen' },
      '窓口での手続きを待っています。済むと、窓口からの連絡により完了になります。',
    ],
    [
      'the recipient is down',
      { status: 'retrying', code: 'HTTP_503' },
      '通知先につながらないため、時間をおいて送り直しています（HTTP_503）。',
    ],
    [
      'nobody serves the place',
      { status: 'escalated', code: 'no-recipient' },
      'この地域を受け持つ通知先が登録されていないため、職員が確認しています。',
    ],
    [
      'it could not be delivered',
      { status: 'escalated', code: 'delivery-failed' },
      '繰り返し送りましたが届けられなかったため、職員が確認しています。',
    ],
    [
      'the recipient is silent',
      { status: 'escalated', code: 'no-answer' },
      '期日までに回答がないため、職員が通知先に確認しています。',
    ],
    [
      'something before it failed',
      { status: 'escalated', code: 'blocked' },
      '先に必要な手続きが完了しなかったため、職員が確認しています。',
    ],
    ['a caseworker has it for another reason', { status: 'escalated', code: 'other' }, '職員が確認しています。'],
  ])('because %s', (_, more, sentence) => {
    expect(why(more)).toBe(sentence);
  });
});

describe('a held notice', () => {
  const held = { status: 'held' as const };

  it('names what must be accepted first', () => {
    expect(why(held, ['転出届', '転入届'])).toBe('「転出届」「転入届」が受け付けられるのを待っています。');
  });

  it('names its day until that day begins in Japan', () => {
    const dated = { ...held, notBefore: '2026-11-26' };
    const midnight = new Date('2026-11-26T00:00:00+09:00');

    expect(why(dated)).toBe('2026年11月26日（木）になるのを待っています。');
    expect(why(dated, ['転出届'])).toMatch(/転出届.*2026年11月26日/);
    expect(why(dated, [], new Date(midnight.getTime() - 1))).toContain('2026年11月26日');
    expect(why(dated, [], midnight)).toBe('まもなく送ります。');
  });

  it('is about to be sent when nothing is waited for', () => {
    expect(why(held)).toBe('まもなく送ります。');
  });
});
