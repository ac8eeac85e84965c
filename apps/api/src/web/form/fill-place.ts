import { places } from '../../../../../prisma/reference/places.js';
import type { Fields } from './fields.js';
import type { TownChoice } from './place-control.js';

/**
 * With the place of a postal code filled in where nothing was typed: nothing is ever written over. Null when the code leads to no one
 * place; `choice` is the number of the town that was chosen among several.
 */
export function fillPlace(fields: Fields, path: string, choice: string | null): Fields | null {
  const found = places.lookupPostalCode(fields.get(`${path}/postalCode`));
  const place = found.length === 1 ? found[0] : choice === null ? undefined : found[Number(choice)];
  if (!place) return null;
  const fill: [string, string][] = [
    [`${path}/municipality.prefecture`, place.municipality.slice(0, 2)],
    [`${path}/municipality.city`, place.city],
    [`${path}/streetAddress`, place.town],
  ];
  const empty = fill.filter(([name]) => fields.get(name) === '');
  return fields.replaced([`${path}.town`, ...empty.map(([name]) => name)], empty);
}

/** What a postal code led to, when it did not lead to one place. */
export function townsAt(path: string, fields: Fields): TownChoice | null {
  const found = places.lookupPostalCode(fields.get(`${path}/postalCode`));
  return found.length === 1 ? null : { path, towns: found.map(({ city, town }) => `${city}${town}`) };
}
