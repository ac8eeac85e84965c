/** Where the answers say what recipients get: there a citizen's answer corrects it. */
import type { LifeEvent } from '../define.js';
import { isChildForAllowance } from '../shared/ages.js';
import { entryOf } from './contracts.js';
import type { MoveField } from './fields.js';
import type { MoveCase } from './kind-of-move.js';
import type { Mover } from './persons.js';
import type { ProviderAnswers, ProviderKind } from './questions-provider.js';
import type { MoveAnswers } from './questions.js';

type Origins = NonNullable<LifeEvent<MoveAnswers, Mover, MoveField>['origins']>;

const ofMover = (c: MoveCase): string | null => c.person && `/movers/${c.person.index}`;
const ofContract =
  (key: keyof ProviderAnswers): Origins[MoveField] =>
  (c, { ref, contract }) => {
    const entry = entryOf(c.answers, ref.kind as ProviderKind, ref.id, contract);
    return entry && `/providers/${c.answers.providers!.indexOf(entry)}/${key}`;
  };

export const origins: Origins = {
  contact: '/applicant/phone',
  movers: (c) => c.persons.map(({ index }) => `/movers/${index}`),
  person: ofMover,
  personName: (c) => c.person && `/movers/${c.person.index}/name`,
  children: (c) =>
    c.persons
      .filter((it) => isChildForAllowance(it.answers.dateOfBirth, c.answers.movedOn))
      .map(({ index }) => `/movers/${index}`),
  oldAddress: '/from',
  newAddress: '/to',
  movedOn: '/movedOn',
  leftOn: '/leftOn',
  plannedVisitOn: '/visit/plannedOn',
  dogs: '/dogs',
  oldWaterNumber: '/water/old/customerNumber',
  newWaterNumber: '/water/new/customerNumber',
  customerNumber: ofContract('customerNumber'),
  supplyPoint: ofContract('supplyPoint'),
  lastFour: ofContract('lastFour'),
  account: ofContract('account'),
};
