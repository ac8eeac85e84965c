import { describe, expect, it } from '@jest/globals';
import type { MessageDraft, MessageTemplate } from './filing-state.js';
import { renderMessage } from './messages.js';

const templates: MessageTemplate[] = [
  ...(['filed', 'outcome', 'request', 'visit', 'deadline-near'] as const),
  ...(['delivery-failed', 'no-answer', 'blocked', 'no-recipient', 'receipt'] as const),
];
const words = (template: MessageTemplate, quiet = true) => {
  const draft: MessageDraft = { key: 'k', kind: 'info', template, noticeId: null, reply: null, dueOn: null };
  return renderMessage(draft, {
    receiptNumber: 'DT-1',
    eventTitle: '亡くなったとき',
    quiet,
    language: 'ja',
    planned: null,
  });
};

describe('a message to the bereaved', () => {
  it.each(templates)('of kind %s neither celebrates nor exclaims', (template) => {
    const { title, body } = words(template);

    expect(title + body).not.toMatch(/おめでとう|お祝い|ありがとう|完了しました|無事|！|!|🎉/u);
  });

  it('says at the beginning that mails are one a day', () => {
    expect(words('filed').body).toContain('1日に1通');
    expect(words('filed', false).body).not.toContain('お悔やみ');
  });

  it('still brings the receipt, without calling anything finished', () => {
    const receipt = words('receipt');

    expect(receipt.title).not.toContain('終わりました');
    expect(receipt).toMatchObject({ actions: ['receipt'], attachments: ['receipt.pdf'] });
  });
});
