/** Faults that no single answer shows: who may file, characters of the name, places and days that cannot be. */
import { addDays, addMonths, type CivilDate } from '../civil-date.js';
import { forbiddenInGivenName } from '../given-name.js';
import type { Places } from '../recipients.js';
import type { Fault } from '../shared/fault.js';
import { unknownMunicipality } from '../shared/offices.js';
import { municipalityOf } from '../shared/place.js';
import { isBornAbroad, isJapanese } from './circumstances.js';
import { parentsIn } from './persons.js';
import type { BirthAnswers } from './questions.js';

/** Days of the event that can be filed. */
export const taken = { monthsBack: 24, monthsAhead: 0 };

export function check(answers: BirthAnswers, places: Places, today: CivilDate): Fault[] {
  return [
    ...placeFaults(answers, places),
    ...dayFaults(answers, today),
    ...nameFaults(answers),
    ...filerFaults(answers),
    ...parentFaults(answers),
  ];
}

function placeFaults(answers: BirthAnswers, places: Places): Fault[] {
  const { bornIn, home, domicile, fileAt } = answers;
  const birthplace = 'municipality' in bornIn ? bornIn.municipality : null;
  const faults = [
    ...unknownMunicipality(places, birthplace, '/bornIn/municipality'),
    ...unknownMunicipality(places, municipalityOf(home), '/home/municipality'),
    ...unknownMunicipality(places, domicile?.municipality, '/domicile/municipality'),
  ];
  const needsDomicile = fileAt === 'domicile' || (isBornAbroad(answers) && isJapanese(answers) === true);
  if (needsDomicile && !domicile) {
    faults.push({ pointer: '/domicile', code: 'domicile-needed', message: '本籍と筆頭者を入力してください。' });
  }
  if ((fileAt === 'home' && 'country' in home) || (fileAt === 'birthplace' && birthplace === null)) {
    faults.push({
      pointer: '/fileAt',
      code: 'no-counter-there',
      message: 'そこは国外なので、市区町村の窓口がありません。',
    });
  }
  if (isBornAbroad(answers) && isJapanese(answers) === false) {
    const message = '日本国籍でないお子さんが国外で生まれたときは、日本の役所への届出はありません。';
    faults.push({ pointer: '/bornIn', code: 'nothing-to-file', message });
  }
  return faults;
}

function dayFaults({ bornOn, mother, father }: BirthAnswers, today: CivilDate): Fault[] {
  const faults: Fault[] = [];
  if (bornOn > today) {
    faults.push({ pointer: '/bornOn', code: 'not-born-yet', message: '生まれてから届け出てください。' });
  }
  if (bornOn < addMonths(today, -taken.monthsBack)) {
    faults.push({ pointer: '/bornOn', code: 'too-long-ago', message: '2年より前の出生は、窓口で相談してください。' });
  }
  for (const [role, parent] of Object.entries({ mother, father })) {
    if (!parent || parent.dateOfBirth < addDays(bornOn, -10 * 365)) continue;
    faults.push({ pointer: `/${role}/dateOfBirth`, code: 'too-young', message: '生年月日を確かめてください。' });
  }
  return faults;
}

/** 戸籍法50条. The message names the place of the character, not the character. */
function nameFaults(answers: BirthAnswers): Fault[] {
  if (isJapanese(answers) !== true) return [];
  return answers.children.flatMap((child, i) => {
    const places = forbiddenInGivenName(child.name.given);
    if (places.length === 0) return [];
    const message = `名の${places.map((at) => `${at}文字目`).join('・')}は、名前に使えない文字です。常用漢字・人名用漢字・ひらがな・カタカナから選んでください。`;
    return [{ pointer: `/children/${i}/name/given`, code: 'character-not-permitted', message }];
  });
}

/** 戸籍法52条: father or mother, for a child born out of wedlock the mother; then who lives with them, then who attended. */
function filerFaults(answers: BirthAnswers): Fault[] {
  const { applicant, father, parentsMarried } = answers;
  if (applicant.relation === 'father' && !father) {
    return [
      {
        pointer: '/father',
        code: 'father-needed',
        message: 'お父さんが届け出るときは、お父さんのことを入力してください。',
      },
    ];
  }
  if (applicant.relation === 'father' && !parentsMarried) {
    const message =
      'ご両親が結婚していないときは、お母さんが届け出ます。お父さんが同居しているときは、「同居している人」として届け出られます。';
    return [{ pointer: '/applicant/relation', code: 'mother-files', message }];
  }
  const isParent = applicant.relation === 'mother' || applicant.relation === 'father';
  if (isParent || applicant.name) return [];
  return [{ pointer: '/applicant/name', code: 'applicant-needed', message: '届け出る人の氏名を入力してください。' }];
}

function parentFaults(answers: BirthAnswers): Fault[] {
  const { childInsurance, childAllowance, parentsMarried, father } = answers;
  const faults: Fault[] = [];
  if (parentsMarried && !father) {
    faults.push({
      pointer: '/father',
      code: 'father-needed',
      message: 'ご両親が結婚していたときは、お父さんのことを入力してください。',
    });
  }
  if (childAllowance?.claimant === 'father' && !father) {
    faults.push({
      pointer: '/childAllowance/claimant',
      code: 'unknown-person',
      message: 'お父さんのことが入力されていません。',
    });
  }
  const insuring = parentsIn(answers).find(([role]) => role === childInsurance)?.[1];
  const isParents = childInsurance === 'mother' || childInsurance === 'father';
  if (isParents && (!insuring || (insuring.healthInsurance ?? 'employer') !== 'employer')) {
    const message = 'その人は、勤務先の健康保険に入っていません。';
    faults.push({ pointer: '/childInsurance', code: 'not-insured-there', message });
  }
  return faults;
}
