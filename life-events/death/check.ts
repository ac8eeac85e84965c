/** Faults that no single answer shows: who may not file, places that do not exist, days that cannot follow each other. */
import { addDays, addMonths, formatJapanese, type CivilDate } from '../civil-date.js';
import type { Places } from '../recipients.js';
import type { Fault } from '../shared/fault.js';
import { unknownMunicipality } from '../shared/offices.js';
import { municipalityOf } from '../shared/place.js';
import { learnedOn, mayNotify } from './death-case.js';
import { deskOpens } from './notification.js';
import type { ContractAnswers, ContractKind } from './questions-contract.js';
import type { DeathAnswers } from './questions.js';

/** Days of the event that can be filed. */
export const taken = { monthsBack: 120, monthsAhead: 0 };

export function check(answers: DeathAnswers, places: Places, today: CivilDate): Fault[] {
  return [
    ...filerFaults(answers),
    ...placeFaults(answers, places),
    ...dayFaults(answers, today),
    ...personFaults(answers),
    ...contractFaults(answers),
  ];
}

/** 戸籍法87条: a funeral director carries the paper, and 死後事務委任 alone gives no standing. */
function filerFaults({ filer, notification }: DeathAnswers): Fault[] {
  const pointer = '/filer/capacity';
  const faults: Fault[] = [];
  if (filer.capacity === 'funeral-director') {
    const message =
      '葬儀社は、届出書を届ける「使者」で、届け出る人にはなれません。ご親族・同居者・家主・後見人などの名前で届け出てください。';
    faults.push({ pointer, code: 'messenger-only', message });
  }
  if (!notification.filed && filer.capacity === 'posthumous-agent') {
    const message =
      '死後事務委任の受任者というだけでは、死亡届を出せません（戸籍法87条）。任意後見受任者でもあるときは、「後見人など」を選んでください。';
    faults.push({ pointer, code: 'may-not-notify', message });
  }
  const isRelative = filer.relation !== 'none';
  if (mayNotify(filer.capacity) && filer.capacity.startsWith('relative') && !isRelative) {
    const message = '立場は「親族」ですが、続柄が「親族ではない」になっています。';
    faults.push({ pointer: '/filer/relation', code: 'capacity-and-relation', message });
  }
  return faults;
}

function placeFaults({ diedIn, deceased, filer, notification, inheritance }: DeathAnswers, places: Places): Fault[] {
  const named = [
    ['/diedIn/municipality', municipalityOf(diedIn)],
    ['/deceased/address/municipality', municipalityOf(deceased.address)],
    ['/filer/address/municipality', municipalityOf(filer.address)],
    ['/notification/registeredIn', notification.registeredIn],
    ['/inheritance/propertyIn', inheritance?.propertyIn],
  ] as const;
  const faults = named.flatMap(([pointer, code]) => unknownMunicipality(places, code, pointer));
  const at = { filer: filer.address, 'death-place': diedIn, registered: null }[notification.at ?? 'registered'];
  if (!notification.filed && at && municipalityOf(at) === null) {
    const message = 'その場所は国外です。日本国内の届出先（本籍地など）を選んでください。';
    faults.push({ pointer: '/notification/at', code: 'abroad', message });
  }
  if (!notification.filed && notification.at === 'registered' && !notification.registeredIn) {
    const message = '本籍地に出すときは、本籍のある市区町村を入力してください。';
    faults.push({ pointer: '/notification/registeredIn', code: 'needed', message });
  }
  return faults;
}

function dayFaults(answers: DeathAnswers, today: CivilDate): Fault[] {
  const { diedOn, funeral, notification, condolenceDesk } = answers;
  const learned = learnedOn(answers);
  const rules: [boolean, string, string, string][] = [
    [diedOn > today, '/diedOn', 'in-the-future', '亡くなった日が、今日より後になっています。'],
    [
      diedOn < addMonths(today, -taken.monthsBack),
      '/diedOn',
      'too-long-ago',
      '10年より前のことは、窓口で相談してください。',
    ],
    [learned < diedOn, '/learnedOn', 'before-death', '知った日が、亡くなった日より前になっています。'],
    [learned > today, '/learnedOn', 'in-the-future', '知った日が、今日より後になっています。'],
    [isBefore(funeral?.on, diedOn), '/funeral/on', 'before-death', '葬儀の日が、亡くなった日より前になっています。'],
    [
      isBefore(notification.plannedOn, today),
      '/notification/plannedOn',
      'in-the-past',
      '出しに行く予定の日が、過ぎています。',
    ],
    [
      isBefore(condolenceDesk?.on, later(deskOpens(diedOn), addDays(today, 1))),
      '/condolenceDesk/on',
      'too-soon',
      `おくやみコーナーは、${formatJapanese(later(deskOpens(diedOn), addDays(today, 1)))}から後の日を選んでください。`,
    ],
  ];
  return rules.flatMap(([is, pointer, code, message]) => (is ? [{ pointer, code, message }] : []));
}

function personFaults({ deceased, survivors, diedOn }: DeathAnswers): Fault[] {
  const born = [
    ['/deceased/dateOfBirth', deceased.dateOfBirth] as const,
    ...survivors.map((it, i) => [`/survivors/${i}/dateOfBirth`, it.dateOfBirth] as const),
  ];
  const faults = born.flatMap(([pointer, day]): Fault[] => {
    if (day > diedOn) return [{ pointer, code: 'born-after-death', message: '生年月日が、亡くなった日より後です。' }];
    return day < addMonths(diedOn, -130 * 12)
      ? [{ pointer, code: 'too-old', message: '生年月日を確かめてください。' }]
      : [];
  });
  const spouses = survivors.flatMap((it, i) => (it.relation === 'spouse' ? [i] : []));
  if (spouses[1] !== undefined) {
    const pointer = `/survivors/${spouses[1]}/relation`;
    faults.push({ pointer, code: 'two-spouses', message: '「配偶者」は1人だけです。' });
  }
  return faults;
}

const only: Partial<Record<keyof ContractAnswers, readonly ContractKind[]>> = {
  lastFour: ['card'],
  account: ['bank'],
  mortgage: ['bank'],
  wish: ['electricity', 'gas', 'broadcaster', 'telephone'],
};

function contractFaults({ contracts, noContract }: DeathAnswers): Fault[] {
  return (contracts ?? []).flatMap((entry, i) => {
    const at = `/contracts/${i}`;
    const faults = (Object.keys(only) as (keyof ContractAnswers)[])
      .filter((key) => entry[key] !== undefined && !only[key]?.includes(entry.kind))
      .map((key) => ({
        pointer: `${at}/${key}`,
        code: 'not-for-this-kind',
        message: 'この種類の会社には要らない項目です。',
      }));
    if (entry.kind === 'card' && entry.customerNumber !== undefined) {
      const message = 'カードは、番号の下4けただけを入力してください。';
      faults.push({ pointer: `${at}/customerNumber`, code: 'last-four-only', message });
    }
    if (noContract?.some((kind) => kind === entry.kind)) {
      const message = '「契約がなかった」と答えた種類の会社が入力されています。';
      faults.push({ pointer: `${at}/kind`, code: 'said-none', message });
    }
    return faults;
  });
}

const isBefore = (day: CivilDate | undefined, other: CivilDate): boolean => day !== undefined && day < other;
const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);
