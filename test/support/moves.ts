/** Answers of small moves, built from the example: few recipients, so that a journey is quick and its expectation can be read. */
import { addDays, dayOf } from '../../life-events/civil-date.js';
import { move } from '../../life-events/move/index.js';

export type Answers = Record<string, unknown>;

/** Places by what the specs call them. */
export const places = {
  chiyoda: { municipality: '131016', postalCode: '1000013', streetAddress: '霞が関二丁目1番2号' },
  shinjuku: {
    municipality: '131041',
    postalCode: '1600022',
    streetAddress: '新宿三丁目3番3号',
    building: '見本荘 3号室',
  },
  yokohamaNaka: { municipality: '141046', postalCode: '2310017', streetAddress: '港町1丁目1番地' },
  yokohamaNishi: { municipality: '141038', postalCode: '2200011', streetAddress: '高島二丁目2番2号' },
  sapporoChuo: { municipality: '011011', postalCode: '0600001', streetAddress: '北一条西二丁目1番1号' },
  sapporoKita: { municipality: '011029', postalCode: '0010011', streetAddress: '北十一条西四丁目4番4号' },
  hakodate: { municipality: '012025', postalCode: '0408666', streetAddress: '東雲町4番13号' },
  hakodateToo: {
    municipality: '012025',
    postalCode: '0400063',
    streetAddress: '若松町12番12号',
    building: '見本ビル 5階',
  },
  abroad: { country: 'NZ', address: '1 Specimen Street, Wellington' },
} as const;

/** Registers of residents are kept by the city, also for the wards of a designated one. */
export const offices = {
  chiyoda: 'city-131016',
  shinjuku: 'city-131041',
  yokohama: 'city-141003',
  sapporo: 'city-011002',
  hakodate: 'city-012025',
} as const;

export const today = (): string => dayOf(new Date());
export const daysFromToday = (days: number): string => addDays(today(), days);

const example = (): Answers & { movers: Answers[] } => move.example(today()) as Answers & { movers: Answers[] };

/** One person of the example family, with nothing that concerns anyone but the register of residents. */
export function someone(changes: Answers = {}): Answers {
  return {
    ...example().movers[0],
    healthInsurance: 'employer',
    pension: 'second',
    employment: 'none',
    individualNumberCard: true,
    receivesChildAllowance: false,
    drivingLicence: false,
    sealRegistration: false,
    wantsSealRegistration: false,
    ...changes,
  };
}

/** Someone moved a few days ago, from Yokohama to Sapporo and without a contract, unless the spec says otherwise. */
export function aMove({ mover, ...changes }: Answers & { mover?: Answers } = {}): Answers {
  const { movedOn, visit, applicant } = example();
  return {
    movedOn,
    from: places.yokohamaNaka,
    to: places.sapporoChuo,
    movers: [someone({ individualNumberCard: true, ...mover })],
    wholeHouseholdMoves: true,
    joinsHousehold: false,
    dogs: { count: 0 },
    vehicles: [],
    realEstate: false,
    visit,
    noProvider: ['electricity', 'gas', 'water', 'broadcaster', 'telephone', 'bank', 'card', 'insurance'],
    mailForwarding: false,
    applicant,
    ...changes,
  };
}

/** The smallest filing there is: within one municipality, so that only its own office is told (of one visit). */
export function aMoveNearby(changes: Answers & { mover?: Answers } = {}): Answers {
  const { mover, ...rest } = changes;
  return aMove({
    from: places.hakodate,
    to: places.hakodateToo,
    visit: undefined,
    mover: { individualNumberCard: false, ...mover },
    ...rest,
  });
}

/** The smallest filing, and these banks are told of it too. */
export function aMoveKnownToBanks(banks: string[], changes: Answers = {}): Answers {
  const { noProvider, ...rest } = aMoveNearby(changes) as { noProvider: string[] };
  const providers = banks.map((provider) => ({ kind: 'bank', provider }));
  return { ...rest, noProvider: noProvider.filter((kind) => kind !== 'bank'), providers };
}
