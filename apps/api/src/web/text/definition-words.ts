/** The words of the definitions in the reader's language. What recipients write themselves stays Japanese, and says so. */
import { translated } from '../../../../../life-events/translate.js';
import type { Language } from './text.js';

/** Words with the language they are in, where it is not the page's. */
export interface Words {
  text: string;
  lang: 'ja' | undefined;
}

export function wordsFor(japanese: string, language: Language): Words {
  const text = translated(japanese, language);
  return { text: text ?? japanese, lang: text === null && language === 'en' ? 'ja' : undefined };
}
