import { codeOf } from '../../../activities/context.js';
import { createMailer, isRefusal, type Mailer, type MailSettings } from '../../../activities/mail/notice-mail.js';
import { crashPoint } from '../../../prisma/crash-point.js';
import type { Database } from '../../../prisma/database.js';
import type { Seal } from '../../../prisma/seal.js';
import { claimMails, deferMails, markSent, planMails, postponeMail } from '../../../prisma/stores/mail.store.js';
import { log } from './log.js';
import { Loop } from './loop.js';

const batch = 20;
const pollMs = 1_000;
const longestPause = 600;
/** How long a mail server that is away is left alone. */
const awaySeconds = 10;

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
    for (const [i, mail] of mails.entries()) {
      try {
        crashPoint('mail-claimed');
        await this.mailer.send(mail);
        crashPoint('mail-sent');
        await markSent(this.db, mail.id);
      } catch (error) {
        const code = codeOf(error);
        if (!isRefusal(error)) {
          await deferMails(
            this.db,
            mails.slice(i).map(({ id }) => id),
            awaySeconds,
          );
          log('warn', 'mails-deferred', { mails: mails.length - i, code });
          return false;
        }
        await postponeMail(this.db, mail.id, Math.min(longestPause, 10 * 2 ** mail.refusals));
        log('warn', 'mail-postponed', { mailId: mail.id, refusals: mail.refusals + 1, code });
      }
    }
    return mails.length === batch;
  }
}
