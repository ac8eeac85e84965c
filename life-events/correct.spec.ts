import { correctable, corrected } from './correct.js';
import { lifeEvents } from './index.js';
import { fieldsFor, plan, type PlannedProcedure } from './plan.js';
import { contextOn, today } from './shared/japan.fixture.js';

const context = contextOn(today);
const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((it, key) => (it as Record<string, unknown> | undefined)?.[key], value);

/** Every single value in a field, with its pointer. */
const leaves = (value: unknown, pointer: string): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${pointer}/${key}`))
    : [[pointer, value]];

describe.each(lifeEvents.map((event) => [event.id, event] as const))(
  'a correction in the life event %s',
  (_, event) => {
    const answers = event.questions.parse(event.example(today)) as object;
    const told = plan(event, answers, context).procedures.filter((p) => p.applies === 'yes' && p.recipient);
    const pointerOf = (p: PlannedProcedure, pointer: string): string | null =>
      correctable(event, answers, p, { type: 'text', pointer }, context);

    it('goes to the very answer that the recipient was sent', () => {
      const sent = told.flatMap((p) =>
        Object.entries(fieldsFor(event, answers, p, context))
          .filter(([name]) => event.origins?.[name])
          .flatMap(([name, value]) => leaves(value, `/fields/${name}`).map((leaf) => ({ p, leaf }))),
      );
      const astray = sent.filter(({ p, leaf: [pointer, value] }) => {
        const found = pointerOf(p, `/data${pointer}`);
        return found === null || (at(answers, found) ?? null) !== (value ?? null);
      });

      expect(sent.length).toBeGreaterThan(20);
      expect(astray.map(({ p, leaf }) => [p.id, leaf[0]])).toEqual([]);
    });

    it('is not possible by what no answer stands behind, or the recipient was not sent', () => {
      const [first] = told;

      for (const pointer of [undefined, '', '/fields', '/fields/nothing', '/procedure', '/fields/__proto__/x', 'x']) {
        expect(correctable(event, answers, first!, { type: 'text', pointer }, context)).toBeNull();
      }
      expect(pointerOf({ ...first!, sends: [] }, '/fields/contact')).toBeNull();
    });
  },
);

describe('corrected answers', () => {
  const answers = {
    movers: [{ kana: { family: 'ヨシダ', given: 'タカシ' } }, { name: { full: 'X' } }],
    to: { building: 'A' },
  };

  it('have the new value in its place, and the old ones stay as they were', () => {
    const before = structuredClone(answers);

    expect(corrected(answers, [{ pointer: '/to/building', value: 'B' }])).toEqual({
      ...answers,
      to: { building: 'B' },
    });
    expect(corrected(answers, [{ pointer: '/leftOn', value: '2026-11-20' }])).toMatchObject({ leftOn: '2026-11-20' });
    expect(answers).toEqual(before);
  });

  it('part a reading that was answered as one text', () => {
    const read = (value: string): unknown =>
      (corrected(answers, [{ pointer: '/movers/0/kana', value }]) as typeof answers).movers[0]!.kana;

    expect(read('ヨシタ　タカシ')).toEqual({ family: 'ヨシタ', given: 'タカシ' });
    expect(read('マリア')).toEqual({ full: 'マリア' });
  });

  it('never reach beyond the answers', () => {
    corrected(answers, [{ pointer: '/__proto__/polluted', value: true }]);
    corrected(answers, [{ pointer: '/constructor/prototype/polluted', value: true }]);

    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
