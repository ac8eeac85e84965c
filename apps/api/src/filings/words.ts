/** Words of status as letters print them. */
import { letterTexts } from '../../../../activities/letters/letter-text/texts.js';
import type { NoticeState } from '../../../../life-events/filing-state.js';
import type { Language } from '../../../../life-events/language.js';

export function noticeWordOf({ status, change }: NoticeState, language: Language): string {
  const text = letterTexts[language];
  return change ? text.change[change.kind] : text.status.notices[status];
}
