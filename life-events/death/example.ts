/** A fictitious family in 札幌市 that lost the father a few days ago: for the demo, the docs and the tests. */
import { addDays, addMonths, weekday, type CivilDate } from '../civil-date.js';

/** Answers as the eldest son would send them: the notification is still to be brought, the funeral was yesterday. */
export function example(today: CivilDate): unknown {
  const diedOn = addDays(today, -3);
  const yearsOld = (years: number, days: number) => addDays(addMonths(diedOn, -12 * years), -days);
  const address = {
    municipality: '011011',
    postalCode: '0600001',
    streetAddress: '北一条西二丁目1番1号',
    building: '見本マンション 302号室',
  };
  return {
    diedOn,
    learnedOn: diedOn,
    diedIn: { municipality: '011011', streetAddress: '南一条西十六丁目 見本病院' },
    deceased: {
      name: { family: '髙橋', given: '正﨑' },
      kana: { family: 'タカハシ', given: 'マサキ' },
      dateOfBirth: yearsOld(79, 40),
      nationality: 'jp',
      address,
      headOfHousehold: true,
      longTermCare: 'certified',
      pensions: ['national', 'employees'],
      pensionLinked: false,
      statePension: false,
      employment: 'none',
      companyOfficer: false,
      invoiceRegistered: false,
      taxReturn: false,
      receivesChildAllowance: false,
      welfare: ['disability-handbook'],
      drivingLicence: true,
      passport: false,
    },
    filer: {
      name: { family: '髙橋', given: '一郎' },
      kana: { family: 'タカハシ', given: 'イチロウ' },
      address,
      capacity: 'relative-together',
      relation: 'child',
      phone: '090-1234-5678',
      sharedLivelihood: true,
    },
    notification: { filed: false, at: 'filer', registeredIn: '112011', plannedOn: today },
    funeral: {
      on: addDays(diedOn, 2),
      host: 'filer',
      account: { bank: '0001', branch: '001', type: '1', number: '7654321' },
    },
    condolenceDesk: { offered: true, on: weekdayFrom(addDays(today, 7)) },
    remainingAdults: 2,
    survivors: [
      {
        name: { family: '髙橋', given: 'ハナ' },
        kana: { family: 'タカハシ', given: 'ハナ' },
        dateOfBirth: yearsOld(76, 200),
        relation: 'spouse',
      },
    ],
    inheritance: {
      decision: 'accept',
      heirs: 2,
      aboveTaxThreshold: false,
      taxedProperty: true,
      realEstate: true,
      propertyIn: '011011',
      farmland: false,
      forest: false,
      grave: true,
    },
    vehicles: [],
    dogs: { count: 0 },
    water: { customerNumber: '7700-1234', wish: 'succeed' },
    contracts: [
      { kind: 'electricity', provider: 'mihon-denki-kita', customerNumber: '01-2345-6789', wish: 'succeed' },
      { kind: 'gas', provider: 'mihon-gas-kita', customerNumber: '1-234-567-8901', wish: 'succeed' },
      { kind: 'broadcaster', provider: 'mihon-hoso', customerNumber: '12345-67890', wish: 'succeed' },
      { kind: 'telephone', provider: 'mihon-mobile', customerNumber: 'M-20481234', wish: 'cancel' },
      {
        kind: 'bank',
        provider: 'mihon-ginko-1',
        account: { branch: '001', type: '1', number: '8831407' },
        mortgage: false,
      },
      { kind: 'insurance', provider: 'mihon-seimei', customerNumber: 'S-0099-1234' },
    ],
    noContract: ['card'],
  };
}

function weekdayFrom(day: CivilDate): CivilDate {
  return addDays(day, { 6: 2, 0: 1 }[weekday(day)] ?? 0);
}
