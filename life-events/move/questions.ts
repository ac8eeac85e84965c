/** What is asked about a move. A question left out means "not known yet"; only what every recipient needs is mandatory. */
import { z } from 'zod';
import { municipalityCode, phoneNumber } from '../identifiers.js';
import { choice, complaint, count, date, flag, formed, group, list, text } from '../shared/ask.js';
import { customerNumber } from '../shared/contracts.js';
import { readableFaults } from '../shared/faults.js';
import { personName } from '../shared/person-name.js';
import { place } from '../shared/place.js';
import { protectedAddress } from '../shared/protected.js';
import { mover } from './questions-mover.js';
import { nonePossible, provider } from './questions-provider.js';

const noneLabels = Object.fromEntries(nonePossible) as Record<(typeof nonePossible)[number][0], string>;

const vehicle = group('乗り物', {
  kind: choice('種類', {
    moped: '原付・小型特殊（125cc以下）',
    light: '軽自動車',
    car: '普通自動車・小型自動車',
  }),
  plate: text('ナンバー', 30, { description: '分かる場合だけで構いません。', examples: ['札幌300あ1234'] }).optional(),
});

const waterContract = (title: string) => group(title, { customerNumber: customerNumber.optional() });

export const questions = group('引越し', {
  movedOn: date('引越した日（引越す日）', {
    description: '新しい住所に住み始めた日です。予定でも構いません。',
    examples: ['2026-11-17'],
  }),
  leftOn: date('転出（予定）日', {
    description: '今までの住所を離れる日です。引越した日と同じなら入力は要りません。',
    examples: ['2026-11-17'],
  }).optional(),
  from: place('今までの住所'),
  to: place('新しい住所'),
  movers: z
    .array(mover, complaint('引越す人'))
    .min(1, '引越す人を1人以上入力してください。')
    .max(20, '引越す人は20人までです。')
    .meta({ title: '引越す人', description: '一緒に引越す人を全員入力してください。' }),
  wholeHouseholdMoves: flag('世帯の全員が引越しますか', {
    description: '今までの住所に残る人がいるときは「いいえ」です。',
  }),
  headOfHousehold: choice('世帯主は', { moves: '引越す', stays: '今までの住所に残る' }).optional(),
  joinsHousehold: flag('新しい住所で、すでにある世帯に加わりますか').optional(),
  abroad: group('国外への引越し', {
    overOneYear: flag('1年以上、国外で暮らす予定ですか').optional(),
    incomeInJapan: flag('出国した後も日本で所得がありますか', {
      description: '家賃収入や、納め終わっていない住民税など。',
    }).optional(),
    keepsPension: flag('国民年金に任意加入しますか').optional(),
    overseasVoting: flag('国外からの投票（在外選挙）を希望しますか').optional(),
    receivesPension: flag('年金を受け取っている人がいますか').optional(),
  }).optional(),
  dogs: group('犬', {
    count: count('頭数', 0, 50, { description: 'いないときは 0 です。', examples: [1] }),
    microchip: flag('マイクロチップを登録していますか').optional(),
    oneStop: flag('新しい市区町村は、マイクロチップの登録変更だけで済む「特例」に参加していますか', {
      description: '市区町村のホームページで「狂犬病予防法の特例」を確かめてください。',
    }).optional(),
  }).optional(),
  vehicles: list('乗り物', vehicle, 20, { description: '持っていないときは空の一覧です。' }).optional(),
  realEstate: flag('引越す人の名義の土地・建物がありますか').optional(),
  realEstateIn: formed('土地・建物のある市区町村', municipalityCode, {
    description: '法務局は土地・建物の場所で決まります。いくつもあるときは、ほかの場所の分をご自分で申請してください。',
    examples: ['131016'],
  }).optional(),
  smartRegistration: flag('法務局の「スマート変更登記」に申し出てありますか').optional(),
  visit: group('窓口に行く予定', {
    plannedOn: date('来庁予定日', { description: '引越した日から14日以内の開庁日です。あとで変えられます。' }),
  }).optional(),
  water: group('水道', {
    old: waterContract('今までの住所の水道').optional(),
    new: waterContract('新しい住所の水道').optional(),
  }).optional(),
  providers: list('契約している会社', provider, 50).optional(),
  noProvider: list('契約がないもの', choice('契約がないもの', noneLabels), nonePossible.length).optional(),
  mailForwarding: flag('郵便物の転送を希望しますか').optional(),
  applicant: group('届け出る人', {
    name: personName('届け出る人の氏名').optional(),
    phone: formed('電話番号', phoneNumber, {
      description: '日中に連絡がつく番号です。',
      examples: ['090-1234-5678'],
    }).optional(),
  }),
  protected: protectedAddress.optional(),
}).check(readableFaults());

export type MoveAnswers = z.output<typeof questions>;
