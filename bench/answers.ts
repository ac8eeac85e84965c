/** Answers of the moves that are filed: a person alone, ten recipients. */
import { dayOf } from '../life-events/civil-date.js';
import { move } from '../life-events/move/index.js';

export type Answers = Record<string, unknown>;

/** Stands where each filing gets a number of its own, so that no two filings are equal. */
export const serialMark = '0000000000';

const hakodate = { municipality: '012025', postalCode: '0408666', streetAddress: '東雲町4番13号' };
const hakodateToo = { municipality: '012025', postalCode: '0400063', streetAddress: '若松町12番12号' };
const yokohama = { municipality: '141046', postalCode: '2310017', streetAddress: '港町1丁目1番地' };

const customerNumber = `K-${serialMark}`;
const broadcaster = { kind: 'broadcaster', provider: 'mihon-hoso', customerNumber };
const mobile = { kind: 'telephone', provider: 'mihon-mobile', customerNumber };
const bank = { kind: 'bank', provider: 'mihon-ginko-1', account: { branch: '001', type: '1', number: '1234567' } };
const insurance = { kind: 'insurance', provider: 'mihon-sonpo', customerNumber };
const post = { kind: 'post', provider: 'mihon-yubin' };

/** Ten notices to ten recipients, none held: nine companies, and the town's office about one visit. */
export function withinATown(): Answers {
  return {
    ...alone(),
    from: hakodate,
    to: hakodateToo,
    noProvider: ['electricity', 'gas', 'water'],
    providers: [
      ...[broadcaster, mobile, bank, insurance, post],
      { kind: 'telephone', provider: 'mihon-hikari', customerNumber },
      { kind: 'bank', provider: 'mihon-ginko-2', account: { branch: '058', type: '1', number: '7654321' } },
      { kind: 'bank', provider: 'mihon-shoken', account: { branch: '058', type: '1', number: '7654321' } },
      { kind: 'card', provider: 'mihon-card', lastFour: '4242' },
    ],
  };
}

/** Ten notices, three of them held: 転入届 behind 転出届, card and seal behind 転入届. */
export function betweenTowns(): Answers {
  const { visit } = example();
  return {
    ...alone({ individualNumberCard: true, sealRegistration: true, wantsSealRegistration: true }),
    from: yokohama,
    to: hakodateToo,
    visit,
    noProvider: ['electricity', 'gas', 'water', 'card'],
    providers: [broadcaster, mobile, bank, insurance, post],
  };
}

const example = (): Answers & { movers: Answers[] } =>
  move.example(dayOf(new Date())) as Answers & { movers: Answers[] };

function alone(changes: Answers = {}): Answers {
  const { movers, movedOn, applicant } = example();
  const mover = {
    ...movers[0],
    ...{ healthInsurance: 'employer', pension: 'second', employment: 'none', individualNumberCard: false },
    ...{ receivesChildAllowance: false, drivingLicence: false, sealRegistration: false, wantsSealRegistration: false },
    ...changes,
  };
  return {
    ...{ movedOn, applicant, movers: [mover], wholeHouseholdMoves: true, joinsHousehold: false },
    ...{ dogs: { count: 0 }, vehicles: [], realEstate: false, mailForwarding: false },
  };
}
