/** Contracts with companies the citizen names: only what a company needs to find its own contract is asked. */
import { choice, code, group, text } from './ask.js';

export const providerId = code('会社', /^[a-z0-9-]{3,64}$/, '一覧の中', { examples: ['mihon-denki-higashi'] });

export const customerNumber = text('お客様番号', 40, {
  description: '検針票や契約書にあります。分からないときは空けておいてください。',
  examples: ['1234-5678-90'],
});

export const lastFour = code('カード番号の下4けた', /^\d{4}$/, '4けたの数字', {
  description: 'カード番号の全部は入力しないでください。',
  examples: ['1234'],
});

export const account = group('口座', {
  branch: code('店番', /^\d{3}$/, '3けたの数字', { examples: ['001'] }),
  type: choice('種別', { '1': '普通', '2': '当座', '4': '貯蓄' }),
  number: code('口座番号', /^\d{7}$/, '7けたの数字', { examples: ['1234567'] }),
});

/** Each entry with a label of its own: several with one label are `both`, `both-2`, … in the order given. */
export function labelled<T>(entries: readonly T[], labelOf: (entry: T) => string): { contract: string; entry: T }[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const label = labelOf(entry);
    const nth = (seen.get(label) ?? 0) + 1;
    seen.set(label, nth);
    return { contract: nth === 1 ? label : `${label}-${nth}`, entry };
  });
}
