/** What mails say in every language. A mail has no place for readings: easy Japanese is written without kanji. */
import type { OpenMail } from '../../prisma/stores/mail.store.js';

export type Counts = Pick<OpenMail, 'messages' | 'requests'>;

type MailText = Record<OpenMail['kind'], (counts: Counts) => { subject: string; lines: string[] }> & {
  demo: string;
  foot: string;
};

export const mailTexts: Record<OpenMail['language'], MailText> = {
  ja: {
    demo: '見本・実際の役所には届きません',
    foot: 'このメールには個人情報を載せていません。このメールへの返信はお読みできません。',
    messages: ({ messages, requests }) => ({
      subject: `電子私書箱に新しいお知らせが${messages}件あります`,
      lines: [
        `電子私書箱に新しいお知らせが${messages}件あります。`,
        ...(requests > 0 ? [`このうち${requests}件は、あなたの対応が必要です。`] : []),
        '',
        'いつもの方法でサインインして、電子私書箱をご覧ください。',
      ],
    }),
    'sign-in': () => ({
      subject: 'サインインがありました',
      lines: [
        '届（Todoke）へのサインインがありました。',
        'ご自分でサインインしたときは、何もする必要はありません。',
        '心当たりがないときは、「設定と履歴」でほかの端末をサインアウトしてください。',
      ],
    }),
  },
  'ja-easy': {
    demo: 'みほんです。ほんとうの やくしょには とどきません',
    foot: 'このメールに へんじは できません。',
    messages: ({ messages, requests }) => ({
      subject: `あたらしい おしらせが ${messages}けん あります`,
      lines: [
        `あたらしい おしらせが ${messages}けん あります。`,
        ...(requests > 0 ? [`あなたが する ことが ${requests}けん あります。`] : []),
        '',
        'サインインして よんで ください。',
      ],
    }),
    'sign-in': () => ({
      subject: 'サインインが ありました',
      lines: ['サインインが ありました。', 'あなたでは ない ときは、「せってい」を みて ください。'],
    }),
  },
  en: {
    demo: 'Sample: no real office receives anything',
    foot: 'This mail holds no personal data. Replies to it are not read.',
    messages: ({ messages, requests }) => ({
      subject: `You have new messages: ${messages}`,
      lines: [
        `New messages in your mailbox: ${messages}.`,
        ...(requests > 0 ? [`Of these, ${requests} need you to do something.`] : []),
        '',
        'Sign in the way you always do and open your mailbox.',
      ],
    }),
    'sign-in': () => ({
      subject: 'Somebody signed in',
      lines: [
        'Somebody signed in to Todoke as you.',
        'If it was you, there is nothing to do.',
        'If it was not, sign out the other devices under "Settings and history".',
      ],
    }),
  },
};
