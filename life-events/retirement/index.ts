/** 退職: the end of work, and everyone who has to hear of it. */
import { defineLifeEvent } from '../define.js';
import { fullName } from '../shared/person-name.js';
import { check, taken } from './check.js';
import { example } from './example.js';
import { fields } from './fields.js';
import { origins } from './origins.js';
import { insurance } from './insurance.js';
import { pensionAndWork } from './pension-and-work.js';
import { questions } from './questions.js';
import { dependants, home } from './retirement-case.js';
import { wording } from './wording.data.js';

export const retirement = defineLifeEvent({
  id: 'retirement',
  title: '退職',
  summary: '会社を辞めた後の健康保険（3つから1つ）、国民年金、雇用保険、住民税、確定拠出年金をまとめて届け出ます。',
  wording,
  prefix: 'RT',
  version: '2026-11-1',
  questions,
  example,
  persons: dependants,
  filer: (answers) => fullName(answers.applicant.name),
  principal: ({ applicant }) => ({ name: fullName(applicant.name), dateOfBirth: applicant.dateOfBirth }),
  byMandate: true,
  concerned: (answers) => [answers.applicant],
  eventDay: (answers) => answers.leftOn,
  shelter: home,
  check,
  taken,
  municipality: (answers) => answers.home.municipality,
  fields,
  origins,
  procedures: [...insurance, ...pensionAndWork],
});
