/** Every field a recipient of a move can get. What is not in a procedure's `sends` never leaves. */
import type { Field } from '../define.js';
import type { RecipientRef } from '../recipients.js';
import { isChildForAllowance } from '../shared/ages.js';
import { entryOf } from './contracts.js';
import { leftOn, newMunicipality, oldMunicipality, type MoveCase } from './kind-of-move.js';
import { forwardedNames } from './mail.js';
import { applicantName, type Mover } from './persons.js';
import type { MoverAnswers } from './questions-mover.js';
import type { ProviderAnswers, ProviderKind } from './questions-provider.js';
import type { MoveAnswers } from './questions.js';

type Recipient = { ref: RecipientRef; contract: string | null };

type AnyField = Field<MoveAnswers, Mover>;

const field = (label: string, value: AnyField['value'], reveals?: AnyField['reveals']): AnyField => ({
  label,
  value,
  ...(reveals ? { reveals } : {}),
});

const isOfNewAddress = (c: MoveCase, recipient: Recipient): boolean => entry(c, recipient)?.for !== 'old';

const ofPerson = <K extends keyof MoverAnswers>(label: string, key: K) => field(label, (c) => c.person?.answers[key]);

const ofContract = <K extends keyof ProviderAnswers>(label: string, key: K) =>
  field(label, (c, recipient) => entry(c, recipient)?.[key]);

const vehicles = (label: string, kind: 'moped' | 'light' | 'car') =>
  field(label, (c) => c.answers.vehicles?.filter((it) => it.kind === kind));

export const fields = {
  applicant: field('届け出る人', (c) => applicantName(c.answers)),
  contact: field('連絡先', (c) => c.answers.applicant.phone),
  movers: field('引越す人の氏名・フリガナ・生年月日・続柄', (c) => c.persons.map((it) => identity(it.answers))),
  person: field('対象の人の氏名・フリガナ・生年月日・続柄', (c) => c.person && identity(c.person.answers)),
  personName: field('対象の人の氏名', (c) => c.person?.answers.name),
  children: field('対象の子の氏名・フリガナ・生年月日・続柄', (c) =>
    c.persons
      .filter((it) => isChildForAllowance(it.answers.dateOfBirth, c.answers.movedOn))
      .map((it) => identity(it.answers)),
  ),
  oldAddress: field('今までの住所', (c) => c.answers.from),
  newAddress: field('新しい住所', (c) => c.answers.to, true),
  oldMunicipality: field('今までの市区町村', (c) => oldMunicipality(c) ?? undefined),
  newMunicipality: field('新しい市区町村', (c) => newMunicipality(c) ?? undefined, true),
  country: field('行き先の国', (c) => ('country' in c.answers.to ? c.answers.to.country : undefined), true),
  movedOn: field('引越した日', (c) => c.answers.movedOn),
  leftOn: field('転出（予定）日', (c) => leftOn(c.answers)),
  plannedVisitOn: field('来庁予定日', (c) => c.answers.visit?.plannedOn),
  wholeHousehold: field('世帯全員の引越しか', (c) => c.answers.wholeHouseholdMoves),
  headOfHousehold: field('世帯主が引越すか', (c) => c.answers.headOfHousehold),
  joinsHousehold: field('すでにある世帯に加わるか', (c) => c.answers.joinsHousehold),
  longTermCare: ofPerson('要介護認定の有無', 'longTermCare'),
  entersFacility: ofPerson('施設への入所', 'entersFacility'),
  welfare: ofPerson('受けている手当・手帳・助成', 'welfare'),
  school: field('学校の種類', (c) => c.person?.answers.school?.kind),
  dogs: field('犬', (c) => c.answers.dogs && { count: c.answers.dogs.count, microchip: c.answers.dogs.microchip }),
  mopeds: vehicles('原付・小型特殊', 'moped'),
  lightVehicles: vehicles('軽自動車', 'light'),
  cars: vehicles('自動車', 'car'),
  oldWaterNumber: field('今までの住所の水道のお客様番号', (c) => c.answers.water?.old?.customerNumber),
  newWaterNumber: field('新しい住所の水道のお客様番号', (c) => c.answers.water?.new?.customerNumber, true),
  contractName: field('契約者名', contractName),
  customerNumber: ofContract('お客様番号', 'customerNumber'),
  supplyPoint: field('供給地点特定番号', (c, recipient) => entry(c, recipient)?.supplyPoint, isOfNewAddress),
  lastFour: ofContract('カード番号の下4けた', 'lastFour'),
  account: ofContract('口座', 'account'),
  visitSlot: ofContract('立会いの希望', 'visitSlot'),
  stopOn: field('使い終える日', (c, recipient) => entry(c, recipient)?.stopOn ?? leftOn(c.answers)),
  startOn: field('使い始める日', (c, recipient) => entry(c, recipient)?.startOn ?? c.answers.movedOn),
  forwardedNames: field('転送する人の氏名', (c, recipient) => forwardedNames(c.answers, recipient.contract)),
};

export type MoveField = keyof typeof fields;

function identity({ name, kana, dateOfBirth, relation }: MoverAnswers) {
  return { name, kana, dateOfBirth, relation };
}

function entry(c: MoveCase, { ref, contract }: Recipient): ProviderAnswers | undefined {
  return entryOf(c.answers, ref.kind as ProviderKind, ref.id, contract);
}

function contractName(c: MoveCase, recipient: Recipient) {
  const named = entry(c, recipient);
  if (named?.contractName) return { full: named.contractName };
  return named?.mover === undefined ? applicantName(c.answers) : c.answers.movers[named.mover]?.name;
}
