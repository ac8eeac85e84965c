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

export function noticeMail(
  mail: Pick<OpenMail, 'messages' | 'requests'>,
  settings: Pick<MailSettings, 'publicUrl' | 'demo'>,
): { subject: string; text: string } {
  const mark = settings.demo ? '【見本・実際の役所には届きません】' : '';
  return {
    subject: `${mark}電子私書箱に新しいお知らせが${mail.messages}件あります`,
    text: [
      `電子私書箱に新しいお知らせが${mail.messages}件あります。`,
      ...(mail.requests > 0 ? [`このうち${mail.requests}件は、あなたの対応が必要です。`] : []),
      '',
      'いつもの方法でサインインして、電子私書箱をご覧ください。',
      settings.publicUrl,
      '',
      'このメールには個人情報を載せていません。このメールへの返信はお読みできません。',
      ...(settings.demo ? ['', '見本・実際の役所には届きません'] : []),
    ].join('\n'),
  };
}
