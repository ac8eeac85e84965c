/** How and where 出生届 is filed: online only at an office of the 本籍地 that offers it, by a parent; else at a counter of the family's choice. */
import { addDays } from '../civil-date.js';
import type { How } from '../define.js';
import { isPlainlyWritten } from '../given-name.js';
import { counterAt, registerOffice } from '../shared/offices.js';
import { homeOf, isBornAbroad } from './circumstances.js';
import { childOf, parentsIn, type BirthCase } from './persons.js';

/** Online when nothing stands against it; else a visit, with the reason. */
export function wayToFile(c: BirthCase): { how: How; reason?: string } {
  const obstacle = obstacleToOnline(c);
  return obstacle === null ? { how: 'online' } : { how: 'visit', reason: `${obstacle}ので、窓口に届け出ます。` };
}

/** The municipality whose office takes it. */
export function officeForFiling(c: BirthCase): string | null {
  const code = wayToFile(c).how === 'online' ? domicileOf(c) : counterFor(c);
  return registerOffice(c.places, code);
}

export function counterForFiling(c: BirthCase): string {
  const counter = counterAt(c.places, counterFor(c), '戸籍の窓口（夜間・休日は宿直の窓口）');
  return isBornAbroad(c.answers) ? `生まれた国の日本大使館・総領事館、または${counter}` : counter;
}

/** 戸籍法施行規則 (2024-08-30): who may file online, and where. */
function obstacleToOnline(c: BirthCase): string | null {
  const { answers } = c;
  const domicile = registerOffice(c.places, domicileOf(c));
  const obstacles: [boolean, string][] = [
    [isBornAbroad(answers), '国外で生まれた'],
    [
      !['mother', 'father'].includes(answers.applicant.relation),
      'オンラインで届け出られるのはお母さんかお父さんだけな',
    ],
    [parentsIn(answers).some(([, it]) => it.nationality !== 'jp'), 'オンラインの届出はご両親が日本国籍のときだけな'],
    [domicile === null, '本籍が入力されていない'],
    [
      domicile !== null && !c.places.offersOnline(domicile, 'BI-01'),
      '本籍地の市区町村がオンラインの出生届を受け付けていない',
    ],
    [!isPlainlyWritten(childOf(c).answers.name.given), 'お名前にオンラインで扱えない文字がある'],
    [c.today > addDays(answers.bornOn, 13), '14日の届出期間を過ぎている'],
  ];
  return obstacles.find(([stands]) => stands)?.[1] ?? null;
}

function counterFor(c: BirthCase): string | null {
  const birthplace = 'municipality' in c.answers.bornIn ? c.answers.bornIn.municipality : null;
  const places = { home: homeOf(c), birthplace, domicile: domicileOf(c) };
  const chosen = c.answers.fileAt && places[c.answers.fileAt];
  return chosen ?? places.home ?? places.birthplace ?? places.domicile;
}

const domicileOf = ({ answers }: BirthCase): string | null => answers.domicile?.municipality ?? null;
