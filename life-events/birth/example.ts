/** A fictitious family in 横浜市 whose first child was born a few days ago: for the demo, the docs and the tests. */
import { addDays, addMonths, type CivilDate } from '../civil-date.js';

/** Answers as a citizen would send them: the mother works for herself, the father for a company; 出生届 goes online to the 本籍地. */
export function example(today: CivilDate): unknown {
  const bornOn = addDays(today, -4);
  const yearsOld = (years: number, days: number) => addDays(addMonths(bornOn, -12 * years), -days);
  return {
    bornOn,
    bornIn: { municipality: '141038', place: '見本産科医院（横浜市西区高島二丁目2番2号）' },
    children: [
      {
        name: { family: '𠮷田', given: '結菜' },
        kana: { family: 'ヨシダ', given: 'ユナ' },
        unusualReading: false,
        sex: 'female',
        bornAt: '06:30',
        weight: 2380,
        needsMedicalCare: false,
        chronicIllness: false,
      },
    ],
    mother: {
      name: { family: '𠮷田', given: '美﨑' },
      kana: { family: 'ヨシダ', given: 'ミサキ' },
      dateOfBirth: yearsOld(31, 47),
      nationality: 'jp',
      healthInsurance: 'national',
      pension: 'first',
      employment: 'self-employed',
    },
    father: {
      name: { family: '𠮷田', given: '髙志' },
      kana: { family: 'ヨシダ', given: 'タカシ' },
      dateOfBirth: yearsOld(33, 130),
      nationality: 'jp',
      healthInsurance: 'employer',
      pension: 'second',
      employment: 'employee',
    },
    parentsMarried: true,
    home: {
      municipality: '141046',
      postalCode: '2310017',
      streetAddress: '港町1丁目1番地',
      building: '見本ハイツ 203号室',
    },
    headOfHousehold: 'father',
    domicile: { municipality: '141046', address: '港町1丁目1番地', headOfRegister: '𠮷田 髙志' },
    birthRegistered: false,
    childInsurance: 'father',
    childAllowance: {
      claimant: 'father',
      alreadyReceives: false,
      account: { bank: '0001', branch: '001', type: '1', number: '1234567' },
    },
    birthGrant: 'difference',
    wantsCard: true,
    loneParent: false,
    providers: [
      { kind: 'employer', provider: 'mihon-shoji', of: 'father' },
      { kind: 'insurance', provider: 'mihon-seimei', customerNumber: 'G-2026-0417' },
    ],
    applicant: { relation: 'mother', phone: '090-1234-5678' },
  };
}
