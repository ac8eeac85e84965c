/** The words of the mailbox for a time of mourning: nothing congratulates, hurries or thanks, and what can wait says so. */
import type { MessageTemplate } from './filing-state.js';
import type { Template } from './message-words.js';

export const quietTemplates: Partial<Record<MessageTemplate, Template>> = {
  filed: (_, c) => ({
    title: `${c.eventTitle}の届出をお預かりしました`,
    lines: [
      '謹んでお悔やみ申し上げます。',
      'お届けいただいた内容を、関係する通知先に順番に届けます。結果は、通知先ごとにこの私書箱でお知らせします。',
      'メールでのお知らせは、1日に1通にまとめます。',
      'これは各役所の受理を証明するものではありません。',
    ],
  }),
  receipt: (_, c) => ({
    title: `${c.eventTitle}の控えをお渡しします`,
    lines: ['すべての通知先から結果が届きました。控え（PDF）は、必要になったときにご覧いただけます。'],
    actions: ['receipt'],
    attachments: ['receipt.pdf'],
  }),
};
