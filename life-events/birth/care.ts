/** What the municipality does for the health of mother and child, and what a family that is alone may ask for. */
import type { Applies } from '../define.js';
import { ask, automatic, no, yes } from '../shared/applies.js';
import { homeOf, isFiledByFamily } from './circumstances.js';
import { childOf, type BirthCase } from './persons.js';
import {
  afterRegistration,
  anyTime,
  atHomeCounter,
  forFamilyHere,
  perChild,
  promptly,
  toHome,
  type BirthProcedure,
} from './rules.js';

export const care: BirthProcedure[] = [
  {
    id: 'BI-09a',
    name: '低体重児の届出',
    kind: 'NOTIFICATION',
    law: '母子保健法18条',
    ...perChild,
    how: 'online',
    to: toHome,
    applies: forFamilyHere(lowWeight),
    deadline: promptly('母子保健法18条（速やかに）'),
    sends: ['applicantName', 'contact', 'childName', 'bornOn', 'bornIn', 'weight', 'home'],
    optional: false,
  },
  {
    id: 'BI-09b',
    name: '未熟児養育医療の給付の申請',
    kind: 'APPLICATION',
    law: '母子保健法20条',
    ...perChild,
    how: 'visit',
    to: toHome,
    applies: forFamilyHere((c) =>
      told(
        c,
        'needsMedicalCare',
        '入院中の医療費の給付を申請します。入院している間に手続が要ります。',
        '入院して育てる必要があるとは言われていません。',
      ),
    ),
    deadline: promptly('母子保健法20条'),
    sends: ['applicantName', 'contact', 'childName', 'bornOn', 'weight', 'home'],
    documents: [{ name: '養育医療意見書（医師が書いたもの）' }],
    visit: atHomeCounter('母子保健の窓口', [
      '養育医療意見書',
      '世帯の収入が分かるもの',
      'お子さんの健康保険の資格が分かるもの',
    ]),
    optional: true,
  },
  {
    id: 'BI-09c',
    name: '小児慢性特定疾病の医療費助成の申請',
    kind: 'APPLICATION',
    law: '児童福祉法19条の3',
    ...perChild,
    how: 'visit',
    to: { office: 'health-center', at: homeOf },
    applies: forFamilyHere((c) =>
      told(
        c,
        'chronicIllness',
        '指定医の意見書を添えて、保健所に申請します。',
        '小児慢性特定疾病とは言われていません。',
      ),
    ),
    deadline: promptly('児童福祉法19条の3'),
    sends: ['applicantName', 'contact', 'childName', 'bornOn', 'home'],
    documents: [{ name: '指定医の意見書' }],
    visit: { bring: () => ['指定医の意見書', 'お子さんの健康保険の資格が分かるもの'] },
    optional: true,
  },
  {
    id: 'BI-10a',
    name: '出生通知票・新生児訪問の申込み',
    kind: 'NOTIFICATION',
    law: '母子保健法11条、児童福祉法6条の3第4項',
    per: 'household',
    how: 'online',
    to: toHome,
    applies: forFamilyHere(() =>
      yes('保健師・助産師がご家庭を訪ねます。生後14日くらいまでに申し込むと、早く来てもらえます。'),
    ),
    deadline: promptly('市区町村の定め（14日くらいまで）'),
    sends: ['applicantName', 'contact', 'mother', 'children', 'bornOn', 'home'],
    optional: true,
  },
  {
    id: 'BI-10b',
    name: '予防接種・乳幼児健診の案内',
    kind: 'NOTIFICATION',
    law: '予防接種法5条・8条、母子保健法12条',
    per: 'household',
    how: 'automatic',
    to: null,
    applies: (c) =>
      homeOf(c) === null
        ? no('国外に住むため、日本の市区町村の手続はありません。')
        : automatic('住民票に載ると、予診票と健診の案内が送られてきます。手続はありません。'),
    sends: [],
    optional: false,
  },
  // Nobody is told of these two: the family goes there in its own time.
  {
    id: 'BI-12a',
    name: '児童扶養手当・ひとり親の医療費助成の相談',
    kind: 'APPLICATION',
    law: '児童扶養手当法6条、市区町村の条例',
    per: 'household',
    how: 'self',
    to: null,
    applies: forFamilyHere(alone),
    deadline: anyTime,
    sends: [],
    documents: [{ name: '戸籍謄本' }, { name: '受け取る人の口座が分かるもの' }],
    optional: true,
  },
  {
    id: 'BI-12b',
    name: '認知の届出の相談',
    kind: 'NOTIFICATION',
    law: '民法779条・787条、戸籍法60条',
    ...perChild,
    how: 'self',
    to: null,
    applies: ({ answers }) =>
      isFiledByFamily(answers) && !answers.parentsMarried
        ? yes(
            'ご両親が結婚していないとき、父との親子関係は認知で決まります。市区町村か家庭裁判所に、ご自分で相談してください。',
          )
        : no(answers.parentsMarried ? 'ご両親は結婚していました。' : 'ご家族の手続です。'),
    deadline: anyTime,
    after: afterRegistration,
    sends: [],
    optional: true,
  },
];

function lowWeight(c: BirthCase): Applies {
  const child = childOf(c);
  if (child.answers.weight === undefined)
    return ask(`/children/${child.index}/weight`, '生まれたときの体重で決まります。');
  return child.answers.weight < 2500
    ? yes('2,500グラム未満で生まれたので届け出ます。訪問などの支援が受けられます。')
    : no('2,500グラム以上で生まれました。');
}

function told(
  c: BirthCase,
  question: 'needsMedicalCare' | 'chronicIllness',
  reason: string,
  otherwise: string,
): Applies {
  const child = childOf(c);
  const answer = child.answers[question];
  if (answer === undefined)
    return ask(`/children/${child.index}/${question}`, '医師に言われているかどうかで決まります。');
  return answer ? yes(reason) : no(otherwise);
}

function alone({ answers }: BirthCase): Applies {
  if (answers.loneParent === undefined) {
    return answers.parentsMarried && answers.father
      ? no('ご両親がそろっています。')
      : ask('/loneParent', 'ひとりで育てるかどうかで決まります。');
  }
  return answers.loneParent
    ? yes('受けられる手当や助成があります。どこにも知らせません。窓口にご自分で相談してください。')
    : no('ひとりで育てるのではないと答えました。');
}
