/** The words of messages in every language. A key that one of them misses does not compile. */
import type { Language } from '../language.js';
import { en } from './en.js';
import { ja, type MessageText } from './ja.js';
import { jaEasy } from './ja-easy.js';

export type { MessageText };
export const messageTexts: Record<Language, MessageText> = { ja, 'ja-easy': jaEasy, en };
