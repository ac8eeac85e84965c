import type { Identified } from './define.js';
import { fullName } from './shared/person-name.js';

/** One text for one person, however the name was typed: the reading when there is one, without spaces and widths. */
export function identityOf({ name, kana, dateOfBirth }: Identified): string {
  return `${dateOfBirth}|${fullName(kana ?? name)
    .normalize('NFKC')
    .replace(/\s/gu, '')}`;
}
