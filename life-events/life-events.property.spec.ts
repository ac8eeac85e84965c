import fc from 'fast-check';
import { z } from 'zod';
import { lifeEvents } from './index.js';
import { choose, fieldsFor, plan, type PlannedProcedure } from './plan.js';
import { companyKinds } from './recipients.js';
import { answersLike } from './shared/answers.fixture.js';
import { contextOn, places, today } from './shared/japan.fixture.js';
import { questionAt, type Schema } from './shared/questions.fixture.js';

const isCompany = ({ recipient }: PlannedProcedure) => companyKinds.some((kind) => kind === recipient?.kind);

describe.each(lifeEvents.map((event) => [event.id, event] as const))('whatever is answered about a %s', (_, event) => {
  const schema = z.toJSONSchema(event.questions) as Schema;
  const context = contextOn(today);

  const faultsOf = (it: PlannedProcedure, ids: string[], text: string): string[] =>
    Object.entries({
      'has no reason': it.reason === '',
      'waits for itself or nobody': it.after.some((id) => !ids.includes(id) || id === it.id),
      'waits though it does not apply': it.applies !== 'yes' && it.after.length > 0,
      'asks what there is not': it.applies === 'unknown' && !questionAt(schema, it.asks ?? ''),
      'is automatic in one way only': (it.how === 'automatic') !== (it.applies === 'automatic') && it.applies === 'yes',
      'tells a company that was not named': isCompany(it) && !text.includes(`"${it.recipient?.id}"`),
    }).flatMap(([fault, is]) => (is ? [`${it.id} ${fault}`] : []));

  it('the plan hangs together, asks what exists, tells only companies that were named, and is the same the second time', () => {
    let planned = 0;
    fc.assert(
      fc.property(answersLike(schema, event.example(today)), (given) => {
        const parsed = event.questions.safeParse(given);
        if (!parsed.success) return;
        planned += 1;
        event.check?.(parsed.data, places, today);
        const planOfCase = plan(event, parsed.data, context);
        const { procedures } = planOfCase;

        const ids = procedures.map((it) => it.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(procedures.flatMap((it) => faultsOf(it, ids, JSON.stringify(given)))).toEqual([]);
        expect(JSON.stringify(plan(event, parsed.data, context).procedures)).toBe(JSON.stringify(procedures));
        for (const it of choose(planOfCase, undefined)) {
          expect(Buffer.byteLength(JSON.stringify(fieldsFor(event, parsed.data, it, context)))).toBeLessThan(19_000);
        }
      }),
      { numRuns: 120 },
    );
    expect(planned).toBeGreaterThan(60);
  });
});
