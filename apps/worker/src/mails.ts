import { codeOf } from '../../../activities/context.js';
import { createMailer, type Mailer, type MailSettings } from '../../../activities/mail/notice-mail.js';
import { crashPoint } from '../../../prisma/crash-point.js';
import type { Database } from '../../../prisma/database.js';
import type { Seal } from '../../../prisma/seal.js';
import { claimMails, markSent, planMails, postponeMail } from '../../../prisma/stores/mail.store.js';
import { log } from './log.js';
import { Loop } from './loop.js';

const batch = 20;
const pollMs = 1_000;
const longestPause = 600;

/** Tells citizens by e-mail that something is in the mailbox. A mail server that is down for hours loses none. */
export class Mails {
  private readonly mailer: Mailer;
  private readonly loop = new Loop(
    () => this.step(),
    pollMs,
    (error) => log('error', 'mails-failed', { code: codeOf(error) }),
  );

  constructor(
    private readonly db: Database,
    private readonly seal: Seal,
    settings: MailSettings,
  ) {
    this.mailer = createMailer(settings);
  }

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    this.mailer.close();
  }

  private async step(): Promise<boolean> {
    if ((await planMails(this.db)) > 0) crashPoint('mail-planned');
    const mails = await claimMails(this.db, this.seal, batch);
    for (const mail of mails) {
      try {
        crashPoint('mail-claimed');
        await this.mailer.send(mail);
        crashPoint('mail-sent');
        await markSent(this.db, mail.id);
      } catch (error) {
        await postponeMail(this.db, mail.id, Math.min(longestPause, 5 * 2 ** mail.attempts));
        log('warn', 'mail-postponed', { mailId: mail.id, attempts: mail.attempts, code: codeOf(error) });
      }
    }
    return mails.length === batch;
  }
}
