/** The words of the pages. `ja` is the original; a key that another language misses does not compile. */
import { type Language, languages } from '../../../../../life-events/language.js';
import { en } from './en/index.js';
import { ja } from './ja/index.js';
import { jaEasy } from './ja-easy/index.js';

export type Text = typeof ja;

export { languages, type Language };

export const texts: Record<Language, Text> = { ja, 'ja-easy': jaEasy, en };

/** What each language calls itself, and what `lang` says: there is no subtag for easy Japanese. */
export const languageNames: Record<Language, { name: string; lang: 'ja' | 'en' }> = {
  ja: { name: '日本語', lang: 'ja' },
  'ja-easy': { name: 'やさしい日本語', lang: 'ja' },
  en: { name: 'English', lang: 'en' },
};

export const isLanguage = (text: unknown): text is Language => languages.some((language) => language === text);
