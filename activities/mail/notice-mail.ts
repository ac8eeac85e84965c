/** The e-mail that says that something is in the mailbox: no personal data, no link that signs anyone in. */
import nodemailer from 'nodemailer';
import type { OpenMail } from '../../prisma/stores/mail.store.js';
import { type Counts, mailTexts } from './mail-text.js';

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

/** The mail server refuses this mail: its address, or what is in it. Whatever else happens would happen to every mail. */
export const isRefusal = (error: unknown): boolean =>
  ['EENVELOPE', 'EMESSAGE'].includes(String((error as { code?: unknown }).code));

/** The mail in the language its reader chose. */
export function noticeMail(
  mail: Counts & Partial<Pick<OpenMail, 'kind' | 'language'>>,
  settings: Pick<MailSettings, 'publicUrl' | 'demo'>,
): { subject: string; text: string } {
  const { demo, foot, ...said } = mailTexts[mail.language ?? 'ja'];
  const { subject, lines } = said[mail.kind ?? 'messages'](mail);
  return {
    subject: (settings.demo ? `【${demo}】` : '') + subject,
    text: [...lines, settings.publicUrl, '', foot, ...(settings.demo ? ['', demo] : [])].join('\n'),
  };
}
