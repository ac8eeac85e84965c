/** Companies that had a contract with the one who died, one entry per contract, by the citizen's word. */
import type { z } from 'zod';
import { choice, flag, group } from '../shared/ask.js';
import { account, customerNumber, lastFour, providerId } from '../shared/contracts.js';

/** Kinds of company that a death concerns, and what the citizen calls them. */
export const contractKinds = {
  electricity: '電気',
  gas: 'ガス',
  broadcaster: '放送受信料',
  telephone: '電話・インターネット',
  bank: '銀行・証券',
  card: 'クレジットカード',
  insurance: '生命保険・共済',
  employer: '勤務先',
  'health-insurer': '健康保険の保険者',
  'microchip-registry': 'マイクロチップ登録機関',
} as const;
export type ContractKind = keyof typeof contractKinds;

/** What there may well be none of: then the plan says so instead of asking for a company. */
export const nonePossible = {
  electricity: '電気',
  gas: 'ガス',
  water: '水道',
  broadcaster: '放送受信料',
  telephone: '電話・インターネット',
  bank: '銀行・証券',
  card: 'クレジットカード',
  insurance: '生命保険・共済',
} as const;
export type NonePossible = keyof typeof nonePossible;

export const wish = choice('契約をどうしますか', {
  succeed: '引き継ぐ（名義と支払い方法を変える）',
  cancel: '解約する',
});

export const contract = group('会社との契約', {
  kind: choice('種類', contractKinds),
  provider: providerId,
  customerNumber: customerNumber.optional(),
  lastFour: lastFour.optional(),
  account: account.optional(),
  wish: wish.optional(),
  mortgage: flag('この銀行に住宅ローンがありますか', {
    description: '団体信用生命保険で返済が終わることがあります。',
  }).optional(),
});

export type ContractAnswers = z.output<typeof contract>;
