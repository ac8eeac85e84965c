/** A fictitious couple who marry in 千代田区: for the demo, the docs and the tests. */
import { addDays, addMonths, type CivilDate } from '../civil-date.js';

/** Answers as a citizen would send them: the second of the two takes the first one's name and becomes a dependant. */
export function example(today: CivilDate): unknown {
  const yearsOld = (years: number, days: number) => addDays(addMonths(today, -12 * years), -days);
  const home = {
    municipality: '131016',
    postalCode: '1000013',
    streetAddress: '霞が関二丁目1番2号',
    building: '見本ハイツ 101号室',
  };
  return {
    marriedOn: today,
    alreadyRegistered: false,
    fileAt: '131016',
    spouses: [
      {
        name: { family: '髙橋', given: '一郎' },
        kana: { family: 'タカハシ', given: 'イチロウ' },
        dateOfBirth: yearsOld(30, 100),
        nationality: 'jp',
        home,
        healthInsurance: 'employer',
        pension: 'second',
        employment: 'employee',
        receivesChildRearingAllowance: false,
      },
      {
        name: { family: '渡邉', given: '葵' },
        kana: { family: 'ワタナベ', given: 'アオイ' },
        dateOfBirth: yearsOld(28, 40),
        nationality: 'jp',
        home,
        individualNumberCard: true,
        drivingLicence: true,
        passport: false,
        sealRegistration: false,
        healthInsurance: 'dependant',
        leavesNationalInsurance: true,
        pension: 'first',
        pensionLinked: true,
        employment: 'none',
        receivesChildRearingAllowance: false,
        realEstate: false,
        car: false,
      },
    ],
    familyName: 'first',
    mergesHouseholds: true,
    moves: false,
    providers: [
      { kind: 'employer', provider: 'mihon-shoji', of: 0 },
      { kind: 'bank', provider: 'mihon-ginko-1', of: 1, account: { branch: '001', type: '1', number: '7654321' } },
      { kind: 'card', provider: 'mihon-card', of: 1, lastFour: '4242' },
      { kind: 'telephone', provider: 'mihon-mobile', of: 1, customerNumber: 'M-20481234' },
    ],
    applicant: { phone: '090-1234-5678' },
  };
}
