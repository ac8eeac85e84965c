/** Contradictions in the contracts the citizen named. */
import { electricitySupplyPoint, gasSupplyPoint } from '../identifiers.js';
import type { Fault } from '../shared/fault.js';
import type { ProviderAnswers } from './questions-provider.js';
import type { MoveAnswers } from './questions.js';

const only: Partial<Record<keyof ProviderAnswers, readonly string[]>> = {
  supplyPoint: ['electricity', 'gas'],
  lastFour: ['card'],
  account: ['bank'],
  visitSlot: ['gas', 'telephone'],
};

export function providerFaults(answers: MoveAnswers): Fault[] {
  return (answers.providers ?? []).flatMap((entry, i) => {
    const at = `/providers/${i}`;
    return [
      ...misplaced(entry, at),
      ...supplyPoint(entry, at),
      ...ofNobody(entry, at, answers),
      ...denied(entry, at, answers),
    ];
  });
}

/** A whole card number must not slip in as a customer number: cards are told by their last four digits. */
function misplaced(entry: ProviderAnswers, at: string): Fault[] {
  const faults = (Object.keys(only) as (keyof ProviderAnswers)[])
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
  return faults;
}

/** The number belongs to the place, so it has to be clear which. */
function supplyPoint(entry: ProviderAnswers, at: string): Fault[] {
  if (entry.supplyPoint === undefined) return [];
  const pointer = `${at}/supplyPoint`;
  const form = { electricity: electricitySupplyPoint, gas: gasSupplyPoint }[entry.kind as string];
  if (!form) return [];
  if (!form.safeParse(entry.supplyPoint).success) {
    return [
      { pointer, code: 'wrong-supply-point', message: '供給地点特定番号は、電気は22けた、ガスは17けたの数字です。' },
    ];
  }
  if (entry.for === 'old' || entry.for === 'new') return [];
  const message = '供給地点特定番号は住所ごとに違います。今までの住所と新しい住所の契約を分けて入力してください。';
  return [{ pointer, code: 'which-address', message }];
}

function ofNobody(entry: ProviderAnswers, at: string, answers: MoveAnswers): Fault[] {
  if (entry.mover === undefined || entry.mover < answers.movers.length) return [];
  return [{ pointer: `${at}/mover`, code: 'unknown-mover', message: 'この番号の人は、引越す人の一覧にいません。' }];
}

function denied(entry: ProviderAnswers, at: string, answers: MoveAnswers): Fault[] {
  const kinds: string[] = [entry.kind, ...sides(entry).map((side) => `${side}-${entry.kind}`)];
  if (!answers.noProvider?.some((kind) => kinds.includes(kind))) return [];
  return [
    { pointer: `${at}/kind`, code: 'said-none', message: '「契約がない」と答えた種類の会社が入力されています。' },
  ];
}

function sides(entry: ProviderAnswers): string[] {
  return (entry.for ?? 'both') === 'both' ? ['old', 'new'] : [entry.for as string];
}
