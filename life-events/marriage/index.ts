/** 結婚: a marriage, made by its acceptance, and everyone who has to hear of it or of a new name. */
import { defineLifeEvent } from '../define.js';
import { check, taken } from './check.js';
import { contracts } from './contracts.js';
import { example } from './example.js';
import { fields } from './fields.js';
import { origins } from './origins.js';
import { insurance } from './insurance.js';
import { name } from './name.js';
import { homeOf, persons } from './persons.js';
import { questions } from './questions.js';
import { register } from './register.js';
import { wording } from './wording.data.js';

export const marriage = defineLifeEvent({
  id: 'marriage',
  title: '結婚',
  summary: '婚姻届の準備をして、受理されたら、名前が変わることや扶養に入ることを、関係する窓口と会社に届け出ます。',
  wording,
  prefix: 'MG',
  version: '2026-11-1',
  questions,
  example,
  persons,
  filer: (answers) => persons(answers)[0]?.name ?? '',
  concerned: (answers) => answers.spouses,
  eventDay: (answers) => answers.marriedOn,
  shelter: homeOf,
  check,
  taken,
  municipality: (answers) => answers.fileAt,
  fields,
  origins,
  procedures: [...register, ...name, ...insurance, ...contracts],
});
