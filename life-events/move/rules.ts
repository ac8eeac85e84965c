/** Words in which the procedures of a move are written: answers of a rule, and guards that many of them share. */
import { ageOn } from '../civil-date.js';
import type { DeadlineRule } from '../clock.js';
import type { Applies, Procedure } from '../define.js';
import { ask, no } from '../shared/applies.js';
import { prompt } from '../shared/deadlines.js';
import type { MoveField } from './fields.js';
import {
  kindOfMove,
  leftOn,
  newMunicipality,
  newOffice,
  oldMunicipality,
  oldOffice,
  type MoveCase,
} from './kind-of-move.js';
import type { Mover } from './persons.js';
import type { MoverAnswers } from './questions-mover.js';
import type { MoveAnswers } from './questions.js';

export type MoveProcedure = Procedure<MoveAnswers, Mover, MoveField>;

/** Not decided: the answer to a question about this person would decide. */
export function askAbout(person: Mover, question: keyof MoverAnswers, reason: string): Applies {
  return ask(`/movers/${person.index}/${question}`, reason);
}

/** Age on the day of moving. */
export function ageAtMove(person: Mover, c: MoveCase): number {
  return ageOn(person.answers.dateOfBirth, c.answers.movedOn);
}

/** Procedures of leaving a municipality do not concern who stays in it or comes from abroad. */
export function unlessLeaving(c: MoveCase, otherwise: (c: MoveCase) => Applies): Applies {
  const kind = kindOfMove(c);
  if (kind === 'within') return no('同じ市区町村の中の引越しなので、この手続はありません。');
  if (kind === 'from-abroad') return no('国外からの引越しなので、今までの住所での手続はありません。');
  if (kind === 'abroad' && c.answers.abroad?.overOneYear !== true) return stayOf(c.answers.abroad?.overOneYear);
  return otherwise(c);
}

/** 住民基本台帳事務処理要領: whose stay abroad is shorter than a year keeps the address in Japan. */
function stayOf(overOneYear: boolean | undefined): Applies {
  return overOneYear === false
    ? no('国外にいるのが1年より短いので、住民票を残したままにできます。')
    : ask('/abroad/overOneYear', '国外で1年以上暮らすかどうかで決まります。');
}

/** Procedures of arriving in a municipality do not concern who stays in it or goes abroad. */
export function unlessArriving(c: MoveCase, otherwise: (c: MoveCase) => Applies): Applies {
  if (kindOfMove(c) === 'within') return no('同じ市区町村の中の引越しなので、この手続はありません。');
  return unlessAbroad(c, otherwise);
}

/** Procedures of a new address in Japan. */
export function unlessAbroad(c: MoveCase, otherwise: (c: MoveCase) => Applies): Applies {
  return kindOfMove(c) === 'abroad' ? no('国外への引越しなので、この手続はありません。') : otherwise(c);
}

/** The first of these that is accepted settles the new address in the register; the rest comes after it. */
export const newAddressRegistered = ['MV-03', 'MV-04', 'MA-04'];

export const toOldMunicipality = { office: 'municipality', at: oldOffice } as const;
export const toNewMunicipality = { office: 'municipality', at: newOffice } as const;
export const atOldAddress = (c: MoveCase) => oldMunicipality(c);
export const atNewAddress = (c: MoveCase) => newMunicipality(c);

/** Days counted from the day of moving in, that day left out (民法140条). */
export const withinDaysOfMove =
  (days: number, basis: string, type: DeadlineRule['type'] = 'STATUTORY') =>
  (c: MoveCase): DeadlineRule => ({ type, rule: `D+${days}`, anchor: c.answers.movedOn, basis });

/** Days counted from the (planned) day of leaving, that day left out (民法140条). */
export const withinDaysOfLeaving =
  (days: number, basis: string, type: DeadlineRule['type'] = 'STATUTORY') =>
  (c: MoveCase): DeadlineRule => ({ type, rule: `D+${days}`, anchor: leftOn(c.answers), basis });

/** No date in law: soon. */
export const promptly =
  (basis?: string) =>
  (c: MoveCase): DeadlineRule =>
    prompt(c.answers.movedOn, basis);
