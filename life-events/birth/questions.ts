/** What is asked about a birth. A question left out means "not known yet"; only what the registration itself needs is mandatory. */
import { z } from 'zod';
import { municipalityCode, phoneNumber } from '../identifiers.js';
import { choice, code, complaint, date, flag, formed, group, list, text } from '../shared/ask.js';
import { account, customerNumber, providerId } from '../shared/contracts.js';
import { readableFaults } from '../shared/faults.js';
import { personName } from '../shared/person-name.js';
import { place } from '../shared/place.js';
import { protectedAddress } from '../shared/protected.js';
import { child } from './questions-child.js';
import { parent } from './questions-parent.js';

const eitherParent = { mother: 'お母さん', father: 'お父さん' } as const;

const municipality = formed('市区町村コード', municipalityCode, {
  description: '全国地方公共団体コード。政令指定都市は区のコードです。',
  examples: ['141046'],
});

const bornIn = z
  .union([
    group('生まれたところ', {
      municipality,
      place: text('病院などの名前・所在地', 100, { examples: ['見本産科医院'] }).optional(),
    }),
    group('生まれたところ', {
      country: code('国', /^[A-Z]{2}$/, '2文字の国コード', { examples: ['US'] }),
      givesNationality: flag('生まれたことで、その国の国籍も得ましたか', {
        description: 'アメリカやブラジルなど。得たときは、3か月以内に国籍留保の届出をしないと日本国籍を失います。',
      }).optional(),
    }),
  ])
  .meta({ title: '生まれたところ' });

const domicile = group(
  '本籍',
  {
    municipality,
    address: text('本籍の町名・番地', 100, { examples: ['港町1丁目1番地'] }),
    headOfRegister: text('筆頭者の氏名', 100, { examples: ['髙橋 一郎'] }),
  },
  { description: '戸籍の最初に書かれている人と、その場所です。外国籍の人にはありません。' },
);

const company = group('会社との契約', {
  kind: choice('種類', {
    employer: '勤務先',
    'health-insurer': '健康保険組合・協会けんぽ・国保組合',
    insurance: '保険・共済（学資保険など）',
  }),
  provider: providerId,
  of: choice('だれの契約ですか', eitherParent).optional(),
  customerNumber: customerNumber.optional(),
});
export type CompanyAnswers = z.output<typeof company>;

export const questions = group('出産', {
  bornOn: date('生まれた日', { description: '出生届は、この日を1日目として数えます。', examples: ['2026-11-17'] }),
  bornIn,
  children: z
    .array(child, complaint('生まれたお子さん'))
    .min(1, '生まれたお子さんを入力してください。')
    .max(5, 'お子さんは5人までです。')
    .meta({ title: '生まれたお子さん', description: 'ふたごのときは2人とも入力してください。' }),
  mother: parent('お母さん'),
  father: parent('お父さん').optional(),
  parentsMarried: flag('生まれたとき、ご両親は結婚していましたか'),
  home: place('お子さんが住むところ'),
  headOfHousehold: choice('世帯主は', { ...eitherParent, other: 'ほかの人' }).optional(),
  domicile: domicile.optional(),
  birthRegistered: flag('出生届は、もう出しましたか').optional(),
  fileAt: choice('窓口に行くとしたら、どこに出しますか', {
    home: '住んでいるところ',
    birthplace: '生まれたところ',
    domicile: '本籍地',
  }).optional(),
  leavesJapanSoon: flag('60日以内に、お子さんと日本を離れますか', {
    description: '外国籍のお子さんの在留資格に関わります。',
  }).optional(),
  childInsurance: choice(
    'お子さんが入る健康保険',
    {
      mother: 'お母さんの勤務先の健康保険',
      father: 'お父さんの勤務先の健康保険',
      national: '国民健康保険',
      other: 'その他（国民健康保険組合など）',
    },
    { description: '共働きのときは、原則として、この先1年の収入の多いほうの保険に入ります。' },
  ).optional(),
  childAllowance: group('児童手当', {
    claimant: choice('だれが受け取りますか', eitherParent, { description: '収入の多いほうの人が受け取ります。' }),
    alreadyReceives: flag('ほかのお子さんの児童手当を、もう受け取っていますか').optional(),
    account: group('受け取る人の口座', {
      bank: code('金融機関コード', /^\d{4}$/, '4けたの数字', { examples: ['0001'] }),
      ...account.shape,
    }).optional(),
  }).optional(),
  birthGrant: choice('出産の費用の支払い', {
    settled: '直接支払制度を使った。費用は50万円以上だった',
    difference: '直接支払制度を使った。費用は50万円より少なかった',
    claim: '直接支払制度は使わず、自分で支払った',
  }).optional(),
  wantsCard: flag('お子さんのマイナンバーカードを申し込みますか', {
    description: '1歳までは顔写真が要りません。出生届と一緒に申し込めます。',
  }).optional(),
  loneParent: flag('ひとりで育てますか').optional(),
  providers: list('会社', company, 20, {
    description: '知らせる会社です。選ばなかった会社には、何も送りません。',
  }).optional(),
  applicant: group('届け出る人', {
    relation: choice('お子さんとの関係', {
      mother: '母',
      father: '父',
      representative: '父母以外の法定代理人',
      cohabitant: '同居している人',
      doctor: '医師',
      midwife: '助産師',
      attendant: 'そのほかの立ち会った人',
    }),
    name: personName('届け出る人の氏名').optional(),
    phone: formed('電話番号', phoneNumber, {
      description: '日中に連絡がつく番号です。',
      examples: ['090-1234-5678'],
    }).optional(),
  }),
  protected: protectedAddress.optional(),
}).check(readableFaults());

export type BirthAnswers = z.output<typeof questions>;
