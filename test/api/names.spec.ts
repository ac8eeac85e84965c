import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Api } from '../support/api.js';
import type { Todoke } from '../support/todoke.js';
import { answersWith, faultsOf, problemOf, sealOf, startApi, startMs } from './testing.js';

let todoke: Todoke;
let citizen: Api;
beforeAll(async () => {
  todoke = await startApi();
  citizen = await todoke.as('citizen', 'names');
}, startMs);
afterAll(() => todoke?.stop(), startMs);

const family = '/movers/0/name/family';
const given = '/movers/0/name/given';

/** What lies sealed for the recipients of a filing, opened. */
async function sealedBodies(filingId: string): Promise<string[]> {
  const { rows } = await todoke.db.pool.query<{ id: string; body: Buffer; data_key: Buffer }>(
    'SELECT d.id, d.body, f.data_key FROM delivery d JOIN filing f ON f.id = d.filing_id WHERE f.id = $1',
    [filingId],
  );
  const key = await (await sealOf(todoke)).openKey(rows[0]!.data_key);
  return rows.map(({ id, body }) => key.open({ table: 'delivery', column: 'body', id }, body).toString());
}

describe('a name', () => {
  it.each([
    ['a character beyond the basic plane', '𠮷田'],
    ['a ladder-shaped 髙', '髙橋'],
    ['a compatibility ideograph that NFC would change', '﨑\uf91d神\ufa19'],
    ['an ideographic variation sequence', '葛\u{e0100}城\u{e0101}'],
    ['a standardized variation', '辻\ufe00'],
    ['kana with a separate voicing mark', 'か\u3099く'],
    ['letters that NFC would join', 'A\u030angstro\u0308m'],
    ['spaces within', 'MARIA  DE LA CRUZ'],
  ])('with %s comes through byte by byte', async (_what, name) => {
    const answers = answersWith({ [family]: name });

    const plan = await citizen.plan(answers);
    const { body: filing } = await citizen.file(answers);
    const view = await citizen.filing(filing.id);
    const bodies = (await sealedBodies(filing.id)).map(
      (text) => JSON.parse(text) as { data: { fields: { person?: { name: { family: string } } } } },
    );

    const inPlan = plan.body.procedures as unknown as { person: string | null }[];
    const named = bodies.flatMap(({ data }) => (data.fields.person ? [data.fields.person.name.family] : []));
    expect(inPlan.some(({ person }) => person?.includes(name))).toBe(true);
    expect(view.notices.some(({ person }) => person?.includes(name))).toBe(true);
    expect(named).toContain(name);
  });

  it('rests sealed: no column of the database shows it', async () => {
    const name = '𠮷﨑髙葛\u{e0100}';
    const { body: filing } = await citizen.file(answersWith({ [family]: name }));

    const { rows } = await todoke.db.pool.query<{ row: string }>(
      `SELECT row(f, n, d, e, i)::text AS row FROM filing f JOIN notice n ON n.filing_id = f.id JOIN delivery d ON d.notice_id = n.id
       JOIN evidence e ON e.filing_id = f.id JOIN idempotency i ON i.filing_id = f.id WHERE f.id = $1`,
      [filing.id],
    );
    const shown = rows.filter(({ row }) => row.includes(name) || row.includes(Buffer.from(name).toString('hex')));

    expect(rows.length).toBeGreaterThan(0);
    expect(shown).toEqual([]);
  });

  it(
    'of any characters is taken as it is, or refused with a pointer',
    async () => {
      const range = (from: number, to: number) =>
        fc.integer({ min: from, max: to }).map((it) => String.fromCodePoint(it));
      const unusual = fc.oneof(
        range(0x0, 0x2f),
        range(0x7f, 0xa0),
        range(0x300, 0x36f),
        range(0x590, 0x6ff),
        range(0x1100, 0x11ff),
        range(0x2000, 0x206f),
        range(0x3040, 0x30ff),
        range(0x4e00, 0x9fff),
        range(0xd800, 0xdfff),
        range(0xe000, 0xe0ff),
        range(0xf900, 0xfaff),
        range(0xfe00, 0xffff),
        range(0x1f300, 0x1f6ff),
        range(0x20000, 0x2fa1f),
        range(0xe0000, 0xe01ef),
        range(0x10fff0, 0x10ffff),
      );
      const name = fc.array(unusual, { maxLength: 50 }).map((characters) => characters.join(''));

      await fc.assert(
        fc.asyncProperty(name, async (text) => {
          const answer = await citizen.plan(answersWith({ [given]: text }));

          if (answer.status === 200) {
            const procedures = answer.body.procedures as unknown as { person: string | null }[];
            return procedures.some(({ person }) => person?.includes(text));
          }
          const problem = problemOf(answer);
          return problem.status === 422 && faultsOf(problem).every(([pointer]) => pointer === `/answers${given}`);
        }),
        { numRuns: 150 },
      );
    },
    startMs,
  );
});
