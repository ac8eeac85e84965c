/** A life event of a few procedures for the specs of the plan: a household gets a cat, an office registers it, companies are told. */
import { z } from 'zod';
import { defineLifeEvent, type Procedure } from './define.js';
import type { PlanContext } from './plan.js';
import type { Directory, Places } from './recipients.js';

export interface CatAnswers {
  gotOn: string;
  at: string;
  cats: string[];
  vets: { id: string; for: string }[];
  sealed?: boolean;
  wild?: boolean;
}
export interface Cat {
  key: string;
  name: string;
}
type Fields = 'name' | 'chip' | 'at' | 'shop';
export type CatProcedure = Procedure<CatAnswers, Cat, Fields>;

export const register: CatProcedure = {
  id: 'CT-01',
  name: '猫の登録',
  kind: 'NOTIFICATION',
  law: '見本法1条',
  per: 'person',
  how: (c) => (c.answers.wild ? { how: 'visit', reason: '窓口で行います。' } : { how: 'online' }),
  to: { office: 'municipality', at: (c) => c.answers.at || null },
  applies: () => ({ applies: 'yes', reason: '猫を迎えたためです。' }),
  deadline: (c) => ({ type: 'STATUTORY', rule: 'D+14', anchor: c.answers.gotOn }),
  sends: ['name', 'at'],
  documents: [{ name: '証明書', omittedBy: (c) => (c.answers.sealed ? '情報連携' : null) }, { name: '写真' }],
  visit: { bring: () => ['猫'] },
  optional: false,
};

export const tellVet: CatProcedure = {
  id: 'CT-02',
  name: '獣医への連絡',
  kind: 'PRIVATE_CONTRACT',
  law: 'contract',
  per: 'household',
  how: 'online',
  to: {
    company: 'other',
    named: (c) => c.answers.vets.map((vet) => ({ provider: vet.id, contract: vet.for })),
  },
  applies: (c) =>
    c.answers.cats.length > 0
      ? { applies: 'yes', reason: '猫がいるためです。' }
      : { applies: 'no', reason: '猫がいません。' },
  after: ['CT-01'],
  notBefore: (c) => c.answers.gotOn,
  sends: ['shop'],
  answerWithin: 'P5D',
  optional: true,
};

export const cat = defineLifeEvent<CatAnswers, Cat, Fields>({
  id: 'cat',
  title: '猫を迎える',
  summary: '見本',
  wording: {},
  prefix: 'CT',
  version: 'cat-1',
  questions: z.any(),
  example: () => ({}),
  persons: (answers) => answers.cats.map((name, i) => ({ key: `p${i + 1}`, name })),
  filer: () => '見本 太郎',
  eventDay: (answers) => answers.gotOn,
  municipality: (answers) => answers.at,
  fields: {
    name: { label: '名前', value: (c) => c.person?.name },
    chip: { label: 'チップ', value: () => 'chip-1' },
    at: { label: '場所', value: (c) => c.answers.at },
    shop: { label: '店', value: (_, { ref, contract }) => `${ref.id}:${contract}` },
  },
  procedures: [register, tellVet],
});

export const answers = (more: Partial<CatAnswers> = {}): CatAnswers => ({
  gotOn: '2026-11-21',
  at: '131016',
  cats: ['タマ', 'ミケ'],
  vets: [{ id: 'dr-a', for: 'old' }],
  ...more,
});

const places: Places = { municipality: () => null, registerOffice: (code) => code, offersOnline: () => true };
const directory: Directory = {
  serving: (kind, code) =>
    code === '999999'
      ? null
      : { id: `${kind}-${code}`, name: `${kind}（見本）`, kind, municipality: code, answerWithin: 'P3D' },
  named: (kind, id) => (id === 'gone' ? null : { id, name: id, kind, municipality: null, answerWithin: null }),
};

/** Offices are closed on the fifth of a month; companies never. */
export const context: PlanContext = {
  today: '2026-11-21',
  places,
  directory,
  calendarOf: (code) => ({
    closedBecause: (day) => (code !== null && day.endsWith('-05') ? '休み' : null),
  }),
};
