/** A fictitious family of four that moved from 横浜市 to 札幌市 a few days ago: for the demo, the docs and the tests. */
import { addDays, addMonths, weekday, type CivilDate } from '../civil-date.js';

/** Answers as a citizen would send them. Four days after the move, so that 転出届 is still taken online and the visit is due. */
export function example(today: CivilDate): unknown {
  const movedOn = addDays(today, -4);
  const yearsOld = (years: number, days: number) => addDays(addMonths(movedOn, -12 * years), -days);
  const adult = {
    nationality: 'jp',
    individualNumberCard: true,
    pensionLinked: true,
    welfare: [],
    drivingLicence: true,
    licenceOneStop: false,
    longTermCare: 'none',
    pregnant: false,
  };
  const child = {
    nationality: 'jp',
    individualNumberCard: false,
    welfare: [],
    healthInsurance: 'employer',
    sealRegistration: false,
  };
  return {
    movedOn,
    leftOn: movedOn,
    from: {
      municipality: '141046',
      postalCode: '2310017',
      streetAddress: '港町1丁目1番地',
      building: '見本ハイツ 203号室',
    },
    to: {
      municipality: '011011',
      postalCode: '0600001',
      streetAddress: '北一条西二丁目1番1号',
      building: '見本マンション 1105号室',
    },
    movers: [
      {
        ...adult,
        name: { family: '𠮷田', given: '髙志' },
        kana: { family: 'ヨシダ', given: 'タカシ' },
        dateOfBirth: yearsOld(41, 130),
        relation: 'self',
        healthInsurance: 'national',
        pension: 'first',
        employment: 'self-employed',
        receivesChildAllowance: true,
        sealRegistration: true,
        wantsSealRegistration: true,
      },
      {
        ...adult,
        name: { family: '𠮷田', given: '美﨑' },
        kana: { family: 'ヨシダ', given: 'ミサキ' },
        dateOfBirth: yearsOld(39, 47),
        relation: 'spouse',
        healthInsurance: 'employer',
        pension: 'second',
        employment: 'employee',
        receivesChildAllowance: false,
        licenceOneStop: true,
        sealRegistration: false,
        wantsSealRegistration: false,
      },
      {
        ...child,
        name: { family: '𠮷田', given: '葵' },
        kana: { family: 'ヨシダ', given: 'アオイ' },
        dateOfBirth: yearsOld(9, 12),
        relation: 'child',
        school: { kind: 'public-elementary', changes: true },
      },
      {
        ...child,
        name: { family: '𠮷田', given: '蓮' },
        kana: { family: 'ヨシダ', given: 'レン' },
        dateOfBirth: yearsOld(3, 201),
        relation: 'child',
        nursery: false,
        wantsNursery: false,
      },
    ],
    wholeHouseholdMoves: true,
    headOfHousehold: 'moves',
    joinsHousehold: false,
    dogs: { count: 1, microchip: false },
    vehicles: [],
    realEstate: true,
    realEstateIn: '141046',
    smartRegistration: false,
    visit: { plannedOn: weekdayFrom(addDays(today, 2)) },
    water: { old: { customerNumber: '7700-1234' }, new: {} },
    providers: [
      {
        kind: 'electricity',
        provider: 'mihon-denki-higashi',
        for: 'old',
        customerNumber: '03-1234-5678',
        supplyPoint: '0300111222233334444555',
      },
      { kind: 'electricity', provider: 'mihon-denki-kita', for: 'new', supplyPoint: '0100111222233334444555' },
      { kind: 'gas', provider: 'mihon-gas', for: 'old', customerNumber: '1-234-567-8901' },
      {
        kind: 'gas',
        provider: 'mihon-gas-kita',
        for: 'new',
        visitSlot: { on: weekdayFrom(addDays(today, 3)), slot: 'morning' },
      },
      { kind: 'broadcaster', provider: 'mihon-hoso', customerNumber: '12345-67890' },
      { kind: 'telephone', provider: 'mihon-mobile', customerNumber: 'M-20481234' },
      { kind: 'bank', provider: 'mihon-ginko-1', account: { branch: '001', type: '1', number: '1234567' } },
      { kind: 'bank', provider: 'mihon-ginko-2', mover: 1, account: { branch: '058', type: '1', number: '7654321' } },
      { kind: 'card', provider: 'mihon-card', lastFour: '4242' },
      { kind: 'insurance', provider: 'mihon-sonpo', customerNumber: 'K-0099-1234' },
      { kind: 'post', provider: 'mihon-yubin' },
    ],
    mailForwarding: true,
    applicant: { phone: '090-1234-5678' },
  };
}

function weekdayFrom(day: CivilDate): CivilDate {
  return addDays(day, { 6: 2, 0: 1 }[weekday(day)] ?? 0);
}
