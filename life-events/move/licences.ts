/** Driving licences and vehicles. */
import type { Applies } from '../define.js';
import { ask, automatic, concerning, no, yes } from '../shared/applies.js';
import { kindOfMove, type MoveCase } from './kind-of-move.js';
import type { Mover } from './persons.js';
import {
  ageAtMove,
  askAbout,
  atNewAddress,
  newAddressRegistered,
  promptly,
  toNewMunicipality,
  toOldMunicipality,
  unlessAbroad,
  unlessLeaving,
  withinDaysOfLeaving,
  withinDaysOfMove,
  type MoveProcedure,
} from './rules.js';
import { visitCounter } from './visits.js';

type VehicleKind = 'moped' | 'light' | 'car';
const plates = ['ナンバープレート', '標識交付証明書', '本人確認書類'];

export const licences: MoveProcedure[] = [
  {
    id: 'MV-19a',
    name: '原付・小型特殊の廃車申告（ナンバーの返納）',
    kind: 'NOTIFICATION',
    law: '市区町村の税条例（地方税法463条の19）',
    per: 'household',
    how: 'visit',
    to: toOldMunicipality,
    applies: (c) =>
      unlessLeaving(c, owns('moped', '今までの市区町村のナンバーを返します。新しい市区町村の窓口でも返せます。')),
    deadline: withinDaysOfLeaving(30, '市区町村の税条例'),
    sends: ['applicant', 'contact', 'oldAddress', 'newMunicipality', 'mopeds', 'leftOn'],
    visit: visitCounter('old', plates),
    optional: false,
  },
  {
    id: 'MV-19b',
    name: '原付・小型特殊の標識の交付',
    kind: 'NOTIFICATION',
    law: '市区町村の税条例（地方税法463条の19）',
    per: 'household',
    how: 'visit',
    to: toNewMunicipality,
    applies: (c) => unlessAbroad(c, mopedAtNew),
    deadline: withinDaysOfMove(15, '市区町村の税条例'),
    after: newAddressRegistered,
    sends: ['applicant', 'contact', 'newAddress', 'oldMunicipality', 'mopeds', 'movedOn', 'plannedVisitOn'],
    visit: visitCounter('new', ['廃車申告受付書（または前のナンバープレートと標識交付証明書）', '本人確認書類']),
    optional: false,
  },
  {
    id: 'MV-20',
    name: '運転免許証の記載事項変更届',
    kind: 'NOTIFICATION',
    law: '道路交通法94条',
    per: 'person',
    how: 'visit',
    to: { office: 'police', at: atNewAddress },
    applies: (c) => unlessAbroad(c, concerning(licence)),
    deadline: promptly('道路交通法94条（速やかに）'),
    after: newAddressRegistered,
    sends: ['person', 'newAddress', 'movedOn'],
    documents: [{ name: '新しい住所が分かるもの（住民票の写し、新しい住所のマイナンバーカードなど）' }],
    visit: {
      bring: () => ['運転免許証', '新しい住所が分かるもの（住民票の写し、マイナンバーカードなど）'],
      where: () => '新しい住所の都道府県の警察署・運転免許センター',
    },
    optional: false,
  },
  {
    id: 'MV-21a',
    name: '自動車保管場所証明（車庫証明）の申請',
    kind: 'APPLICATION',
    law: '自動車の保管場所の確保等に関する法律4条',
    per: 'household',
    how: 'online',
    to: { office: 'police', at: atNewAddress },
    applies: (c) => unlessAbroad(c, owns('car', '自動車の住所を変えるには、新しい車庫の証明が要ります。')),
    deadline: withinDaysOfMove(15, '保管場所法・道路運送車両法12条'),
    after: newAddressRegistered,
    sends: ['applicant', 'contact', 'newAddress', 'cars', 'movedOn'],
    documents: [{ name: '車庫の所在図・配置図' }, { name: '車庫を使う権利が分かるもの' }],
    optional: false,
  },
  {
    id: 'MV-21b',
    name: '自動車の変更登録',
    kind: 'APPLICATION',
    law: '道路運送車両法12条',
    per: 'household',
    how: 'online',
    to: { office: 'transport-bureau', at: atNewAddress },
    applies: (c) =>
      unlessAbroad(c, owns('car', '車検証の住所を変えます。管轄が変わるとナンバープレートも替わります。')),
    deadline: withinDaysOfMove(15, '道路運送車両法12条'),
    after: [...newAddressRegistered, 'MV-21a'],
    sends: ['applicant', 'contact', 'oldAddress', 'newAddress', 'cars', 'movedOn'],
    documents: [
      { name: '自動車検査証' },
      { name: '住民票の写し', omittedBy: () => '自動車保有関係手続のワンストップサービス（OSS）' },
      { name: '車庫証明書', omittedBy: () => '先に行う車庫証明の申請（MV-21a）' },
    ],
    optional: false,
  },
  {
    id: 'MV-21c',
    name: '軽自動車の検査証の住所変更',
    kind: 'APPLICATION',
    law: '道路運送車両法67条',
    per: 'household',
    how: 'visit',
    to: { office: 'light-vehicle-office', at: atNewAddress },
    applies: (c) =>
      unlessAbroad(c, owns('light', '軽自動車の車検証の住所を変えます。車庫の届出が要る地域もあります。')),
    deadline: withinDaysOfMove(15, '道路運送車両法67条'),
    after: newAddressRegistered,
    sends: ['applicant', 'contact', 'oldAddress', 'newAddress', 'lightVehicles', 'movedOn'],
    documents: [{ name: '自動車検査証' }, { name: '住民票の写しまたは印鑑登録証明書' }],
    visit: {
      bring: () => ['自動車検査証', '住民票の写しまたは印鑑登録証明書', 'ナンバープレート（管轄が変わるとき）'],
    },
    optional: false,
  },
];

function owns(kind: VehicleKind, reason: string): (c: MoveCase) => Applies {
  const what = { moped: '原付・小型特殊', light: '軽自動車', car: '自動車' }[kind];
  return ({ answers }) => {
    if (answers.vehicles === undefined) return ask('/vehicles', `${what}を持っているかどうかで決まります。`);
    return answers.vehicles.some((it) => it.kind === kind) ? yes(reason) : no(`${what}を持っていません。`);
  };
}

function mopedAtNew(c: MoveCase): Applies {
  const owned = owns('moped', '新しい市区町村のナンバーを受け取ります。')(c);
  return owned.applies === 'yes' && kindOfMove(c) === 'within'
    ? automatic('同じ市区町村の中の引越しなので、ナンバーはそのままで、住所は転居届で変わります。')
    : owned;
}

function licence(person: Mover, c: MoveCase): Applies {
  const { drivingLicence, licenceOneStop } = person.answers;
  if (ageAtMove(person, c) < 16) return no('運転免許を取れる年齢ではありません。');
  if (drivingLicence === undefined)
    return askAbout(person, 'drivingLicence', '運転免許を持っているかどうかで決まります。');
  if (!drivingLicence) return no('運転免許を持っていません。');
  return licenceOneStop
    ? automatic('マイナ免許証の「住所変更ワンストップ」に同意してあるので、警察に届け出なくて済みます。')
    : yes('運転免許証の住所を、警察署か運転免許センターの窓口で変えます。');
}
