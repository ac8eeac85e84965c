/** 亡くなったとき: a death, and everyone who has to hear of it. */
import { defineLifeEvent } from '../define.js';
import { fullName } from '../shared/person-name.js';
import { belongings } from './belongings.js';
import { check, taken } from './check.js';
import { contracts } from './contracts.js';
import { filersHome, homeOf, survivors } from './death-case.js';
import { example } from './example.js';
import { fields } from './fields.js';
import { origins } from './origins.js';
import { household } from './household.js';
import { inheritance } from './inheritance.js';
import { insurance } from './insurance.js';
import { notification } from './notification.js';
import { pension } from './pension.js';
import { questions } from './questions.js';
import { wording } from './wording.data.js';

export const death = defineLifeEvent({
  id: 'death',
  title: '亡くなったとき',
  summary:
    '亡くなったことを、市区町村、年金事務所、電気・ガス・水道や銀行などにまとめて届け出て、期限と順番を守ります。',
  wording,
  prefix: 'DT',
  version: '2026-11-1',
  quiet: true,
  questions,
  example,
  persons: survivors,
  filer: (answers) => fullName(answers.filer.name),
  ends: {
    whose: ({ deceased }) => ({ name: fullName(deceased.name), dateOfBirth: deceased.dateOfBirth }),
    provenBy: ['DE-01', 'DE-05a', 'DE-06a', 'DE-07a', 'DE-09a'],
  },
  concerned: (answers) => [answers.deceased],
  eventDay: (answers) => answers.diedOn,
  shelter: filersHome,
  check,
  taken,
  municipality: homeOf,
  fields,
  origins,
  procedures: [...notification, ...inheritance, ...household, ...insurance, ...pension, ...belongings, ...contracts],
});
