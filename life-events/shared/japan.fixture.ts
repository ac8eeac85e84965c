/** A small Japan for the specs of life events: few real places, an office of each kind everywhere, and any company that is not called `unknown`. */
import type { CivilDate } from '../civil-date.js';
import type { Plan, PlanContext, PlannedProcedure } from '../plan.js';
import { officeKinds, type Directory, type Municipality, type OfficeKind, type Places } from '../recipients.js';

export const today: CivilDate = '2026-11-21';

/** Municipality codes by what the specs call them. */
export const at = {
  chiyoda: '131016',
  shinjuku: '131041',
  yokohamaNaka: '141046',
  yokohamaNishi: '141038',
  sapporoChuo: '011011',
  fukuoka: '401331',
  kawagoe: '112011',
  urawa: '111074',
} as const;

const municipalities = (
  [
    ['131016', '東京都', '千代田区', null],
    ['131041', '東京都', '新宿区', null],
    ['141003', '神奈川県', '横浜市', null],
    ['141046', '神奈川県', '横浜市中区', '141003'],
    ['141038', '神奈川県', '横浜市西区', '141003'],
    ['011002', '北海道', '札幌市', null],
    ['011011', '北海道', '札幌市中央区', '011002'],
    ['401307', '福岡県', '福岡市', null],
    ['401331', '福岡県', '福岡市中央区', '401307'],
    ['112011', '埼玉県', '川越市', null],
    ['111007', '埼玉県', 'さいたま市', null],
    ['111074', '埼玉県', 'さいたま市浦和区', '111007'],
  ] as const
).map(([code, prefecture, name, city]): Municipality => ({ code, prefecture, name, kana: '', city }));

export const places: Places = {
  municipality: (code) => municipalities.find((it) => it.code === code) ?? null,
  registerOffice: (code) => {
    const place = municipalities.find((it) => it.code === code);
    return place ? (place.city ?? place.code) : null;
  },
  offersOnline: (code) => code !== at.kawagoe,
};

export const everyone: Directory = {
  serving: (kind, code) =>
    officeKinds.includes(kind as OfficeKind)
      ? { id: `${kind}-${code}`, name: `${kind}（見本）`, kind, municipality: code, answerWithin: null }
      : null,
  named: (kind, id) => (id === 'unknown' ? null : { id, name: id, kind, municipality: null, answerWithin: null }),
};

export function contextOn(day: CivilDate, directory: Directory = everyone): PlanContext {
  return { today: day, places, directory, calendarOf: () => ({ closedBecause: () => null }) };
}

/** The only entry of the plan with this id or procedure number. */
export function entry(planned: Plan, id: string): PlannedProcedure {
  const found = planned.procedures.filter((it) => it.id === id || it.procedure === id);
  if (!found[0] || found.length > 1) throw new Error(`${found.length} entries ${id}`);
  return found[0];
}

/** Whether each procedure applies, by its id: `{ 'MV-01': 'yes', … }`. */
export function appliesIn(planned: Plan, ...ids: string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, entry(planned, id).applies]));
}
