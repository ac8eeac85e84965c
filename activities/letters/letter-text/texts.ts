/** The words of letters to citizens in every language. A key that one of them misses does not compile. */
import type { Language } from '../../../life-events/language.js';
import { en } from './en.js';
import { ja, type LetterText } from './ja.js';
import { jaEasy } from './ja-easy.js';

export type { LetterText };
export const letterTexts: Record<Language, LetterText> = { ja, 'ja-easy': jaEasy, en };
