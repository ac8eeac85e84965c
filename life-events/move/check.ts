/** Faults that no single answer shows: places that do not exist, days that cannot follow each other, contradictions. */
import { addDays, addMonths, type CivilDate } from '../civil-date.js';
import type { Places } from '../recipients.js';
import type { Fault } from '../shared/fault.js';
import { unknownMunicipality } from '../shared/offices.js';
import { municipalityOf } from '../shared/place.js';
import { providerFaults } from './check-providers.js';
import { leftOn } from './kind-of-move.js';
import type { MoveAnswers } from './questions.js';

/** Days of the event that can be filed. */
export const taken = { monthsBack: 60, monthsAhead: 12 };

export function check(answers: MoveAnswers, places: Places, today: CivilDate): Fault[] {
  return [
    ...placeFaults(answers, places),
    ...dayFaults(answers, today),
    ...moverFaults(answers),
    ...providerFaults(answers),
  ];
}

function placeFaults(answers: MoveAnswers, places: Places): Fault[] {
  const { from, to } = answers;
  const faults = [
    ...unknownMunicipality(places, municipalityOf(from), '/from/municipality'),
    ...unknownMunicipality(places, municipalityOf(to), '/to/municipality'),
  ];
  if ('country' in from && 'country' in to) {
    faults.push({
      pointer: '/to/country',
      code: 'abroad-both',
      message: '国外どうしの引越しは、日本の役所への届出がありません。',
    });
  }
  const line = (place: typeof from) =>
    'municipality' in place ? [place.municipality, place.streetAddress, place.building].join('\n') : '';
  if (line(from) !== '' && line(from) === line(to)) {
    faults.push({ pointer: '/to', code: 'same-address', message: '今までの住所と新しい住所が同じです。' });
  }
  return faults;
}

function dayFaults(answers: MoveAnswers, today: CivilDate): Fault[] {
  const { movedOn, visit } = answers;
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string, message: string) => faults.push({ pointer, code, message });
  if (movedOn < addMonths(today, -taken.monthsBack))
    fault('/movedOn', 'too-long-ago', '5年より前の引越しは、窓口で相談してください。');
  if (movedOn > addMonths(today, taken.monthsAhead))
    fault('/movedOn', 'too-far-ahead', '1年より先の引越しは、まだ届け出られません。');
  if (leftOn(answers) > movedOn) fault('/leftOn', 'after-move', '転出日は、引越した日と同じか、それより前の日です。');
  if (leftOn(answers) < addMonths(movedOn, -12))
    fault('/leftOn', 'too-long-before', '転出日が引越した日の1年以上前です。');
  if (visit && visit.plannedOn < movedOn)
    fault('/visit/plannedOn', 'before-move', '窓口には、引越した日より後に行ってください。');
  if (visit && visit.plannedOn < addDays(today, 1)) {
    fault('/visit/plannedOn', 'too-soon', '来庁予定日は、明日より後の開庁日にしてください。');
  }
  return faults;
}

function moverFaults(answers: MoveAnswers): Fault[] {
  const faults = answers.movers.flatMap((mover, i): Fault[] => {
    const pointer = `/movers/${i}/dateOfBirth`;
    if (mover.dateOfBirth > answers.movedOn) {
      return [{ pointer, code: 'born-after-move', message: '生年月日が引越した日より後です。' }];
    }
    const tooOld = mover.dateOfBirth < addMonths(answers.movedOn, -130 * 12);
    return tooOld ? [{ pointer, code: 'too-old', message: '生年月日を確かめてください。' }] : [];
  });
  const selves = answers.movers.flatMap((mover, i) => (mover.relation === 'self' ? [i] : []));
  if (selves[1] !== undefined) {
    faults.push({ pointer: `/movers/${selves[1]}/relation`, code: 'two-selves', message: '「本人」は1人だけです。' });
  }
  if (selves.length === 0 && !answers.applicant.name) {
    faults.push({
      pointer: '/applicant/name',
      code: 'applicant-needed',
      message: '本人が引越さないときは、届け出る人の氏名を入力してください。',
    });
  }
  return faults;
}
