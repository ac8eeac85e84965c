/** 支援措置: an address that somebody dangerous must not learn. */
import { flag } from './ask.js';

export const protectedAddress = flag('住所を知られると危険な人がいますか', {
  description:
    '配偶者からの暴力、ストーカー、児童虐待などから逃れるための支援措置のことです。「はい」と答えると、あなたが選んだ通知先のほかには新しい住所を伝えません。届け出る前に、市区町村の窓口か警察・配偶者暴力相談支援センターに相談してください。',
});
