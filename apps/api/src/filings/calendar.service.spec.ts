import { describe, expect, it } from '@jest/globals';
import { languages } from '../../../../life-events/language.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';
import type { Config } from '../config.js';
import { CalendarService } from './calendar.service.js';

const planned = {
  ...{ id: 'MV-03', name: '転入届（花子さん）' },
  deadline: {
    effective: '2026-12-01',
    reason: '2026年11月17日（火）の翌日から数えて14日目の2026年12月1日（火）までです。（根拠：住民基本台帳法22条）',
  },
};
/** An office that has still to accept and asks something, and a to-do that is done: two days stand. */
const filing = {
  ...{ id: 'f1', receiptNumber: 'MV-20261124-ABCD-E', filedAt: new Date('2026-11-24T01:00:00Z'), isProtected: false },
  done: ['done'],
  content: { todos: [{ ...planned, id: 'done' }] },
  notices: [{ state: { id: 'n1', plannedId: 'MV-03', status: 'needs-information' }, planned, answer: null }],
  requests: [{ id: 'r1', noticeId: 'n1', items: [], answers: {}, dueOn: '2026-11-28', askedAt: new Date() }],
} as unknown as FilingDetail;

const service = new CalendarService({ demo: true } as Config);
/** Lines of a calendar file are folded, and its commas escaped. */
const linesOf = (ics: string): string[] =>
  ics
    .replace(/\r\n[ \t]/gu, '')
    .replaceAll('\\,', ',')
    .split('\r\n');
const linesIn = (filed: FilingDetail, language: (typeof languages)[number], key: string): string[] =>
  linesOf(service.ics(filed, language)).flatMap((line) =>
    line.startsWith(`${key}:`) ? [line.slice(key.length + 1)] : [],
  );

describe('the calendar file', () => {
  it.each([
    ['ja', ['転入届（花子さん）の期限', '転入届（花子さん）：回答の期限']],
    [
      'ja-easy',
      [
        '最後（さいご）の 日（ひ）：転入届（てんにゅうとどけ）〈新（あたら）しい 町（まち）に 出（だ）す 紙（かみ）〉〈花子さん〉',
        '答（こた）える 最後（さいご）の 日（ひ）：転入届（てんにゅうとどけ）〈新（あたら）しい 町（まち）に 出（だ）す 紙（かみ）〉〈花子さん〉',
      ],
    ],
    [
      'en',
      [
        'Last day: Moving-in notification (転入届) for 花子',
        'Last day to answer: Moving-in notification (転入届) for 花子',
      ],
    ],
  ] as const)('in %s says what each day is for', (language, days) => {
    expect(linesIn(filing, language, 'SUMMARY')).toEqual(days);
  });

  it('says why, the receipt number, and that this is a sample, in the same language', () => {
    const [why] = linesIn(filing, 'en', 'DESCRIPTION');

    expect(why).toContain('by law: 住民基本台帳法22条');
    expect(why).toContain('\\nReceipt number MV-20261124-ABCD-E\\nSample: no real office receives anything');
  });

  it.each(languages)('in %s holds days only where the address is protected', (language) => {
    const ics = linesOf(service.ics({ ...filing, isProtected: true }, language)).join('\n');

    expect(ics.match(/^DTSTART.*$/gmu)).toHaveLength(2);
    expect(ics).not.toMatch(/転入|Moving|MV-2026|住民基本台帳法|花子/u);
  });
});
