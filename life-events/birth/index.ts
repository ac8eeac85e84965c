/** 出産: a birth, registered once, and everyone who has to hear of the child. */
import { defineLifeEvent } from '../define.js';
import { fullName } from '../shared/person-name.js';
import { allowance } from './allowance.js';
import { care } from './care.js';
import { check, taken } from './check.js';
import { homeOf } from './circumstances.js';
import { example } from './example.js';
import { fields } from './fields.js';
import { origins } from './origins.js';
import { foreign } from './foreign.js';
import { insurance } from './insurance.js';
import { applicantIdentity, applicantName, persons } from './persons.js';
import { questions } from './questions.js';
import { register } from './register.js';
import { work } from './work.js';
import { wording } from './wording.data.js';

export const birth = defineLifeEvent({
  id: 'birth',
  title: '出産',
  summary:
    'お子さんが生まれたことを届け出て、児童手当・健康保険・医療費の助成や、勤務先・保険会社の手続を一度に始めます。',
  wording,
  prefix: 'BI',
  version: '2026-11-1',
  questions,
  example,
  persons,
  filer: (answers) => fullName(applicantName(answers)),
  principal: applicantIdentity,
  concerned: (answers) => [answers.mother],
  eventDay: (answers) => answers.bornOn,
  shelter: homeOf,
  check,
  taken,
  municipality: (answers) =>
    homeOf({ answers }) ??
    ('municipality' in answers.bornIn ? answers.bornIn.municipality : (answers.domicile?.municipality ?? null)),
  fields,
  origins,
  procedures: [...register, ...allowance, ...insurance, ...work, ...care, ...foreign],
});
