import { z } from 'zod';
import { foundIn, plant } from '../test/support/canaries.js';
import { addDays } from './civil-date.js';
import type { Person, Procedure } from './define.js';
import { lifeEvents } from './index.js';
import { choose, fieldsFor, plan } from './plan.js';
import { contextOn, places, today } from './shared/japan.fixture.js';
import { questionAt, walk, type Schema } from './shared/questions.fixture.js';

type AnyProcedure = Procedure<unknown, Person, string>;
const yearFrom = (day: string) => Array.from({ length: 366 }, (_, i) => addDays(day, i));

describe('life events', () => {
  it('have an id, a receipt prefix and procedure numbers of their own', () => {
    const all = (of: (event: (typeof lifeEvents)[number]) => string[]) => lifeEvents.flatMap(of);

    for (const names of [
      all((it) => [it.id]),
      all((it) => [it.prefix]),
      all((it) => it.procedures.map((p: AnyProcedure) => p.id)),
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
    expect(lifeEvents.filter((it) => !/^[A-Z]{2}$/.test(it.prefix))).toEqual([]);
  });
});

describe.each(lifeEvents.map((event) => [event.id, event] as const))('the life event %s', (_, event) => {
  const schema = z.toJSONSchema(event.questions) as Schema;
  const procedures = event.procedures as AnyProcedure[];
  const given = (day: string): unknown => event.questions.parse(event.example(day));
  const planFor = (day: string) => plan(event, given(day), contextOn(day));

  it('has a title for every question, and asks for no individual number', () => {
    const all = walk(schema, '');

    expect(all.filter(([, node]) => !node.title).map(([path]) => path)).toEqual([]);
    expect(all.filter(([path]) => /(individual|my)-?number$|個人番号|マイナンバー$/i.test(path))).toEqual([]);
  });

  it('refuses a field made for the individual number, and whatever is not an object', () => {
    const faults = event.questions.safeParse({ ...(event.example(today) as object), myNumber: '123456789018' });

    expect(faults.error?.issues).toEqual([
      expect.objectContaining({ path: ['myNumber'], params: { code: 'individual-number' } }),
    ]);
    for (const junk of [null, undefined, 7, 'x', [], [[]]]) expect(event.questions.safeParse(junk).success).toBe(false);
  });

  it('has an example that holds together on any day of the year', () => {
    const faults = yearFrom('2027-12-01').flatMap((day) => event.check?.(given(day), places, day) ?? []);

    expect(faults).toEqual([]);
  });

  it('has an example that leaves no question open and plans the same on any day, its dates moved along', () => {
    const shape = (day: string) => choose(planFor(day), undefined).map((it) => [it.id, it.how, it.after]);
    const shapes = yearFrom('2027-03-20').slice(0, 30).map(shape);

    expect(planFor(today).procedures.filter((it) => it.applies === 'unknown')).toEqual([]);
    for (const one of shapes) expect(one).toEqual(shapes[0]);
  });

  it('sends only fields with a label, and has no field that nobody gets', () => {
    const used = new Set(procedures.flatMap((it) => it.sends));

    expect(Object.entries(event.fields).filter(([, field]) => (field as { label: string }).label === '')).toEqual([]);
    expect(Object.keys(event.fields).filter((name) => !used.has(name))).toEqual([]);
    expect(procedures.filter((it) => it.to === null && it.sends.length > 0)).toEqual([]);
  });

  it('lets the citizen leave out every private contract, and shows what to bring to every visit', () => {
    const contracts = procedures.filter((it) => it.kind === 'PRIVATE_CONTRACT');

    expect(contracts.filter((it) => !it.optional).map((it) => it.id)).toEqual([]);
    expect(
      procedures.filter((it) => it.how === 'visit' && it.to && !it.visit && it.sends.length > 0).map((it) => it.id),
    ).toEqual([]);
  });

  it('keeps every body of its example under 20 kB', () => {
    const answers = given(today);
    const sizes = planFor(today).procedures.map((it) =>
      Buffer.byteLength(JSON.stringify(fieldsFor(event, answers, it, contextOn(today)))),
    );

    expect(Math.max(...sizes)).toBeLessThan(19_000);
  });

  it('keeps the recorded plan of its example', () => {
    const lines = choose(planFor(today), undefined).map((it) =>
      [it.id, it.how, it.recipient?.id ?? '—', it.deadline?.effective ?? '—', it.after.join(' ') || '—'].join(' | '),
    );

    expect(lines).toMatchSnapshot();
  });

  it('shows each kind of recipient no more of the answers than recorded', () => {
    const { answers, canaries } = plant(given(today) as Record<string, unknown>);
    const seen = new Map<string, Set<string>>();
    for (const it of choose(plan(event, answers, contextOn(today)), undefined)) {
      if (!it.recipient) continue;
      const found = foundIn(JSON.stringify(fieldsFor(event, answers, it, contextOn(today))), canaries);
      const kind = seen.get(it.recipient.kind) ?? new Set();
      seen.set(it.recipient.kind, new Set([...kind, ...found.map(({ pointer }) => pointer)]));
    }

    expect(Object.fromEntries([...seen].map(([kind, pointers]) => [kind, [...pointers].sort()]))).toMatchSnapshot();
  });

  it('asks only questions that it has', () => {
    const asked = planFor(today).procedures.flatMap((it) => it.asks ?? []);

    expect(asked.filter((pointer) => !questionAt(schema, pointer))).toEqual([]);
  });
});
