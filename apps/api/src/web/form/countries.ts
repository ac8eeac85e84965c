import type { Option } from '../components/choices/choices.js';

const names = new Intl.DisplayNames('ja', { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Not countries, though they have names. */
const others = ['AC', 'CP', 'DG', 'EA', 'EU', 'EZ', 'IC', 'TA', 'UN', 'XA', 'XB', 'ZZ', 'JP', 'QO'];

const known: Option[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !others.includes(code))
  .flatMap((code) => {
    const name = names.of(code);
    return name === undefined ? [] : [{ value: code, label: name }];
  })
  .sort((a, b) => a.label.localeCompare(b.label, 'ja'));

/** Every country but Japan, by name. */
export const countries = (first: string): Option[] => [{ value: '', label: first }, ...known];
