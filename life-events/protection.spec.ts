import fc from 'fast-check';
import { lifeEvent, lifeEvents } from './index.js';
import { becomesNotice, choose, fieldsFor, plan, type Plan, type PlannedProcedure } from './plan.js';
import { disclose, withheldFrom } from './protection.js';
import { at, contextOn, today } from './shared/japan.fixture.js';

/** Where each life event asks for the address that somebody may have to hide. */
const shelters: Record<string, string[]> = {
  move: ['/to'],
  birth: ['/home'],
  death: ['/filer/address', '/deceased/address'],
  marriage: ['/spouses/0/home', '/spouses/1/home'],
  retirement: ['/home'],
};
const hidden = { municipality: at.fukuoka, streetAddress: '隠町九丁目9番9号', building: '秘密荘 909号室' };
const telling = [hidden.streetAddress, hidden.building, at.fukuoka, '401307'];

function answersOf(id: string, isProtected = true): unknown {
  const event = lifeEvent(id)!;
  const answers = structuredClone(event.example(today)) as Record<string, unknown>;
  for (const pointer of shelters[id]!) {
    const path = pointer.slice(1).split('/');
    const parent = path.slice(0, -1).reduce<Record<string, unknown>>((it, key) => it[key] as never, answers);
    parent[path.at(-1)!] = { ...hidden };
  }
  return event.questions.parse({ ...answers, protected: isProtected });
}

const context = contextOn(today);
const planFor = (id: string, isProtected = true): Plan => plan(lifeEvent(id)!, answersOf(id, isProtected), context);
const given = new Map(Object.keys(shelters).map((id) => [id, answersOf(id)]));
const told = (id: string, p: PlannedProcedure): string =>
  JSON.stringify(fieldsFor(lifeEvent(id)!, given.get(id), p, context));
const tells = (id: string, p: PlannedProcedure): boolean => telling.some((text) => told(id, p).includes(text));
const isNearby = ({ recipient }: PlannedProcedure): boolean => /-(401331|401307)$/.test(recipient!.id);

describe.each(lifeEvents.map(({ id }) => id))('a protected address in the life event %s', (id) => {
  const all = choose(
    planFor(id),
    planFor(id).procedures.map((p) => p.id),
  ).filter((p) => becomesNotice(p) && p.recipient);

  it('is told to the offices of that address, and to nobody else', () => {
    expect(all.filter((p) => tells(id, p) && !isNearby(p)).map((p) => p.id)).toEqual([]);
    expect(all.some((p) => tells(id, p))).toBe(true);
  });

  it('is told to exactly those whom the citizen ticks again', () => {
    fc.assert(
      fc.property(fc.subarray(all.map((p) => p.id)), (ids) => {
        const leaking = disclose(all, ids).filter((p) => tells(id, p) && !isNearby(p) && !ids.includes(p.id));
        const withheld = disclose(all, ids).filter((p) => ids.includes(p.id) && withheldFrom(p).length > 0);
        expect([leaking, withheld]).toEqual([[], []]);
      }),
      { numRuns: 30 },
    );
  });

  it('does not follow the notice to another recipient', () => {
    const moved = disclose(
      all,
      all.map((p) => p.id),
    ).map((p) => ({ ...p, recipient: { ...p.recipient!, id: 'another' } }));

    expect(moved.filter((p) => tells(id, p))).toEqual([]);
  });

  it('keeps everything optional back until it is chosen', () => {
    expect(choose(planFor(id), undefined).filter((p) => p.optional)).toEqual([]);
    expect(choose(planFor(id, false), undefined).some((p) => p.optional)).toBe(true);
    expect(planFor(id, false).procedures.filter((p) => p.shield)).toEqual([]);
  });
});
