/** Every crash point, and what must not be lost when the process dies there. The compiler keeps the list whole. */
import type { CrashPoint } from '../../prisma/crash-point.js';

export const promises: Record<CrashPoint, string> = {
  'accept-committed': 'the filing exists though nobody was answered; the same Idempotency-Key gets the same answer',
  'arrival-committed': 'the reply is taken though its sender was not told; its repeat is one reply',
  'relay-claimed': 'the claim runs out and the filing is claimed again',
  'relay-marked-own': 'a filing marked as having a workflow gets one',
  'relay-told': 'a workflow that runs already is not a second effect',
  'sweep-raised': 'a flag that was raised again stays raised',
  'wake-taken': 'a filing whose flag was taken is decided on all the same',
  'attempt-begun': 'a delivery whose attempt was begun and not sent is sent',
  'attempt-sent': 'a delivery that was sent and not recorded is sent again, and is one effect',
  'attempt-recorded': 'what was recorded is not recorded again, what it set free goes out',
  'late-decided': 'a late delivery whose activity was not started gets one',
  'late-taken': 'a late attempt that was begun is made again',
  'late-sent': 'a late attempt that was sent is one effect',
  'late-recorded': 'a late delivery that has ended is not sent again',
  'batch-advanced': 'what a batch left open is handed to workflows',
  'own-claimed': 'a filing that was to get a workflow gets it',
  'mail-planned': 'a mail that was planned is sent',
  'mail-claimed': 'a mail that was claimed is sent',
  'mail-sent': 'a mail is sent at most once more for each kill, with the same Message-ID',
};

export const crashPoints = Object.keys(promises) as CrashPoint[];
