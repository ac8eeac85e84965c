import { describe, expect, it } from '@jest/globals';
import type { Notice } from '../../../kit/notice.js';
import { letterOf } from './letter-of.js';

const around = {
  recipientId: 'city-011002',
  recipientName: '札幌市役所（見本）',
  receiptNumber: 'MV-2026-1124-7K3QX',
  demo: true,
  publicUrl: 'https://todoke.example',
  digest: 'abc',
};
const notice = (fields: Record<string, unknown>, more: Partial<Notice['data']> = {}): Notice => ({
  type: 'notice.created',
  timestamp: '2026-11-24T03:00:00.000Z',
  data: {
    noticeId: 'n-1',
    procedure: 'MV-03',
    schemaVersion: '1',
    event: 'move',
    dueOn: '2026-12-08',
    sequence: 1,
    how: 'visit',
    fields,
    ...more,
  },
});
const valuesOf = (fields: Record<string, unknown>) => letterOf(notice(fields), around).fields;

describe('a letter', () => {
  it('says in words what the body says in codes', () => {
    const person = { name: { family: '見本', given: '太郎' }, kana: { family: 'ミホン', given: 'タロウ' } };

    expect(
      valuesOf({
        movers: [{ ...person, dateOfBirth: '1980-04-01' }],
        newAddress: { municipality: '011011', postalCode: '0600001', streetAddress: '北一条西二丁目1番1号' },
        movedOn: '2026-11-18',
        wholeHousehold: false,
        country: null,
      }),
    ).toEqual([
      {
        label: '引越す人の氏名・フリガナ・生年月日・続柄',
        value: '見本　太郎　フリガナ：ミホン　タロウ　生年月日：1980年4月1日（火）',
      },
      { label: '新しい住所', value: '〒060-0001　北海道札幌市中央区　北一条西二丁目1番1号' },
      { label: '引越した日', value: '2026年11月18日（水）' },
      { label: '世帯全員の引越しか', value: 'いいえ' },
      { label: '行き先の国', value: '—' },
    ]);
  });

  it('names event and procedure, and leads to the notice', () => {
    expect(letterOf(notice({}), around)).toMatchObject({
      title: '届出のお知らせ',
      event: '引越し',
      procedure: '転入届',
      isVisit: true,
      dueOn: '2026-12-08',
      url: 'https://todoke.example/desk/notices/n-1',
    });
  });

  it('of what nobody here knows says it as it came', () => {
    const { event, procedure, fields } = letterOf(notice({ odd: 'x' }, { event: 'none', procedure: 'XX' }), around);

    expect([event, procedure, fields]).toEqual(['none', 'XX', [{ label: 'odd', value: 'x' }]]);
  });
});
