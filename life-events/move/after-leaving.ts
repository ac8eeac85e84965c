/** What a person who lives abroad leaves behind: taxes, pension, votes. The insurances end with MV-08a, MV-10a, MV-11a and MV-12a. */
import { ask, no, yes } from '../shared/applies.js';
import { beforeLeaving, goingAbroad } from './abroad.js';
import { leftOn, type MoveCase } from './kind-of-move.js';
import { atOldAddress, promptly, toOldMunicipality, type MoveProcedure } from './rules.js';
import { visitCounter } from './visits.js';

type AbroadQuestion = keyof NonNullable<MoveCase['answers']['abroad']>;
const whenTold = (question: AbroadQuestion, reasons: { yes: string; no: string; ask: string }) => (c: MoveCase) =>
  goingAbroad(c, ({ answers }) => {
    const told = answers.abroad?.[question];
    if (told === undefined) return ask(`/abroad/${question}`, reasons.ask);
    return told ? yes(reasons.yes) : no(reasons.no);
  });

export const afterLeaving: MoveProcedure[] = [
  {
    id: 'MA-03a',
    name: '住民税の納税管理人の申告',
    kind: 'NOTIFICATION',
    law: '地方税法300条',
    per: 'household',
    how: 'online',
    to: toOldMunicipality,
    applies: whenTold('incomeInJapan', {
      yes: '納め終わっていない住民税などを、代わりに納める人を決めます。',
      no: '日本での所得や、納め終わっていない税はないと答えました。',
      ask: '出国した後も日本で所得や税があるかどうかで決まります。',
    }),
    deadline: promptly('市区町村の税条例'),
    sends: ['applicant', 'contact', 'oldAddress', 'country', 'leftOn'],
    optional: false,
  },
  {
    id: 'MA-03b',
    name: '所得税などの納税管理人の届出',
    kind: 'NOTIFICATION',
    law: '国税通則法117条',
    per: 'household',
    how: 'online',
    to: { office: 'tax-office', at: atOldAddress },
    applies: whenTold('incomeInJapan', {
      yes: '日本での所得の申告と納税を、代わりに行う人を届け出ます。',
      no: '日本での所得や、納め終わっていない税はないと答えました。',
      ask: '出国した後も日本で所得があるかどうかで決まります。',
    }),
    deadline: (c) => beforeLeaving(c, 'PROMPT', '国税通則法117条'),
    sends: ['applicant', 'contact', 'oldAddress', 'country', 'leftOn'],
    optional: false,
  },
  {
    id: 'MA-03c',
    name: '国民年金の任意加入',
    kind: 'APPLICATION',
    law: '国民年金法附則5条',
    per: 'household',
    how: 'online',
    to: toOldMunicipality,
    applies: whenTold('keepsPension', {
      yes: '日本国籍の人は、国外でも国民年金に任意で加入できます。',
      no: '国民年金の任意加入は希望しないと答えました。',
      ask: '国民年金に任意加入するかどうかで決まります。',
    }),
    deadline: (c) => ({ type: 'NONE', rule: 'NONE', anchor: c.answers.movedOn }),
    after: ['MA-01'],
    sends: ['applicant', 'contact', 'oldAddress', 'country', 'leftOn'],
    optional: true,
  },
  {
    id: 'MA-03d',
    name: '在外選挙人名簿への登録（出国時申請）',
    kind: 'APPLICATION',
    law: '公職選挙法30条の5',
    per: 'household',
    how: 'visit',
    to: toOldMunicipality,
    applies: whenTold('overseasVoting', {
      yes: '国外から国政選挙に投票できるよう、国外転出届の後、出国までに申請します。',
      no: '国外からの投票は希望しないと答えました。',
      ask: '国外からの投票を希望するかどうかで決まります。',
    }),
    deadline: (c) => ({
      type: 'EXPIRY',
      rule: 'D-1',
      anchor: leftOn(c.answers),
      basis: '公職選挙法30条の5（国外転出の日まで）',
    }),
    after: ['MA-01'],
    sends: ['applicant', 'contact', 'oldAddress', 'country', 'leftOn'],
    visit: visitCounter('old', ['本人確認書類', '旅券（分かるとき）']),
    optional: true,
  },
  {
    id: 'MA-03e',
    name: '年金を受け取っている人の住所変更（国外居住）',
    kind: 'NOTIFICATION',
    law: '国民年金法105条、厚生年金保険法98条',
    per: 'household',
    how: 'online',
    to: { office: 'pension-office', at: atOldAddress },
    applies: whenTold('receivesPension', {
      yes: '国外で年金を受け取れるように、住所と受取方法を届け出ます。',
      no: '年金を受け取っている人はいないと答えました。',
      ask: '年金を受け取っている人がいるかどうかで決まります。',
    }),
    deadline: promptly('国民年金法施行規則'),
    sends: ['applicant', 'contact', 'oldAddress', 'newAddress', 'leftOn'],
    optional: false,
  },
];
