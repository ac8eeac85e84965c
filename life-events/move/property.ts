/** Dogs, and land and buildings. */
import type { CivilDate } from '../civil-date.js';
import type { Applies } from '../define.js';
import { ask, automatic, no, yes } from '../shared/applies.js';
import { contractsOf } from './contracts.js';
import type { MoveCase } from './kind-of-move.js';
import {
  newAddressRegistered,
  toNewMunicipality,
  unlessAbroad,
  withinDaysOfMove,
  type MoveProcedure,
} from './rules.js';

const addressInRegistry = {
  kind: 'APPLICATION',
  per: 'household',
  how: 'online',
  to: { office: 'legal-affairs-bureau', at: (c: MoveCase) => c.answers.realEstateIn ?? null },
  applies: registeredOwner,
  after: [...newAddressRegistered, 'MA-01'],
  sends: ['applicant', 'contact', 'oldAddress', 'newAddress', 'movedOn'],
  documents: [{ name: '住民票の写し', omittedBy: () => '申請書に生年月日などの検索用情報を書いたとき' }],
  optional: false,
} satisfies Partial<MoveProcedure>;

/** 令和3年法律24号 brought the duty into force; changes before that day got until two years after it. */
const inForce: CivilDate = '2026-04-01';
const eve: CivilDate = '2026-03-31';

export const property: MoveProcedure[] = [
  {
    id: 'MV-18a',
    name: '犬の登録事項の変更届',
    kind: 'NOTIFICATION',
    law: '狂犬病予防法4条4項',
    per: 'household',
    how: 'online',
    to: toNewMunicipality,
    applies: (c) => unlessAbroad(c, dogAtOffice),
    deadline: withinDaysOfMove(30, '狂犬病予防法4条4項'),
    notBefore: (c) => c.answers.movedOn,
    sends: ['applicant', 'contact', 'dogs', 'oldMunicipality', 'newAddress', 'movedOn'],
    documents: [{ name: '前の市区町村の鑑札' }],
    optional: false,
  },
  {
    id: 'MV-18b',
    name: 'マイクロチップの登録事項の変更',
    kind: 'NOTIFICATION',
    law: '動物の愛護及び管理に関する法律39条の5',
    per: 'household',
    how: 'online',
    to: {
      company: 'microchip-registry',
      named: ({ answers }) =>
        contractsOf(answers, 'microchip-registry').map(({ provider, contract }) => ({ provider, contract })),
    },
    applies: (c) => unlessAbroad(c, dogWithChip),
    deadline: withinDaysOfMove(30, '動物の愛護及び管理に関する法律39条の5'),
    notBefore: (c) => c.answers.movedOn,
    sends: ['applicant', 'contact', 'customerNumber', 'newAddress', 'movedOn'],
    optional: false,
  },
  {
    ...addressInRegistry,
    id: 'MV-22',
    name: '不動産の登記名義人の住所変更登記',
    law: '不動産登記法76条の5',
    deadline: (c) => ({ type: 'STATUTORY', rule: 'M+24', anchor: c.answers.movedOn, basis: '不動産登記法76条の5' }),
    validFrom: inForce,
  },
  {
    ...addressInRegistry,
    id: 'MV-22t',
    name: '不動産の登記名義人の住所変更登記（経過措置）',
    law: '不動産登記法76条の5、令和3年法律24号附則5条7項',
    deadline: () => ({
      type: 'STATUTORY',
      rule: 'M+24',
      anchor: eve,
      basis: '令和3年法律24号附則5条7項（2026年4月1日から2年）',
    }),
    validTo: eve,
  },
];

function dogAtOffice(c: MoveCase): Applies {
  const { dogs } = c.answers;
  if (dogs === undefined) return ask('/dogs', '犬を飼っているかどうかで決まります。');
  if (dogs.count === 0) return no('犬を飼っていません。');
  if (dogs.microchip === undefined) return ask('/dogs/microchip', 'マイクロチップを登録しているかどうかで決まります。');
  if (!dogs.microchip) return yes('犬の住所を新しい市区町村に届け出ます。');
  if (dogs.oneStop === undefined)
    return ask('/dogs/oneStop', '新しい市区町村が「特例」に参加しているかどうかで決まります。');
  return dogs.oneStop
    ? automatic('マイクロチップの登録を変えれば、市区町村への届出も済みます（動物愛護管理法39条の7）。')
    : yes('新しい市区町村は「特例」に参加していないので、市区町村にも届け出ます。');
}

function dogWithChip(c: MoveCase): Applies {
  const { dogs } = c.answers;
  if (dogs === undefined) return ask('/dogs', '犬を飼っているかどうかで決まります。');
  if (dogs.count === 0) return no('犬を飼っていません。');
  if (dogs.microchip === undefined) return ask('/dogs/microchip', 'マイクロチップを登録しているかどうかで決まります。');
  return dogs.microchip ? yes('マイクロチップの登録の住所を変えます。') : no('マイクロチップを登録していません。');
}

function registeredOwner({ answers }: MoveCase): Applies {
  if (answers.realEstate === undefined) return ask('/realEstate', '土地・建物を持っているかどうかで決まります。');
  if (!answers.realEstate) return no('引越す人の名義の土地・建物はありません。');
  if (answers.smartRegistration)
    return automatic('「スマート変更登記」に申し出てあるので、法務局が職権で変更し、税もかかりません。');
  if (answers.realEstateIn === undefined)
    return ask('/realEstateIn', '土地・建物のある場所で、受け持つ法務局が決まります。');
  return yes(
    '登記の住所を変えます。「スマート変更登記」に申し出ると、次からは要りません。怠ると5万円以下の過料があります。',
  );
}
