/** Companies the citizen names, one entry per contract. Only what that company needs to find the contract is asked. */
import { z } from 'zod';
import { choice, complaint, count, date, group, text } from '../shared/ask.js';
import { account, customerNumber, lastFour, providerId } from '../shared/contracts.js';

/** Kinds of company that a move concerns, and what the citizen calls them. */
export const providerKinds = {
  electricity: '電気',
  gas: 'ガス',
  broadcaster: '放送受信料',
  telephone: '電話・インターネット',
  bank: '銀行・証券',
  card: 'クレジットカード',
  insurance: '保険・共済',
  post: '郵便',
  employer: '勤務先',
  'microchip-registry': 'マイクロチップ登録機関',
} as const;
export type ProviderKind = keyof typeof providerKinds;

/** What a household may well not have: then the plan says so instead of asking for a company. */
export const nonePossible = [
  ['electricity', '電気'],
  ['old-electricity', '今までの住所の電気'],
  ['new-electricity', '新しい住所の電気'],
  ['gas', 'ガス'],
  ['old-gas', '今までの住所のガス'],
  ['new-gas', '新しい住所のガス'],
  ['water', '水道'],
  ['old-water', '今までの住所の水道'],
  ['new-water', '新しい住所の水道'],
  ['broadcaster', '放送受信料'],
  ['telephone', '電話・インターネット'],
  ['bank', '銀行・証券'],
  ['card', 'クレジットカード'],
  ['insurance', '保険・共済'],
] as const;
export type NonePossible = (typeof nonePossible)[number][0];

export const provider = group('会社との契約', {
  kind: choice('種類', providerKinds),
  provider: providerId,
  for: choice('どちらの住所の契約ですか', {
    old: '今までの住所',
    new: '新しい住所',
    both: '両方',
  })
    .optional()
    .meta({ kinds: ['electricity', 'gas'] }),
  mover: count('だれの契約ですか（引越す人の番号）', 0, 19, {
    description: '引越す人の一覧の、0から数えた番号です。',
    kinds: ['telephone', 'bank', 'card', 'insurance', 'employer'],
    entryOf: 'movers',
  }).optional(),
  contractName: text('契約者名', 100, {
    description: '届け出る人と違うときだけ入力してください。',
    kinds: ['electricity', 'gas', 'broadcaster', 'telephone'],
  }).optional(),
  customerNumber: customerNumber
    .optional()
    .meta({ kinds: ['electricity', 'gas', 'broadcaster', 'telephone', 'bank', 'insurance'] }),
  supplyPoint: z
    .string(complaint('供給地点特定番号'))
    .overwrite((digits) => digits.replace(/[\s-]/g, ''))
    .regex(/^(\d{22}|\d{17})$/, '供給地点特定番号は、電気は22けた、ガスは17けたの数字です。')
    .meta({
      title: '供給地点特定番号',
      description: '電気は22けた、ガスは17けた。住所ごとに決まっています。',
      kinds: ['electricity', 'gas'],
    })
    .optional(),
  lastFour: lastFour.optional().meta({ kinds: ['card'] }),
  account: account.optional().meta({ kinds: ['bank'] }),
  startOn: date('使い始める日', { kinds: ['electricity', 'gas'] }).optional(),
  stopOn: date('使い終える日', { kinds: ['electricity', 'gas'] }).optional(),
  visitSlot: group('立会いの希望', {
    on: date('立会いの希望日'),
    slot: choice('時間帯', {
      morning: '9時〜12時',
      'early-afternoon': '13時〜15時',
      'late-afternoon': '15時〜17時',
      evening: '17時〜19時',
    }),
  })
    .optional()
    .meta({ kinds: ['gas', 'telephone'] }),
});
export type ProviderAnswers = z.output<typeof provider>;
