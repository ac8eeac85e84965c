import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths } from '../../life-events/civil-date.js';
import { move } from '../../life-events/move/index.js';
import { retirement } from '../../life-events/retirement/index.js';
import type { Answer, Api } from '../support/api.js';
import { today } from '../support/moves.js';
import type { Todoke } from '../support/todoke.js';
import { canary, startApi, startMs } from './testing.js';

interface MandateView {
  id: string;
  role: string;
  status: string;
  closedBecause: string | null;
}

let todoke: Todoke;
let [mother, daughter, stranger] = [] as unknown as [Api, Api, Api];
beforeAll(async () => {
  todoke = await startApi();
  [mother, daughter, stranger] = await Promise.all([
    todoke.as('citizen', 'mother'),
    todoke.as('citizen', 'daughter'),
    todoke.as('citizen', 'stranger'),
  ]);
}, startMs);
afterAll(() => todoke?.stop(), startMs);

const asked = {
  agent: 'daughter',
  events: ['retirement'],
  until: addDays(today(), 30),
  principal: retirement.principal!(retirement.questions.parse(retirement.example(today())))!,
};
const give = (changes: object = {}, key: string = crypto.randomUUID(), by = mother) =>
  by.call<MandateView>('POST', '/v1/mandates', { ...asked, ...changes }, { 'idempotency-key': key });
const fileFor = (
  onBehalfOf: string,
  by = daughter,
  event = 'retirement',
  answers: unknown = retirement.example(today()),
): Promise<Answer> =>
  by.call('POST', '/v1/filings', { event, answers, onBehalfOf }, { 'idempotency-key': crypto.randomUUID() });
const listed = async (by: Api) => (await by.get<{ items: MandateView[] }>('/v1/mandates')).items;

describe('a mandate', () => {
  it('is given once for a key, is seen by both sides, and lets the agent file until it is revoked', async () => {
    const { status, body: mandate } = await give({}, 'key-1');
    const again = await give({}, 'key-1');
    const other = await give({ events: ['retirement'], until: today() }, 'key-1');
    const filed = await fileFor(mandate.id);

    expect([status, again.body.id, other.status]).toEqual([201, mandate.id, 422]);
    expect(filed.status).toBe(202);
    expect(await listed(mother)).toMatchObject([{ id: mandate.id, role: 'principal', status: 'active' }]);
    expect(await listed(daughter)).toMatchObject([{ id: mandate.id, role: 'agent' }]);
    expect(await listed(stranger)).toEqual([]);

    const revoked = await daughter.call<MandateView>('POST', `/v1/mandates/${mandate.id}/revocation`);
    expect(revoked.body).toMatchObject({ status: 'closed', closedBecause: 'revoked' });
    expect((await fileFor(mandate.id)).body).toMatchObject({ status: 422, code: 'mandate-required' });
  });

  it('is of no use to anybody else, nor for what was not entrusted', async () => {
    const { body: mandate } = await give();

    expect((await fileFor(mandate.id, stranger)).body).toMatchObject({ code: 'mandate-required' });
    expect((await fileFor(mandate.id, mother)).body).toMatchObject({ code: 'mandate-required' });
    expect((await fileFor(mandate.id, daughter, 'move')).body).toMatchObject({ code: 'mandate-required' });
    const other = retirement.example(today()) as { applicant: object };
    const ofAnother = { ...other, applicant: { ...other.applicant, dateOfBirth: '1970-01-01' } };
    expect((await fileFor(mandate.id, daughter, 'retirement', ofAnother)).body).toMatchObject({
      code: 'mandate-required',
    });
    expect((await stranger.call('POST', `/v1/mandates/${mandate.id}/revocation`)).status).toBe(404);
  });

  it('lets an agent file a move as well', async () => {
    const answers = move.questions.parse(move.example(today()));
    const principal = move.principal!(answers)!;
    const { body: mandate } = await give({ events: ['move'], principal });

    expect((await fileFor(mandate.id, daughter, 'move', move.example(today()))).status).toBe(202);
  });

  it.each([
    ['what the law wants done in person', { events: ['death'] }, '/events/0'],
    ['nothing', { events: [] }, '/events'],
    ['longer than three years', { until: addMonths(today(), 37) }, '/until'],
    ['a day that has passed', { until: addDays(today(), -1) }, '/until'],
    ['oneself', { agent: 'mother' }, '/agent'],
    ['more than is asked', { principal: { ...asked.principal, myNumber: canary } }, '/principal'],
  ])('is not given for %s', async (_, changes, pointer) => {
    const { status, body, text } = await give(changes);

    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'invalid-mandate', errors: [{ pointer: expect.stringContaining(pointer) }] });
    expect(text).not.toContain(canary);
  });

  it('needs card and PIN', async () => {
    const weak = await todoke.as('citizen', 'mother', { level: 2 });

    expect((await give({}, undefined, weak)).status).toBe(401);
  });

  it('keeps no name', async () => {
    const { rows } = await todoke.db.pool.query<Record<string, unknown>>('SELECT * FROM mandate');

    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap((row) => Object.values(row)).filter((it) => String(it).includes('山﨑'))).toEqual([]);
  });
});
