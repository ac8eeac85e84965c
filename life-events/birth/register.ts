/** The registration of the birth, on which nearly everything else waits, and what the register brings about. */
import type { DeadlineRule } from '../clock.js';
import type { Applies } from '../define.js';
import { ask, automatic, no, yes } from '../shared/applies.js';
import { askNationality, homeOf, isBornAbroad, isJapanese } from './circumstances.js';
import { counterForFiling, officeForFiling, wayToFile } from './filing-place.js';
import { childOf, type BirthCase } from './persons.js';
import {
  afterRegistration,
  anyTime,
  atHomeCounter,
  forFamilyHere,
  perChild,
  toHome,
  type BirthProcedure,
} from './rules.js';

const toRegister = { office: 'municipality', at: officeForFiling } as const;

export const register: BirthProcedure[] = [
  {
    id: 'BI-01',
    name: '出生届',
    kind: 'NOTIFICATION',
    law: '戸籍法49〜52条',
    ...perChild,
    how: wayToFile,
    to: toRegister,
    applies: registration,
    deadline: registrationDeadline,
    sends: [
      ...([
        'applicant',
        'contact',
        'child',
        'unusualReading',
        'bornOn',
        'bornAt',
        'bornIn',
        'parents',
        'parentsMarried',
      ] as const),
      ...(['home', 'headOfHousehold', 'domicile'] as const),
    ],
    documents: [
      { name: '出生証明書（医師・助産師が書いたもの）' },
      { name: '母子健康手帳', omittedBy: (c) => (wayToFile(c).how === 'online' ? 'オンラインの届出' : null) },
      { name: '名の読み方が通用していることの分かる資料', omittedBy: commonReading },
    ],
    visit: {
      where: counterForFiling,
      bring: () => [
        '出生届（右側の出生証明書を医師・助産師に書いてもらったもの）',
        '母子健康手帳',
        '届け出る人の本人確認書類',
      ],
    },
    optional: false,
  },
  {
    id: 'BI-01r',
    name: '国籍留保の届出（出生届の「その他」欄）',
    kind: 'NOTIFICATION',
    law: '戸籍法104条、国籍法12条',
    ...perChild,
    how: 'visit',
    to: toRegister,
    applies: keepingNationality,
    deadline: (c) => ({ type: 'EXPIRY', rule: 'Mi+3', anchor: c.answers.bornOn, basis: '戸籍法104条' }),
    sends: ['applicant', 'contact', 'childName', 'bornOn', 'bornIn', 'domicile'],
    visit: {
      where: counterForFiling,
      bring: () => ['出生届（「日本国籍を留保する」に署名したもの）', '外国の出生証明書とその日本語訳'],
    },
    optional: false,
  },
  {
    id: 'BI-02',
    name: '住民票への記載・個人番号の付番',
    kind: 'NOTIFICATION',
    law: '住民基本台帳法8条、番号法7条',
    per: 'household',
    how: 'automatic',
    to: null,
    applies: (c) =>
      homeOf(c) === null
        ? no('国外に住むため、住民票は作られません。')
        : automatic(
            '出生届が受理されると住民票に載り、マイナンバーが決まります。住んでいるところ以外に届け出ると、2週間ほどかかることがあります。',
          ),
    sends: [],
    optional: false,
  },
  {
    id: 'BI-02c',
    name: 'マイナンバーカードの申請（特急発行）',
    kind: 'APPLICATION',
    law: '番号法16条の2・17条',
    ...perChild,
    how: 'visit',
    to: toHome,
    applies: forFamilyHere(card),
    deadline: anyTime,
    after: afterRegistration,
    sends: ['applicant', 'contact', 'childName', 'bornOn', 'home'],
    documents: [{ name: '顔写真', omittedBy: () => '1歳未満（2024年12月から）' }],
    visit: atHomeCounter('マイナンバーカードの窓口（出生届と一緒でも）', [
      '届け出る人の本人確認書類',
      '出生届を出したことが分かるもの',
    ]),
    optional: true,
    validFrom: '2024-12-02',
  },
];

function registration({ answers }: BirthCase): Applies {
  if (answers.birthRegistered) return no('出生届は、もう出してあると答えました。');
  const japanese = isJapanese(answers);
  if (isBornAbroad(answers) && japanese !== true) {
    return japanese === null
      ? askNationality(answers, '国外で生まれたお子さんは、日本国籍のときだけ届け出ます。')
      : no('日本国籍でないお子さんが国外で生まれたときは、日本の役所への届出はありません。');
  }
  return yes('生まれたお子さんを届け出ます。ほかの手続の多くは、これが受理されてからです。');
}

function registrationDeadline({ answers }: BirthCase): DeadlineRule {
  return isBornAbroad(answers)
    ? { type: 'STATUTORY', rule: 'Mi+3', anchor: answers.bornOn, basis: '戸籍法49条（国外は3か月）・43条' }
    : { type: 'STATUTORY', rule: 'I+14', anchor: answers.bornOn, basis: '戸籍法49条・43条' };
}

/** Since 2025-05-26 the reading is registered too; the office asks when it is not in general use. */
function commonReading(c: BirthCase): string | null {
  return childOf(c).answers.unusualReading ? null : '一般に使われている読み方';
}

function keepingNationality(c: BirthCase): Applies {
  const { bornIn } = c.answers;
  if (!('country' in bornIn)) return no('日本で生まれたので、この届出はありません。');
  if (registration(c).applies !== 'yes') return no('日本国籍のお子さんの出生届と一緒の届出です。');
  if (bornIn.givesNationality === undefined) {
    return ask('/bornIn/givesNationality', '生まれた国の国籍も得たかどうかで決まります。');
  }
  return bornIn.givesNationality
    ? yes('3か月以内に届け出ないと、生まれた日にさかのぼって日本国籍を失います。')
    : no('生まれた国の国籍は得ていません。');
}

function card({ answers }: BirthCase): Applies {
  if (answers.wantsCard === undefined) return ask('/wantsCard', 'カードを申し込むかどうかで決まります。');
  return answers.wantsCard ? yes('1週間ほどで届く特急発行を申し込めます。') : no('カードは申し込まないと答えました。');
}
