import { describe, expect, it } from '@jest/globals';
import type { MessageDraft, MessageTemplate, Reply } from './filing-state.js';
import type { MessageSubject } from './message-words.js';
import { renderMessage } from './messages.js';
import type { PlannedProcedure } from './plan.js';

const planned = {
  name: '転入届',
  person: '𠮷田 葵',
  how: 'online',
  recipient: { id: 'city', name: '札幌市（見本）', kind: 'municipality', municipality: '011002', answerWithin: null },
  deadline: { reason: '14日以内です。' },
  visit: null,
} as unknown as PlannedProcedure;
const visit = { where: '中央区役所', by: '2026-12-07', bring: ['本人確認書類', '転出証明書'] };
const context = (more: Partial<PlannedProcedure> | null = {}): MessageSubject => ({
  receiptNumber: 'MV-20261121-7F3K-C',
  eventTitle: '引越し',
  quiet: false,
  language: 'ja',
  planned: more && { ...planned, ...more },
});
const draft = (template: MessageTemplate, more: Partial<MessageDraft> = {}): MessageDraft => ({
  ...{ key: 'k', kind: 'info', noticeId: 'n', reply: null, dueOn: null },
  template,
  ...more,
});
const outcome = (reply: Reply) => renderMessage(draft('outcome', { reply }), context());
const request = (reply: Partial<Reply>, more: Partial<MessageDraft> = {}) =>
  renderMessage(draft('request', { reply: { outcome: 'needs-information', ...reply }, ...more }), context());

describe('a message', () => {
  const templates: MessageTemplate[] = [
    ...(['filed', 'outcome', 'request', 'visit', 'deadline-near'] as const),
    ...(['delivery-failed', 'no-answer', 'blocked', 'no-recipient', 'receipt'] as const),
  ];

  it.each(templates)('of kind %s has a title, a body and the receipt number, whatever is known', (template) => {
    for (const known of [context(), context(null), context({ recipient: null, deadline: null, person: null })]) {
      const { title, body } = renderMessage(draft(template), known);

      expect(title.length).toBeGreaterThan(3);
      expect(body.split('\n').at(-1)).toBe('受付番号：MV-20261121-7F3K-C');
      expect(title + body).not.toMatch(/undefined|null|false/);
    }
  });

  it('prints names as they were typed', () => {
    expect(renderMessage(draft('blocked'), context()).title).toBe('転入届（𠮷田 葵さん）を進められません');
  });

  it('never says that our receipt is the office’s acceptance', () => {
    expect(renderMessage(draft('filed'), context()).body).toContain('受理を証明するものではありません');
  });

  it('at the end brings the receipt', () => {
    const receipt = renderMessage(draft('receipt'), context(null));

    expect(receipt).toMatchObject({ actions: ['receipt'], attachments: ['receipt.pdf'] });
  });
});

describe('an outcome', () => {
  it('names the recipient, its reference and its note', () => {
    const { title, body, actions } = outcome({ outcome: 'accepted', reference: 'R-1', note: '通知書を郵送します' });

    expect(title).toBe('転入届（𠮷田 葵さん）：受け付けられました');
    expect(body).toContain('札幌市（見本）から回答がありました。');
    expect(body).toContain('通知先の整理番号：R-1');
    expect(body).toContain('通知先からの連絡：通知書を郵送します');
    expect(actions).toEqual([]);
  });

  it('that refuses gives the reasons and says whom to turn to', () => {
    const reasons = [
      { code: 'no-record', text: '記録がありません' },
      { code: 'late', text: '期限を過ぎています' },
    ];

    const { title, body, actions } = outcome({ outcome: 'rejected', reasons });

    expect(title).toContain('受け付けられませんでした');
    expect(body).toMatch(/理由：記録がありません\n理由：期限を過ぎています\n.*\n.*札幌市（見本）へ直接/);
    expect(actions).toEqual(['contact-recipient']);
  });

  it.each([
    ['accepted', 'duplicate', 'すでに届け出られていました'],
    ['received', 'waitlisted', '空きを待っています'],
    ['accepted', 'never-heard-of', '受け付けられました'],
  ] as const)('%s with code %s: %s', (is, code, title) => {
    expect(outcome({ outcome: is, code }).title).toContain(title);
  });
});

describe('a request', () => {
  it('lists what is asked for, why, and until when', () => {
    const items = [
      { id: 'a', type: 'text', label: '旧住所', reason: '照合のため' },
      { id: 'b', type: 'text', label: '電話番号' },
    ];

    const { title, body, actions } = request({ items, note: 'お願いします' }, { dueOn: '2026-12-01' });

    expect(title).toContain('追加の情報が必要です');
    expect(body).toMatch(
      /お願いします\n・旧住所（照合のため）\n・電話番号\n.*\n期限：2026年12月1日（火）\n期限までに回答がないときは/,
    );
    expect(actions).toEqual(['answer']);
  });

  it('to come by says where and with what, and nothing else of the details', () => {
    const details = { where: '中央区役所 3番窓口', bring: ['本人確認書類', 7], secret: '内部用' };

    const { body, actions } = request({ code: 'visit-required', details });

    expect(body).toContain('行き先：中央区役所 3番窓口\n持ち物：本人確認書類\n');
    expect(body).not.toContain('内部用');
    expect(actions).toEqual(['visit']);
  });

  it.each([[{ where: 3, bring: '本人確認書類' }], [{ bring: [] }], [{}]])('shrugs at details like %j', (details) => {
    expect(request({ details }).body).not.toMatch(/行き先|持ち物/);
  });
});

describe('a visit', () => {
  it('says where, until when and what to bring', () => {
    const { body, actions } = renderMessage(draft('visit', { dueOn: '2026-12-07' }), context({ how: 'visit', visit }));

    expect(body).toMatch(/行き先：中央区役所\n期限：2026年12月7日（月）\n持ち物：本人確認書類、転出証明書\n/);
    expect(actions).toEqual(['visit']);
  });

  it('goes to the recipient when no other place is known', () => {
    expect(renderMessage(draft('visit'), context()).body).toContain('行き先：札幌市（見本）');
  });
});

describe('a deadline that is near', () => {
  it('sends the citizen to the counter, and says that a caseworker knows', () => {
    const { body } = renderMessage(draft('deadline-near', { dueOn: '2026-12-07' }), context());

    expect(body).toMatch(/^期限：2026年12月7日（月）\nオンライン.*札幌市（見本）の窓口で直接手続きしてください。/);
    expect(body).toContain('14日以内です。\n職員にも連絡しました。');
  });

  it('of a visit only reminds: nothing online has failed, no caseworker was told', () => {
    const { body, actions } = renderMessage(draft('deadline-near'), context({ how: 'visit', visit }));

    expect(body).toContain('期限までに中央区役所で手続きしてください。');
    expect(body).not.toMatch(/オンライン|職員/);
    expect(actions).toEqual(['visit']);
  });
});
