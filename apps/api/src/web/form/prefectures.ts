import { places } from '../../../../../prisma/reference/places.js';
import type { Option } from '../components/choices/choices.js';

/** The 47 prefectures, by code. */
export const prefectures: Option[] = [
  ...new Map(places.municipalities().map(({ code, prefecture }) => [code.slice(0, 2), prefecture])),
].map(([value, label]) => ({ value, label }));
