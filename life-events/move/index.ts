/** 引越し: a move within Japan, abroad or from abroad, and everyone who has to hear of it. */
import { defineLifeEvent } from '../define.js';
import { fullName } from '../shared/person-name.js';
import { abroad } from './abroad.js';
import { afterLeaving } from './after-leaving.js';
import { check, taken } from './check.js';
import { children } from './children.js';
import { example } from './example.js';
import { fields } from './fields.js';
import { origins } from './origins.js';
import { newMunicipality, oldMunicipality } from './kind-of-move.js';
import { insurance } from './insurance.js';
import { licences } from './licences.js';
import { moveIn } from './move-in.js';
import { moveOut } from './move-out.js';
import { applicantIdentity, applicantName, persons } from './persons.js';
import { privateContracts } from './private.js';
import { property } from './property.js';
import { register } from './register.js';
import { schools } from './schools.js';
import { work } from './work.js';
import { questions } from './questions.js';
import { wording } from './wording.data.js';

export const move = defineLifeEvent({
  id: 'move',
  title: '引越し',
  summary: '住所が変わることを、今までと新しい市区町村、警察・法務局など、電気・ガス・水道や銀行にまとめて届け出ます。',
  wording,
  prefix: 'MV',
  version: '2026-11-1',
  questions,
  example,
  persons,
  filer: (answers) => fullName(applicantName(answers)),
  principal: applicantIdentity,
  // 住民基本台帳法: anyone may file it with a mandate (委任状).
  byMandate: true,
  concerned: (answers) => answers.movers,
  eventDay: (answers) => answers.movedOn,
  shelter: newMunicipality,
  check,
  taken,
  municipality: (answers) => newMunicipality({ answers }) ?? oldMunicipality({ answers }),
  fields,
  origins,
  procedures: [
    ...moveOut,
    ...moveIn,
    ...register,
    ...insurance,
    ...work,
    ...children,
    ...schools,
    ...property,
    ...licences,
    ...privateContracts,
    ...abroad,
    ...afterLeaving,
  ],
});
