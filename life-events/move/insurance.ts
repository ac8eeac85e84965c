/** 国民健康保険, 後期高齢者医療 and 介護保険: run by the municipality or its union, so leaving one ends them and the next begins them. */
import type { Applies } from '../define.js';
import { isInsuredForCare, isLateElderly } from '../shared/ages.js';
import { automatic, concerning, linkage, no, personOf, yes } from '../shared/applies.js';
import { kindOfMove, samePrefecture, type MoveCase } from './kind-of-move.js';
import type { Mover } from './persons.js';
import {
  ageAtMove,
  askAbout,
  atNewAddress,
  atOldAddress,
  newAddressRegistered,
  toNewMunicipality,
  toOldMunicipality,
  unlessArriving,
  unlessLeaving,
  withinDaysOfLeaving,
  withinDaysOfMove,
  type MoveProcedure,
} from './rules.js';

const online = { kind: 'NOTIFICATION', per: 'person', how: 'online', optional: false } as const;
const atOld = ['applicant', 'contact', 'person', 'oldAddress', 'leftOn'] as const;
const atNew = ['applicant', 'contact', 'person', 'newAddress', 'oldMunicipality', 'movedOn'] as const;

export const insurance: MoveProcedure[] = [
  {
    ...online,
    id: 'MV-08a',
    name: '国民健康保険の資格喪失届',
    law: '国民健康保険法9条',
    to: toOldMunicipality,
    applies: (c) =>
      unlessLeaving(
        c,
        concerning((person, c) => atFacility(person) ?? nationalHealth(person, c)),
      ),
    deadline: withinDaysOfLeaving(14, '国民健康保険法9条・施行規則13条'),
    sends: atOld,
    documents: [{ name: '資格確認書（ある人）を返す' }],
  },
  {
    ...online,
    id: 'MV-08b',
    name: '国民健康保険の資格取得届',
    law: '国民健康保険法9条',
    to: toNewMunicipality,
    applies: (c) =>
      kindOfMove(c) === 'within' && personOf(c).answers.healthInsurance === 'national'
        ? automatic('同じ市区町村の中の引越しなので資格は続き、住所は転居届で変わります。')
        : unlessArriving(
            c,
            concerning((person, c) => atFacility(person) ?? nationalHealth(person, c)),
          ),
    deadline: withinDaysOfMove(14, '国民健康保険法9条・施行規則2条'),
    after: newAddressRegistered,
    sends: atNew,
    documents: [{ name: '本人確認書類' }, { name: '所得・課税証明書', omittedBy: linkage }],
  },
  {
    ...online,
    id: 'MV-10a',
    name: '後期高齢者医療の資格喪失届',
    law: '高齢者の医療の確保に関する法律54条',
    to: { office: 'late-elderly-union', at: atOldAddress },
    applies: (c) => unlessLeaving(c, concerning(leavesUnion)),
    deadline: withinDaysOfLeaving(14, '高齢者の医療の確保に関する法律54条'),
    sends: atOld,
    documents: [{ name: '資格確認書（ある人）を返す' }],
  },
  {
    ...online,
    id: 'MV-10b',
    name: '後期高齢者医療の資格取得・住所変更の届',
    law: '高齢者の医療の確保に関する法律54条',
    to: { office: 'late-elderly-union', at: atNewAddress },
    applies: (c) =>
      unlessArriving(
        c,
        concerning((person, c) => atFacility(person) ?? lateElderly(person, c)),
      ),
    deadline: withinDaysOfMove(14, '高齢者の医療の確保に関する法律54条'),
    after: newAddressRegistered,
    sends: atNew,
    documents: [
      {
        name: '負担区分等証明書',
        omittedBy: sharesNotNeeded,
      },
    ],
  },
  {
    ...online,
    id: 'MV-11a',
    name: '介護保険の資格喪失・受給資格証明書の交付',
    law: '介護保険法12条・36条',
    to: toOldMunicipality,
    applies: (c) =>
      unlessLeaving(
        c,
        concerning((person, c) => careFacility(person) ?? care(person, c)),
      ),
    deadline: withinDaysOfLeaving(14, '介護保険法12条・施行規則32条'),
    sends: [...atOld, 'longTermCare', 'entersFacility'],
    documents: [{ name: '介護保険被保険者証を返す' }],
  },
  {
    ...online,
    id: 'MV-11b',
    name: '介護保険の資格取得・要介護認定の引継ぎ',
    law: '介護保険法12条・36条',
    to: toNewMunicipality,
    applies: (c) =>
      unlessArriving(
        c,
        concerning((person, c) => atFacility(person) ?? care(person, c)),
      ),
    // Later than 14 days the certification is not carried over, and a new assessment begins.
    deadline: (c) => withinDaysOfMove(14, '介護保険法36条', certified(personOf(c)) ? 'BENEFIT_CLIFF' : 'STATUTORY')(c),
    after: newAddressRegistered,
    sends: [...atNew, 'longTermCare'],
    documents: [
      {
        name: '受給資格証明書',
        omittedBy: (c) => (certified(personOf(c)) ? linkage() : '認定を受けていない人には要りません'),
      },
    ],
  },
];

function nationalHealth(person: Mover, c: MoveCase): Applies {
  const { dateOfBirth, healthInsurance } = person.answers;
  if (isLateElderly(dateOfBirth, c.answers.movedOn))
    return no('75歳からは後期高齢者医療なので、国民健康保険ではありません。');
  if (healthInsurance === undefined) return askAbout(person, 'healthInsurance', '国民健康保険かどうかで決まります。');
  return healthInsurance === 'national'
    ? yes('国民健康保険は市区町村ごとなので、引越すと入り直します。')
    : no('国民健康保険ではありません。');
}

function leavesUnion(person: Mover, c: MoveCase): Applies {
  if (samePrefecture(c)) return no('同じ都道府県の中の引越しなので、広域連合は変わりません。');
  return atFacility(person) ?? lateElderly(person, c);
}

function lateElderly(person: Mover, c: MoveCase): Applies {
  const { dateOfBirth, healthInsurance } = person.answers;
  if (isLateElderly(dateOfBirth, c.answers.movedOn)) return yes('75歳以上なので、後期高齢者医療に入っています。');
  if (ageAtMove(person, c) < 65) return no('65歳未満なので、後期高齢者医療ではありません。');
  if (healthInsurance === undefined) {
    return askAbout(person, 'healthInsurance', '65歳から74歳までは、障害の認定を受けた人だけが対象です。');
  }
  return healthInsurance === 'late-elderly'
    ? yes('障害の認定を受けて、後期高齢者医療に入っています。')
    : no('後期高齢者医療ではありません。');
}

function care(person: Mover, c: MoveCase): Applies {
  if (isInsuredForCare(person.answers.dateOfBirth, c.answers.movedOn)) {
    return yes(
      '65歳以上なので介護保険の第1号被保険者です。認定を受けている人は、14日を過ぎると審査がやり直しになります。',
    );
  }
  if (ageAtMove(person, c) < 40) return no('40歳未満なので、介護保険の対象ではありません。');
  if (person.answers.longTermCare === undefined) {
    return askAbout(person, 'longTermCare', '40歳から64歳までは、要介護・要支援の認定を受けた人だけが対象です。');
  }
  return certified(person)
    ? yes('要介護・要支援の認定を新しい市区町村に引き継ぎます。14日を過ぎると審査がやり直しになります。')
    : no('要介護・要支援の認定を受けていません。');
}

function sharesNotNeeded(c: MoveCase): string | null {
  if (kindOfMove(c) === 'from-abroad') return '国外からの引越しなので、前の広域連合がありません';
  return samePrefecture(c) ? '同じ都道府県の中の引越し（広域連合が同じ）' : null;
}

function certified(person: Mover): boolean {
  return person.answers.longTermCare === 'certified';
}

/** 住所地特例: who moves into a facility stays insured where the old address was. */
function atFacility(person: Mover): Applies | null {
  return person.answers.entersFacility
    ? no('施設に入るための引越しなので、今までの市区町村の保険が続きます（住所地特例）。')
    : null;
}

function careFacility(person: Mover): Applies | null {
  return person.answers.entersFacility && certified(person)
    ? yes('施設に入るための引越しなので、今までの市区町村の介護保険が続くことを届け出ます（住所地特例）。')
    : atFacility(person);
}
