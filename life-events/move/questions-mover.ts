/** What is asked about each person who moves. Every question on circumstances may stay open: the plan then says which one decides. */
import type { z } from 'zod';
import { choice, date, flag, group, list } from '../shared/ask.js';
import { employment, healthInsurance, nationality, pension } from '../shared/circumstances.js';
import { personKana, personName } from '../shared/person-name.js';

export const mover = group('引越す人', {
  name: personName('氏名'),
  kana: personKana.optional(),
  dateOfBirth: date('生年月日', { examples: ['1988-04-02'] }),
  relation: choice('あなたとの関係', {
    self: '本人',
    spouse: '配偶者',
    child: '子',
    parent: '父母',
    other: 'その他',
  }),
  nationality: nationality.optional(),
  individualNumberCard: flag('マイナンバーカードを持っていますか').optional(),
  healthInsurance: healthInsurance.optional(),
  pension: pension.optional(),
  pensionLinked: flag('基礎年金番号とマイナンバーが結びついていますか').optional(),
  employment: employment.optional(),
  longTermCare: choice('要介護・要支援の認定', { certified: '受けている', none: '受けていない' }).optional(),
  entersFacility: flag('施設や病院に入るための引越しですか').optional(),
  receivesChildAllowance: flag('児童手当を受け取っていますか').optional(),
  welfare: list(
    '受けている手当・手帳・医療費の助成',
    choice('手当・手帳・助成', {
      'child-rearing-allowance': '児童扶養手当',
      'special-child-allowance': '特別児童扶養手当',
      'disability-handbook': '障害者手帳',
      'medical-support': '自立支援医療・ひとり親医療など',
    }),
    4,
    { description: '受けていないときは空の一覧です。' },
  ).optional(),
  drivingLicence: flag('運転免許を持っていますか').optional(),
  licenceOneStop: flag('マイナ免許証で「住所変更ワンストップ」に同意してありますか').optional(),
  pregnant: flag('妊娠していますか').optional(),
  school: group('学校', {
    kind: choice('学校', {
      'public-elementary': '公立小学校',
      'public-junior-high': '公立中学校',
      other: '私立・国立など',
      none: '通っていない',
    }),
    changes: flag('引越しで学校が変わりますか').optional(),
  }).optional(),
  nursery: flag('保育所などに通っていますか').optional(),
  wantsNursery: flag('新しい市区町村で保育所などを申し込みますか').optional(),
  sealRegistration: flag('印鑑登録をしていますか').optional(),
  wantsSealRegistration: flag('新しい市区町村で印鑑登録をしますか').optional(),
});

export type MoverAnswers = z.output<typeof mover>;
