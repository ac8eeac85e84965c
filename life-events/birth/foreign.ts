/** A child who is not Japanese needs a status of residence within 30 days. */
import type { Applies } from '../define.js';
import { ask, no, yes } from '../shared/applies.js';
import { askNationality, homeOf, isBornAbroad, isFiledByFamily, isJapanese } from './circumstances.js';
import { parentsIn, type BirthCase } from './persons.js';
import {
  afterRegistration,
  atHomeCounter,
  notTheFamily,
  perChild,
  toHome,
  withinDays,
  type BirthProcedure,
} from './rules.js';

export const foreign: BirthProcedure[] = [
  {
    id: 'BI-11',
    name: '在留資格の取得の申請',
    kind: 'APPLICATION',
    law: '入管法22条の2',
    ...perChild,
    how: 'visit',
    to: { office: 'immigration-bureau', at: homeOf },
    applies: (c) => status(c, false),
    deadline: withinDays(30, '入管法22条の2第2項'),
    after: afterRegistration,
    sends: ['applicantName', 'contact', 'child', 'bornOn', 'parents', 'home'],
    documents: [{ name: '出生届受理証明書' }, { name: '住民票' }],
    visit: {
      where: () => '地方出入国在留管理局（予約の要るところがあります）',
      bring: () => [
        '出生届受理証明書',
        'お子さんの旅券（あるとき）',
        'ご両親の在留カード',
        '扶養する人の収入が分かるもの',
      ],
    },
    optional: false,
  },
  {
    id: 'BI-11p',
    name: '特別永住の許可の申請',
    kind: 'APPLICATION',
    law: '入管特例法4条',
    ...perChild,
    how: 'visit',
    to: toHome,
    applies: (c) => status(c, true),
    deadline: withinDays(60, '入管特例法4条2項'),
    after: afterRegistration,
    sends: ['applicantName', 'contact', 'child', 'bornOn', 'parents', 'home'],
    visit: atHomeCounter('特別永住の窓口', ['出生届受理証明書', 'ご両親の特別永住者証明書']),
    optional: false,
  },
];

function status(c: BirthCase, permanent: boolean): Applies {
  const { answers } = c;
  const japanese = isJapanese(answers);
  if (japanese === null) return askNationality(answers, 'ご両親の国籍で決まります。');
  if (japanese) return no('お子さんは日本国籍です。');
  if (isBornAbroad(answers) || homeOf(c) === null) return no('日本で生まれて日本に住むお子さんの手続です。');
  if (!isFiledByFamily(answers)) return no(notTheFamily);
  const isPermanent = parentsIn(answers).some(([, it]) => it.specialPermanentResident);
  if (isPermanent !== permanent)
    return no(permanent ? 'ご両親は特別永住者ではありません。' : '特別永住の許可を申請します。');
  if (permanent) return yes('特別永住者のお子さんは、60日以内に市区町村で申請します。');
  if (answers.leavesJapanSoon === undefined) {
    return ask('/leavesJapanSoon', '60日以内に日本を離れるなら要りません。');
  }
  return answers.leavesJapanSoon
    ? no('60日以内に日本を離れるので、在留資格は要りません。')
    : yes('60日を超えて日本にいるには、30日以内に在留資格の取得を申請します。');
}
