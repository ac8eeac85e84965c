/** Which answers a field may hold, written down a second time and by hand: the product must not be checked by its own word. */
import type { Answers } from './moves.js';

interface Sending {
  sends: string[];
  recipient: string;
  personKey: string | null;
  plannedId: string;
}

const identity = (person: string): string[] => [`${person}/name`, `${person}/kana`, `${person}/dateOfBirth`];

/** Tells of a JSON pointer into the answers whether this recipient may see what is there. */
export function allowedFor(answers: Answers, { sends, ...sending }: Sending): (pointer: string) => boolean {
  const allowed = sends.flatMap((field) => pointersOf(field, answers, sending));
  return (pointer) => allowed.some((prefix) => pointer === prefix || pointer.startsWith(`${prefix}/`));
}

function pointersOf(
  field: string,
  answers: Answers,
  { recipient, personKey, plannedId }: Omit<Sending, 'sends'>,
): string[] {
  const movers = (answers.movers as Answers[]).map((_, i) => `/movers/${i}`);
  const person = personKey === null ? '/nobody' : `/movers/${Number(personKey.slice(1)) - 1}`;
  const side = /\.(old|new)/.exec(plannedId)?.[1];
  const contracts = (answers.providers as Answers[])
    .map((entry, i) => ({ entry, at: `/providers/${i}` }))
    .filter(({ entry }) => entry.provider === recipient && (!side || entry.for === side));
  const ofContract = (key: string): string[] => contracts.map(({ at }) => `${at}/${key}`);
  const known: Record<string, () => string[]> = {
    applicant: () => ['/applicant/name'],
    contact: () => ['/applicant/phone'],
    movers: () => movers.flatMap(identity),
    person: () => identity(person),
    personName: () => [`${person}/name`],
    children: () => movers.filter((_, i) => (answers.movers as Answers[])[i]!.relation === 'child').flatMap(identity),
    forwardedNames: () => movers.map((mover) => `${mover}/name`),
    oldAddress: () => ['/from'],
    newAddress: () => ['/to'],
    cars: () => ['/vehicles'],
    oldWaterNumber: () => ['/water/old'],
    newWaterNumber: () => ['/water/new'],
    contractName: () =>
      contracts.map(({ entry }) =>
        entry.mover === undefined ? '/applicant/name' : `/movers/${Number(entry.mover)}/name`,
      ),
    customerNumber: () => ofContract('customerNumber'),
    supplyPoint: () => ofContract('supplyPoint'),
    account: () => ofContract('account'),
  };
  return known[field]?.() ?? [];
}
