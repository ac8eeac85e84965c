import { noticeSchema } from './notice.js';

const notice = {
  type: 'notice.created',
  timestamp: '2026-04-01T09:00:00+09:00',
  data: {
    noticeId: '0199c0de-0000-7000-8000-000000000001',
    procedure: 'MV-01',
    schemaVersion: '1',
    event: 'move',
    dueOn: '2026-04-15',
    sequence: 1,
    how: 'online',
    fields: { name: '見本 太郎' },
  },
};

describe('a notice', () => {
  it('is read, and what later versions add is dropped', () => {
    expect(noticeSchema.parse({ ...notice, extra: 1 })).toEqual(notice);
    expect(noticeSchema.safeParse({ ...notice, data: { ...notice.data, dueOn: null } }).success).toBe(true);
  });

  it.each([
    ['an unknown type', { ...notice, type: 'notice.sung' }],
    ['no notice id', { ...notice, data: { ...notice.data, noticeId: undefined } }],
    ['a sequence of 0', { ...notice, data: { ...notice.data, sequence: 0 } }],
    ['a due day that does not exist', { ...notice, data: { ...notice.data, dueOn: '2026-02-30' } }],
  ])('is refused with %s', (_, value) => {
    expect(noticeSchema.safeParse(value).success).toBe(false);
  });
});
