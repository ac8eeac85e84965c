import { lifeEvent } from '../../life-events/index.js';
import { modes } from '../../kit/simulator/behaviours.js';
import { seedDirectory } from '../../prisma/reference/directory.js';
import { places } from '../../prisma/reference/places.js';
import type { PlanView } from '../start/citizen.js';
import { planLines } from './plan-lines.js';
import { stories } from './stories.js';

const planned: PlanView['procedures'][number] = {
  id: 'BI-05.p1',
  procedure: 'BI-05',
  name: '子どもの医療費助成の申請',
  kind: 'APPLICATION',
  law: '市区町村の条例',
  how: 'online',
  person: '見本 葵',
  personKey: 'p1',
  applies: 'yes',
  reason: '申請します。',
  asks: null,
  recipient: { id: 'city-141003', name: '横浜市（見本）', kind: 'municipality' },
  deadline: null,
  after: [],
  notBefore: null,
  sends: [],
  withholds: [],
  documents: [],
  visit: null,
  optional: true,
};
const linesOf = (...procedures: PlanView['procedures']) =>
  planLines({ digest: '', event: 'birth', procedures, warnings: [] });

describe('the stories of the demo', () => {
  it('are of life events that exist, and change only sandbox recipients that exist', () => {
    const ids = new Set(seedDirectory(places).map(({ id }) => id));

    expect(stories.filter(({ event }) => !lifeEvent(event))).toEqual([]);
    for (const { behaviours } of stories) {
      expect(Object.keys(behaviours).filter((id) => !ids.has(id))).toEqual([]);
      expect(Object.values(behaviours).filter(({ mode }) => !modes.some((it) => it === mode))).toEqual([]);
    }
  });

  it('show of a plan who is told of what, by when and after what; and leave out what does not apply', () => {
    const registration = { ...planned, id: 'BI-01.p1', procedure: 'BI-01', name: '出生届' };
    const lines = linesOf(registration, { ...planned, after: ['BI-01.p1'] }, { ...planned, applies: 'no', name: '別' });

    expect(lines).toEqual([
      '  BI-01  送る 横浜市（見本）：出生届（見本 葵）',
      '  BI-05  送る 横浜市（見本）：子どもの医療費助成の申請（見本 葵）',
      '           「出生届」が受け付けられてから送ります。',
    ]);
  });

  it('say where to go and what to bring', () => {
    const [, note] = linesOf({
      ...planned,
      how: 'visit',
      visit: { where: '見本窓口', by: null, bring: ['印鑑', '母子手帳'] },
    });

    expect(note).toBe('           行くところ：見本窓口。持ちもの：印鑑、母子手帳');
  });
});
