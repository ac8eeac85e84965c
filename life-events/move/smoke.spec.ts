import { z } from 'zod';
import { places } from '../../prisma/reference/places.js';
import { plan, fieldsFor } from '../plan.js';
import { move } from './index.js';
const open = { closedBecause: () => null };
const ctx = {
  today: '2026-11-21',
  places,
  calendarOf: () => open,
  directory: {
    serving: (kind: any, m: string) => ({ id: kind + m, name: kind, kind, municipality: m, answerWithin: null }),
    named: (kind: any, id: string) => ({ id, name: id, kind, municipality: null, answerWithin: null }),
  },
};
it('smoke', () => {
  const r = move.questions.safeParse(move.example('2026-11-21'));
  if (!r.success) console.log(JSON.stringify(r.error.issues, null, 1));
  const a = r.data!;
  console.log(move.check!(a, places, '2026-11-21'));
  const p = plan(move, a, ctx as any);
  console.log(
    p.procedures
      .map((x) => [x.id, x.how, x.applies, x.recipient?.id, x.deadline?.effective, x.after.join()].join(' | '))
      .join('\n'),
  );
  console.log(JSON.stringify(p.procedures.map((x) => fieldsFor(move, a, x, ctx as any)).slice(0, 9)));
  const bad = move.questions.safeParse({
    from: { country: 'US', x: 1 },
    to: { municipality: '131016' },
    movers: [{ name: { full: '' }, individualNumber: '1', kana: { family: 'たかはし', given: '漢' }, relation: 'x' }],
    マイナンバー: 1,
    foo: 2,
    providers: [{ kind: 'electricity', provider: 'abc', supplyPoint: '1' }],
  });
  console.log(
    bad
      .error!.issues.map((i) => [i.code, i.path.join('/'), i.message, JSON.stringify((i as any).params)].join(' | '))
      .join('\n'),
  );
  console.log(
    JSON.stringify(z.toJSONSchema(move.questions, { io: 'input', unrepresentable: 'any' })).length,
    JSON.stringify(z.toJSONSchema(move.questions)).slice(0, 1500),
  );
});
