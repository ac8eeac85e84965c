/** 支援措置: an address that somebody dangerous must not learn. */
import { flag } from './ask.js';

export const protectedAddress = flag('住所を知られると危険な人がいますか', {
  description: '配偶者からの暴力、ストーカー、児童虐待などから逃れるための支援措置のことです。',
});

/** A case that cannot be held safely yet is turned away before anything is stored. */
export function refusesProtected(answers: { protected?: boolean | undefined }) {
  if (answers.protected !== true) return null;
  return {
    code: 'protected',
    pointer: '/protected',
    message:
      '住所を知られると危険な人がいる届出は、ここではまだ安全にお預かりできません。届け出る前に、市区町村の窓口か警察・配偶者暴力相談支援センターで「支援措置」を相談してください。何も保存していません。',
  };
}
