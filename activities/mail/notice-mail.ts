/** The e-mail that says that something is in the mailbox: no personal data, no link that signs anyone in. */
import nodemailer from 'nodemailer';
import type { OpenMail } from '../../prisma/stores/mail.store.js';

export interface MailSettings {
  smtpUrl: string;
  from: string;
  publicUrl: string;
  demo: boolean;
}

export interface Mailer {
  send(mail: OpenMail): Promise<void>;
  close(): void;
}

const timeoutMs = 15_000;

/** Sends over SMTP. The same mail sent again has the same Message-ID, so that clients can fold a repeat. */
export function createMailer(settings: MailSettings): Mailer {
  const transport = nodemailer.createTransport(settings.smtpUrl, {
    from: settings.from,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  } as object);
  const host = new URL(settings.publicUrl).hostname;
  return {
    send: async (mail) => {
      await transport.sendMail({
        to: mail.email,
        from: settings.from,
        messageId: `<${mail.id}@${host}>`,
        ...noticeMail(mail, settings),
      });
    },
    close: () => transport.close(),
  };
}

type Counts = Pick<OpenMail, 'messages' | 'requests'>;

/** The mail in the language its reader chose. */
export function noticeMail(
  mail: Counts & Partial<Pick<OpenMail, 'kind' | 'language'>>,
  settings: Pick<MailSettings, 'publicUrl' | 'demo'>,
): { subject: string; text: string } {
  const { subject, lines, foot } = words[mail.language ?? 'ja'][mail.kind ?? 'messages'](mail);
  const mark = settings.demo ? '【見本・実際の役所には届きません】' : '';
  return {
    subject: mark + subject,
    text: [
      ...lines,
      settings.publicUrl,
      '',
      foot,
      ...(settings.demo ? ['', '見本・実際の役所には届きません'] : []),
    ].join('\n'),
  };
}

interface Words {
  subject: string;
  lines: string[];
  foot: string;
}

const foot = {
  ja: 'このメールには個人情報を載せていません。このメールへの返信はお読みできません。',
  'ja-easy': 'このメールに へんじは できません。',
  en: 'This mail holds no personal data. Replies to it are not read.',
};

const words: Record<OpenMail['language'], Record<OpenMail['kind'], (counts: Counts) => Words>> = {
  ja: {
    messages: ({ messages, requests }) => ({
      subject: `電子私書箱に新しいお知らせが${messages}件あります`,
      lines: [
        `電子私書箱に新しいお知らせが${messages}件あります。`,
        ...(requests > 0 ? [`このうち${requests}件は、あなたの対応が必要です。`] : []),
        '',
        'いつもの方法でサインインして、電子私書箱をご覧ください。',
      ],
      foot: foot.ja,
    }),
    'sign-in': () => ({
      subject: 'サインインがありました',
      lines: [
        '届（Todoke）へのサインインがありました。',
        'ご自分でサインインしたときは、何もする必要はありません。',
        '心当たりがないときは、「設定と履歴」でほかの端末をサインアウトしてください。',
      ],
      foot: foot.ja,
    }),
  },
  'ja-easy': {
    messages: ({ messages, requests }) => ({
      subject: `あたらしい おしらせが ${messages}けん あります`,
      lines: [
        `あたらしい おしらせが ${messages}けん あります。`,
        ...(requests > 0 ? [`あなたが する ことが ${requests}けん あります。`] : []),
        '',
        'サインインして よんで ください。',
      ],
      foot: foot['ja-easy'],
    }),
    'sign-in': () => ({
      subject: 'サインインが ありました',
      lines: ['サインインが ありました。', 'あなたでは ない ときは、「せってい」を みて ください。'],
      foot: foot['ja-easy'],
    }),
  },
  en: {
    messages: ({ messages, requests }) => ({
      subject: `You have new messages: ${messages}`,
      lines: [
        `New messages in your mailbox: ${messages}.`,
        ...(requests > 0 ? [`Of these, ${requests} need you to do something.`] : []),
        '',
        'Sign in the way you always do and open your mailbox.',
      ],
      foot: foot.en,
    }),
    'sign-in': () => ({
      subject: 'Somebody signed in',
      lines: [
        'Somebody signed in to Todoke as you.',
        'If it was you, there is nothing to do.',
        'If it was not, sign out the other devices under "Settings and history".',
      ],
      foot: foot.en,
    }),
  },
};
