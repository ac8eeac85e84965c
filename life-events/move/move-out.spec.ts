import { addDays } from '../civil-date.js';
import { another, entry, planOf, today } from './move.fixture.js';

const moveOut = (daysFromMove: number, mover: object = { individualNumberCard: true }) =>
  entry(planOf({ movedOn: addDays(today, -daysFromMove), mover }), 'MV-01');

describe('転出届 goes online from 30 days before the move to 10 days after it', () => {
  it.each([
    [-31, 'visit'],
    [-30, 'online'],
    [0, 'online'],
    [10, 'online'],
    [11, 'visit'],
  ])('filed on day %d from the move: %s', (day, how) => {
    expect(moveOut(day).how).toBe(how);
  });

  it('shows the window as its deadline while it is open', () => {
    const { deadline } = moveOut(4);

    expect(deadline).toMatchObject({ type: 'WINDOW', opens: '2026-10-18', effective: '2026-11-27' });
  });

  it('says place, day and reason once the window is closed, and the rest of the plan goes on', () => {
    const planned = planOf({ movedOn: addDays(today, -11), mover: { individualNumberCard: true } });
    const closed = entry(planned, 'MV-01');

    expect(closed.reason).toContain('オンラインの受付は2026年11月20日（金）で終わりました。');
    expect(closed.reason).toContain('東京都千代田区の住民異動の窓口');
    expect(closed.visit).toMatchObject({ where: '東京都千代田区の住民異動の窓口', by: '2026-11-24' });
    expect(closed.deadline?.type).toBe('STATUTORY');
    expect(entry(planned, 'MV-03').after).toEqual(['MV-01']);
    expect(entry(planned, 'MP-03a').how).toBe('online');
  });

  it.each([
    ['a filer without a card', { individualNumberCard: false }, 'マイナンバーカードが必要'],
    ['a filer of 14', { individualNumberCard: true, dateOfBirth: '2011-11-23' }, '15歳未満'],
  ])('is a visit for %s', (_, mover, reason) => {
    expect(moveOut(0, mover)).toMatchObject({ how: 'visit', reason: expect.stringContaining(reason) as string });
  });

  it('stays online when only a companion has no card', () => {
    const movers = [
      another({ relation: 'self', individualNumberCard: true }),
      another({ individualNumberCard: false }),
    ];

    expect(entry(planOf({ movers }), 'MV-01').how).toBe('online');
  });

  it('needs no paper certificate when somebody has a card', () => {
    const omitted = (mover: object) => moveOut(0, mover).documents.map((it) => it.omittedBy !== null);

    expect(omitted({ individualNumberCard: true })).toEqual([true, true]);
    expect(omitted({ individualNumberCard: false })).toEqual([false, false]);
  });
});

describe('the notice of the planned visit', () => {
  it('goes to the new municipality beside 転出届, waiting for nothing', () => {
    const notice = entry(planOf({ visit: { plannedOn: '2026-11-24' } }), 'MV-02');

    expect(notice).toMatchObject({ how: 'online', applies: 'yes', after: [], notBefore: null });
    expect(notice.recipient?.id).toBe('municipality-011002');
  });

  it('asks for the day when 転出届 goes online, and is left out when it cannot', () => {
    expect(entry(planOf(), 'MV-02')).toMatchObject({ applies: 'unknown', asks: '/visit' });
    expect(entry(planOf({ movedOn: '2026-11-01' }), 'MV-02').applies).toBe('no');
  });
});
