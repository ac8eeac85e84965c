/** Which office, and which of its counters. */
import type { Fault } from './fault.js';
import type { Places } from '../recipients.js';

/** The municipality that keeps the registers of this place: the designated city for its wards. */
export function registerOffice(places: Places, code: string | null): string | null {
  return code === null ? null : (places.registerOffice(code) ?? code);
}

/** Where one goes: the ward office for wards, since the city keeps their register but has no counter of its own. */
export function counterAt(places: Places, code: string | null, counter: string): string {
  const place = code === null ? null : places.municipality(code);
  return place ? `${place.prefecture}${place.name}の${counter}` : '市区町村の窓口';
}

/** A municipality that does not exist, as a fault of the answer at `pointer`. */
export function unknownMunicipality(places: Places, code: string | null | undefined, pointer: string): Fault[] {
  if (!code || places.municipality(code)) return [];
  const message = 'この市区町村コードは見つかりません。郵便番号から選び直してください。';
  return [{ pointer, code: 'unknown-municipality', message }];
}
