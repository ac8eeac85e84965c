import { fieldsFor, plan } from '../plan.js';
import type { RecipientKind } from '../recipients.js';
import { move } from './index.js';
import type { MoveField } from './fields.js';
import { providerKinds } from './questions-provider.js';
import { answersOf, at, contextOn, today } from './move.fixture.js';

const recorded: Record<string, MoveField[]> = {
  municipality: [
    'applicant',
    'children',
    'contact',
    'country',
    'dogs',
    'entersFacility',
    'headOfHousehold',
    'joinsHousehold',
    'leftOn',
    'longTermCare',
    'mopeds',
    'movedOn',
    'movers',
    'newAddress',
    'newMunicipality',
    'oldAddress',
    'oldMunicipality',
    'person',
    'plannedVisitOn',
    'welfare',
    'wholeHousehold',
  ],
  'late-elderly-union': [
    'applicant',
    'contact',
    'leftOn',
    'movedOn',
    'newAddress',
    'oldAddress',
    'oldMunicipality',
    'person',
  ],
  'education-board': ['applicant', 'contact', 'movedOn', 'newAddress', 'oldMunicipality', 'person', 'school'],
  police: ['applicant', 'cars', 'contact', 'movedOn', 'newAddress', 'person'],
  'transport-bureau': ['applicant', 'cars', 'contact', 'movedOn', 'newAddress', 'oldAddress'],
  'light-vehicle-office': ['applicant', 'contact', 'lightVehicles', 'movedOn', 'newAddress', 'oldAddress'],
  'legal-affairs-bureau': ['applicant', 'contact', 'movedOn', 'newAddress', 'oldAddress'],
  'tax-office': ['applicant', 'contact', 'country', 'leftOn', 'oldAddress'],
  'pension-office': ['applicant', 'contact', 'leftOn', 'newAddress', 'oldAddress'],
  water: ['applicant', 'contact', 'leftOn', 'movedOn', 'newAddress', 'newWaterNumber', 'oldAddress', 'oldWaterNumber'],
  electricity: [
    'contact',
    'contractName',
    'customerNumber',
    'newAddress',
    'oldAddress',
    'startOn',
    'stopOn',
    'supplyPoint',
  ],
  gas: [
    'contact',
    'contractName',
    'customerNumber',
    'newAddress',
    'oldAddress',
    'startOn',
    'stopOn',
    'supplyPoint',
    'visitSlot',
  ],
  broadcaster: ['contact', 'contractName', 'customerNumber', 'joinsHousehold', 'movedOn', 'newAddress', 'oldAddress'],
  telephone: ['contact', 'contractName', 'customerNumber', 'movedOn', 'newAddress', 'oldAddress', 'visitSlot'],
  bank: ['account', 'contact', 'contractName', 'movedOn', 'newAddress', 'oldAddress'],
  card: ['contact', 'contractName', 'lastFour', 'movedOn', 'newAddress', 'oldAddress'],
  insurance: ['contact', 'contractName', 'customerNumber', 'movedOn', 'newAddress', 'oldAddress'],
  post: ['applicant', 'contact', 'forwardedNames', 'movedOn', 'newAddress', 'oldAddress'],
  employer: ['movedOn', 'newAddress', 'personName'],
  'microchip-registry': ['applicant', 'contact', 'customerNumber', 'movedOn', 'newAddress'],
};

const recipientKind = ({ to }: (typeof move.procedures)[number]): RecipientKind | null =>
  to && ('office' in to ? to.office : to.company);

describe('what a recipient gets', () => {
  it('is no more than recorded here for its kind', () => {
    const sent = new Map<string, Set<MoveField>>();
    for (const procedure of move.procedures) {
      const kind = recipientKind(procedure);
      if (!kind) expect(procedure.sends).toEqual([]);
      else sent.set(kind, new Set([...(sent.get(kind) ?? []), ...procedure.sends]));
    }

    expect(Object.fromEntries([...sent].map(([kind, names]) => [kind, [...names].sort()]))).toEqual(recorded);
  });

  it('never tells a company who else moves, when anyone was born, or how they are insured', () => {
    const private_ = move.procedures.filter((it) => it.to && 'company' in it.to).flatMap((it) => it.sends);
    const personal: MoveField[] = ['movers', 'person', 'children', 'longTermCare', 'welfare', 'school'];

    expect(private_.filter((it) => personal.includes(it))).toEqual([]);
  });

  it('never tells the old electricity supplier the new supply point, or the new one the old address', () => {
    const sends = (id: string) => move.procedures.find((it) => it.id === id)?.sends;

    expect(sends('MP-01b')).not.toContain('oldAddress');
    expect(sends('MP-02b')).not.toContain('oldAddress');
    expect(sends('MV-19a')).not.toContain('newAddress');
  });

  it('keeps every payload under 20 kB with 20 movers of the longest names', () => {
    const rare = '𠮷'.repeat(40);
    const mover = (i: number) => ({
      name: { family: rare, given: rare },
      kana: { family: 'ヴ'.repeat(60), given: 'ヴ'.repeat(60) },
      dateOfBirth: '2015-05-05',
      relation: i === 0 ? 'self' : 'other',
      receivesChildAllowance: true,
      employment: 'employee',
    });
    const place = (municipality: string) => ({
      municipality,
      streetAddress: '𠮷'.repeat(100),
      building: '𠮷'.repeat(100),
    });
    const answers = answersOf({
      movers: Array.from({ length: 20 }, (_, i) => mover(i)),
      from: place(at.chiyoda),
      to: place(at.fukuoka),
      vehicles: Array.from({ length: 20 }, () => ({ kind: 'car', plate: '𠮷'.repeat(30) })),
      providers: Object.keys(providerKinds).map((kind) => ({
        kind,
        provider: 'x'.repeat(64),
        customerNumber: '𠮷'.repeat(40),
        contractName: '𠮷'.repeat(100),
      })),
      visit: { plannedOn: '2026-11-30' },
    });
    const context = contextOn(today);

    const sizes = plan(move, answers, context).procedures.map((it) =>
      Buffer.byteLength(JSON.stringify(fieldsFor(move, answers, it, context))),
    );

    expect(Math.max(...sizes)).toBeLessThan(19_000);
  });
});
