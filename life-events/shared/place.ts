/** Addresses: in Japan, or a country. */
import { z } from 'zod';
import { municipalityCode, postalCode } from '../identifiers.js';
import { code, formed, group, text } from './ask.js';

export const addressInJapan = (title: string) =>
  group(title, {
    municipality: formed('市区町村コード', municipalityCode, {
      description: '全国地方公共団体コード。政令指定都市は区のコードです。',
      examples: ['131016'],
    }),
    postalCode: formed('郵便番号', postalCode, { examples: ['0600001'] }).optional(),
    streetAddress: text('町名・番地', 100, { examples: ['北一条西二丁目1-1'] }),
    building: text('建物名・部屋番号', 100, {
      description: '集合住宅のときは部屋番号まで。',
      examples: ['見本マンション 203号室'],
    }).optional(),
  });

const overseas = (title: string) =>
  group(title, {
    country: code('国', /^[A-Z]{2}$/, '2文字の国コード', { examples: ['US'] }),
    address: text('国外の住所', 200).optional(),
  });

export const place = (title: string) => z.union([addressInJapan(title), overseas(title)]).meta({ title });
export type Place = z.output<ReturnType<typeof place>>;

/** The municipality or ward; null abroad. */
export function municipalityOf(place: Place): string | null {
  return 'municipality' in place ? place.municipality : null;
}

/** True for the same house; a building may be written in many ways. */
export const isSameAddress = (a: Place, b: Place): boolean =>
  'municipality' in a &&
  'municipality' in b &&
  a.municipality === b.municipality &&
  a.streetAddress === b.streetAddress;
