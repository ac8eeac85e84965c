/** The words of the definitions are Japanese. Where they have a translation it is here; the others say that they are Japanese. */
import { easyWords } from './ja-easy/definitions.js';
import { englishWords } from './en/definitions.js';
import type { Language } from './text.js';

export function wordsFor(japanese: string, language: Language): { text: string; lang: 'ja' | undefined } {
  if (language === 'ja') return { text: japanese, lang: undefined };
  const translated = (language === 'en' ? englishWords : easyWords)[japanese];
  if (translated !== undefined) return { text: translated, lang: undefined };
  return { text: japanese, lang: language === 'en' ? 'ja' : undefined };
}
