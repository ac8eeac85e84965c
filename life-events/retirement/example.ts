/** A fictitious couple in 横浜市, the husband of which stopped working a few days ago: for the demo, the docs and the tests. */
import { addDays, addMonths, type CivilDate } from '../civil-date.js';

export function example(today: CivilDate): unknown {
  const leftOn = addDays(today, -4);
  const yearsOld = (years: number, days: number) => addDays(addMonths(leftOn, -12 * years), -days);
  return {
    leftOn,
    applicant: {
      name: { family: '山﨑', given: '健一' },
      kana: { family: 'ヤマザキ', given: 'ケンイチ' },
      dateOfBirth: yearsOld(57, 100),
      phone: '090-1234-5678',
    },
    home: { municipality: '141046', postalCode: '2310017', streetAddress: '港町1丁目1番地' },
    next: 'seeking',
    insurance: { choice: 'voluntary', insuredTwoMonths: true },
    dependants: [
      {
        name: { family: '山﨑', given: '恵' },
        kana: { family: 'ヤマザキ', given: 'メグミ' },
        dateOfBirth: yearsOld(55, 20),
        relation: 'spouse',
        pension: 'third',
      },
    ],
    employmentInsurance: true,
    residentTax: 'self',
    ideco: true,
    corporatePlan: false,
    providers: [
      { kind: 'employer', provider: 'mihon-shoji', customerNumber: 'E-1024' },
      { kind: 'health-insurer', provider: 'mihon-kenpo', customerNumber: '1234-567' },
      { kind: 'pension-plan', provider: 'mihon-nenkin-plan', customerNumber: 'P-778899' },
    ],
  };
}
