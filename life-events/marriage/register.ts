/** 婚姻届, which makes the marriage, and the household. */
import { ask, no, yes } from '../shared/applies.js';
import { counterAt, registerOffice } from '../shared/offices.js';
import type { MarriageCase } from './persons.js';
import { isInternational } from './persons.js';
import {
  afterMarriage,
  anyTime,
  atHomeCounter,
  promptly,
  toHome,
  withinDays,
  type MarriageProcedure,
} from './rules.js';

export const register: MarriageProcedure[] = [
  {
    id: 'MG-01',
    name: '婚姻届',
    kind: 'NOTIFICATION',
    law: '民法739条、戸籍法74条',
    per: 'household',
    how: 'visit',
    to: { office: 'municipality', at: (c) => registerOffice(c.places, c.answers.fileAt) },
    applies: ({ answers }) =>
      answers.alreadyRegistered
        ? no('婚姻届は、もう受理されたと答えました。')
        : yes('婚姻は、届け出て受理されることで成立します。期限はありません。窓口に出すか、使いの人に頼みます。'),
    deadline: anyTime,
    sends: ['spouses', 'contact', 'familyName', 'marriedOn'],
    documents: [
      { name: '戸籍謄本', omittedBy: (c) => (isInternational(c.answers) ? null : '戸籍の情報連携（2024年3月から）') },
      {
        name: '婚姻要件具備証明書とその日本語訳',
        omittedBy: (c) => (isInternational(c.answers) ? null : '2人とも日本国籍'),
      },
    ],
    visit: {
      where: (c) => counterAt(c.places, c.answers.fileAt, '戸籍の窓口（夜間・休日は宿直の窓口）'),
      bring: () => ['婚姻届（18歳以上の証人2人の署名のあるもの）', '届け出る人の本人確認書類'],
    },
    optional: false,
  },
  {
    id: 'MG-02',
    name: '世帯の合併の届出',
    kind: 'NOTIFICATION',
    law: '住民基本台帳法25条',
    per: 'household',
    how: 'visit',
    to: toHome,
    applies: household,
    deadline: withinDays(14, '住民基本台帳法25条'),
    after: afterMarriage,
    sends: ['spouses', 'contact', 'marriedOn', 'home'],
    visit: atHomeCounter('住民異動の窓口', ['届け出る人の本人確認書類']),
    optional: false,
  },
  {
    id: 'MG-03',
    name: '引越しの届出',
    kind: 'NOTIFICATION',
    law: '住民基本台帳法22条〜24条',
    per: 'household',
    how: 'self',
    to: null,
    applies: ({ answers }) => {
      if (answers.moves === undefined) return ask('/moves', '結婚に合わせて引越すかどうかで決まります。');
      return answers.moves
        ? yes('引越しは、ライフイベント「引越し」として別に届け出てください。')
        : no('結婚に合わせた引越しはありません。');
    },
    deadline: promptly('住民基本台帳法（引越してから14日以内）'),
    sends: [],
    optional: false,
  },
  {
    id: 'MG-04',
    name: '外国人の相手の氏への変更届',
    kind: 'NOTIFICATION',
    law: '戸籍法107条2項',
    per: 'household',
    how: 'visit',
    to: { office: 'municipality', at: (c) => registerOffice(c.places, c.answers.fileAt) },
    applies: ({ answers }) => {
      if (!isInternational(answers)) return no('外国籍の人との結婚ではありません。');
      if (answers.foreignFamilyName === undefined) return ask('/foreignFamilyName', '姓を変えるかどうかで決まります。');
      return answers.foreignFamilyName
        ? yes('6か月以内なら、家庭裁判所の許可なしに相手の姓に変えられます。')
        : no('姓は変えないと答えました。');
    },
    deadline: (c) => ({ type: 'EXPIRY', rule: 'M+6', anchor: c.answers.marriedOn, basis: '戸籍法107条2項' }),
    after: afterMarriage,
    sends: ['spouses', 'contact', 'marriedOn'],
    visit: {
      where: (c) => counterAt(c.places, c.answers.fileAt, '戸籍の窓口'),
      bring: () => ['届け出る人の本人確認書類'],
    },
    optional: true,
  },
];

function household({ answers }: MarriageCase) {
  if (answers.moves) return no('引越しの届出で世帯も一つになります。');
  if (answers.mergesHouseholds === undefined) {
    return ask('/mergesHouseholds', 'もう同じ住所に住んでいて、世帯を一つにするかどうかで決まります。');
  }
  return answers.mergesHouseholds
    ? yes('同じ住所の2つの世帯を一つにします。')
    : no('世帯を一つにする届出は要りません。');
}
