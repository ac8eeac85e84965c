import { describe, expect, it } from '@jest/globals';
import { detailLines } from '../../../../../life-events/reply-details.js';
import { type AnswerKindId, kindOf } from './answer-kinds.js';
import { readAnswer } from './read-answer.js';

const typed = (kind: AnswerKindId, fields: Record<string, string>, inReplyTo: string | null = null) =>
  readAnswer(kindOf(kind), new URLSearchParams(fields), inReplyTo);
const replyOf = (kind: AnswerKindId, fields: Record<string, string>) => {
  const read = typed(kind, fields);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.reply;
};
const faultsOf = (kind: AnswerKindId, fields: Record<string, string>) => {
  const read = typed(kind, fields);
  return 'faults' in read ? read.faults.map(({ at, fault }) => [at, fault]) : [];
};

describe('an answer by hand', () => {
  it('says no more than what was typed', () => {
    expect(replyOf('accepted', { note: ' \r\n', reference: ' A-1 ' })).toEqual({
      outcome: 'accepted',
      reference: 'A-1',
    });
    expect(typed('received', {}, 'd-1')).toEqual({ reply: { outcome: 'received', inReplyTo: 'd-1' } });
  });

  it.each<[AnswerKindId, Record<string, string>, string[]]>([
    [
      'visit-required',
      {
        where: '1階',
        bring: '届書\n\n印',
        visitFrom: '2026-12-01',
        visitUntil: '２０２６/12/10',
        visitHours: '9時から',
      },
      [
        '行き先：1階',
        '受付開始：2026年12月1日（火）',
        '受付終了：2026年12月10日（木）',
        '受付時間：9時から',
        '持ち物：届書、印',
      ],
    ],
    [
      'appointment-required',
      { 'slotFrom.1': '2026-12-01 09:30', 'slotWhere.1': '2階', 'slotFrom.3': '2026/12/2 10:00' },
      ['選べる日時', '・2026年12月1日（火） 9:30（2階）'],
    ],
    [
      'consent-required',
      {
        consentText: '料金が変わります',
        priceBefore: '1000',
        priceAfter: '１２００',
        pricePer: '月',
        startsOn: '2027-01-01',
      },
      ['料金が変わります', '料金：1,000円 → 1,200円（月）', '適用開始：2027年1月1日（金）'],
    ],
    [
      'forwarded',
      { forwardName: '都税事務所', forwardPhone: '03-0000-0000' },
      ['回された先：都税事務所', '電話：03-0000-0000'],
    ],
    ['waitlisted', { position: '3', reviewOn: '2027-02-01' }, ['順番：3番目', '次の審査：2027年2月1日（月）']],
    [
      'duplicate',
      { filedReference: 'X-1', filedOn: '2026-11-01' },
      ['前の届出の整理番号：X-1', '前の届出：2026年11月1日（日）'],
    ],
    ['no-action-needed', { linkedBy: '住基ネット' }, ['手続きが不要な理由：住基ネット']],
    [
      'rejected',
      { reasons: '期限を過ぎています', appealUntil: '2027-01-31', appealWhere: '県庁' },
      ['不服があるときは、審査請求などができます。', '申出先：県庁', '申出の期限：2027年1月31日（日）'],
    ],
  ])('%s has the details that citizens are shown', (kind, fields, lines) => {
    const shown = detailLines(replyOf(kind, fields));

    expect(shown.slice(0, lines.length)).toEqual(lines);
  });

  it('asks for several things, each in its own way', () => {
    const fields = {
      'itemLabel.1': '世帯主の氏名',
      'itemReason.1': '確認のため',
      'itemType.1': 'text',
      'itemType.2': 'text',
      'itemLabel.3': '続柄',
      'itemReason.3': '確認のため',
      'itemType.3': 'choice',
      'itemChoices.3': '夫\n妻',
      dueOn: '2026-12-20',
    };

    expect(replyOf('needs-information', fields)).toEqual({
      outcome: 'needs-information',
      dueOn: '2026-12-20',
      items: [
        { id: 'item-1', type: 'text', label: '世帯主の氏名', reason: '確認のため' },
        { id: 'item-3', type: 'choice', label: '続柄', reason: '確認のため', choices: ['夫', '妻'] },
      ],
    });
  });

  it.each<[AnswerKindId, Record<string, string>, [string, string][]]>([
    ['accepted-with-note', {}, [['note', 'required']]],
    ['rejected', { reasons: '\n' }, [['reasons', 'required']]],
    ['accepted', { arrivedAt: '2026-02-30 10:00' }, [['arrivedAt', 'instant']]],
    ['accepted', { reference: 'x'.repeat(201) }, [['reference', 'long']]],
    ['accepted', { note: 'a\u0000b' }, [['note', 'unfit']]],
    ['visit-required', { where: 'x', visitFrom: '2026-12-02', visitUntil: '2026-12-01' }, [['visitUntil', 'order']]],
    ['visit-required', { where: 'x', visitFrom: '12月1日' }, [['visitFrom', 'day']]],
    ['consent-required', { consentText: 'x', priceBefore: '1000' }, [['priceAfter', 'required']]],
    ['consent-required', { consentText: 'x', priceAfter: '-1' }, [['priceAfter', 'number']]],
    ['appointment-required', {}, [['slotFrom.1', 'required']]],
    [
      'needs-information',
      { 'itemLabel.1': 'x', 'itemReason.1': 'y', 'itemType.1': 'choice' },
      [['itemChoices.1', 'required']],
    ],
    [
      'needs-information',
      { 'itemLabel.1': 'マイナンバー', 'itemReason.1': 'y', 'itemType.1': 'text' },
      [['itemLabel.1', 'unfit']],
    ],
  ])('%s with a fault says where it is: %j', (kind, fields, faults) => {
    expect(faultsOf(kind, fields)).toEqual(faults);
  });
});
