/** What is asked when somebody has died. A question left out means "not known yet"; only what every recipient needs is mandatory. */
import type { z } from 'zod';
import { municipalityCode } from '../identifiers.js';
import { choice, code, count, date, flag, formed, group, list } from '../shared/ask.js';
import { account, customerNumber } from '../shared/contracts.js';
import { readableFaults } from '../shared/faults.js';
import { personName } from '../shared/person-name.js';
import { place } from '../shared/place.js';
import { protectedAddress } from '../shared/protected.js';
import { contract, nonePossible, wish } from './questions-contract.js';
import { deceased } from './questions-deceased.js';
import { dogs, inheritance, vehicles } from './questions-estate.js';
import { filer } from './questions-filer.js';
import { survivor } from './questions-survivor.js';

const transferAccount = group('振込先の口座', {
  bank: code('金融機関コード', /^\d{4}$/, '4けたの数字', { examples: ['0001'] }),
  ...account.shape,
});

export const questions = group('亡くなったとき', {
  diedOn: date('亡くなった日', { examples: ['2026-11-17'] }),
  learnedOn: date('亡くなったことを知った日', {
    description: '亡くなった日と同じなら、入力は要りません。死亡届と相続の期限は、この日から数えます。',
  }).optional(),
  diedIn: place('亡くなったところ'),
  deceased,
  filer,
  notification: group('死亡届', {
    filed: flag('死亡届はもう出しましたか'),
    at: choice('どこに出しますか', {
      filer: '届け出る人の所在地',
      'death-place': '亡くなったところ',
      registered: '亡くなった方の本籍地',
    }).optional(),
    registeredIn: formed('本籍のある市区町村', municipalityCode, { examples: ['131016'] }).optional(),
    plannedOn: date('出しに行く予定の日').optional(),
  }),
  funeral: group('葬儀', {
    on: date('葬儀の日').optional(),
    host: choice('喪主は', { filer: '届け出る人', other: 'ほかの人' }).optional(),
    hostName: personName('喪主の氏名').optional(),
    account: transferAccount.optional(),
    cremationInJapan: flag('日本で火葬しますか', {
      description: '国外で亡くなったときだけ、答えてください。',
    }).optional(),
  }).optional(),
  condolenceDesk: group('おくやみコーナー', {
    offered: flag('市区町村に「おくやみコーナー」がありますか', {
      description: '遺族の手続をまとめて案内する窓口です。市区町村のホームページで確かめてください。',
    }),
    on: date('予約したい日').optional(),
  }).optional(),
  remainingAdults: count('世帯に残る15歳以上の人数', 0, 20, { examples: [1] }).optional(),
  survivors: list('残されたご家族', survivor, 20, {
    description: '亡くなった方の扶養に入っていた人、配偶者、18歳までのお子さんを入力してください。',
  }),
  inheritance: inheritance.optional(),
  vehicles: vehicles.optional(),
  dogs: dogs.optional(),
  water: group('水道', { customerNumber: customerNumber.optional(), wish: wish.optional() }).optional(),
  contracts: list('契約していた会社', contract, 50).optional(),
  noContract: list('契約がなかったもの', choice('契約がなかったもの', nonePossible), 8).optional(),
  protected: protectedAddress.optional(),
}).check(readableFaults());

export type DeathAnswers = z.output<typeof questions>;
