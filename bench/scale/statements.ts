/** Calls what pages and loops are made of, so that their statements can be looked at. Nothing leaves the process. */
import { type ActivityContext, idle } from '../../activities/context.js';
import { createActivities } from '../../activities/index.js';
import type { Database } from '../../prisma/database.js';
import type { Seal } from '../../prisma/seal.js';
import { listAccess } from '../../prisma/stores/access.store.js';
import { findAnswerable, recordArrival, recordArrivals } from '../../prisma/stores/arrival.store.js';
import { findAnswerTimes } from '../../prisma/stores/answer-time.store.js';
import { findTold } from '../../prisma/stores/known.store.js';
import { findIdempotent } from '../../prisma/stores/accept.store.js';
import { listSenders } from '../../prisma/stores/electronic-consent.store.js';
import { findFilingOfDelivery } from '../../prisma/stores/delivery.store.js';
import { findEndings, findFiledFor, reopenMandates } from '../../prisma/stores/ending.store.js';
import {
  findEvidence,
  findFiling,
  findLastBodies,
  findRevision,
  listFilings,
} from '../../prisma/stores/filing.store.js';
import { claimMails, planMails } from '../../prisma/stores/mail.store.js';
import {
  browseMessages,
  countUnread,
  findAbout,
  findMessage,
  listMessages,
  markOpened,
  messagesToAct,
} from '../../prisma/stores/mailbox.store.js';
import { findDivided, saveMembers } from '../../prisma/stores/member.store.js';
import { claimWaking, claimLeftBehind } from '../../prisma/stores/wake.store.js';
import { exerciseDesk } from './desk-statements.js';
import { exerciseRecipient } from './recipient-statements.js';
import { citizenOf, idOf, kinds } from './rows.js';

export async function exercise(db: Database, seal: Seal): Promise<void> {
  const [filing, notice, delivery] = [kinds.filing, kinds.notice, kinds.delivery].map((kind) => idOf(0, kind));
  const person = seal.person(citizenOf(0));
  const found = await findFiling(db, seal, filing!);
  const recipients = found!.notices.flatMap(({ planned }) => planned.recipient?.id ?? []);
  await listFilings(db, person, undefined, 20);
  await listFilings(db, person, filing, 20);
  await findEvidence(db, filing!);
  await findLastBodies(db, filing!, found!.key).catch(() => undefined);
  const [message] = await listMessages(db, seal, person, undefined, 20);
  await findMessage(db, seal, person, message!.id);
  await markOpened(db, seal, message!, new Date());
  await browseMessages(db, seal, person, { limit: 20 });
  await countUnread(db, person);
  await messagesToAct(db, seal, person, 20);
  await findAbout(db, seal, [message!]);
  await listSenders(db, person, 100);
  await findRevision(db, filing!, person);
  await saveMembers(db, found!, new Map());
  await findDivided(db, [filing!]);
  await findAnswerTimes(db, recipients.slice(0, 40));
  await findTold(db, filing!, found!.key).catch(() => undefined);
  await listAccess(db, person, undefined, 20);
  const told = await db.prisma.notice.findUniqueOrThrow({ where: { id: notice! } });
  const about = { filing: filing!, notice: notice!, recipient: told.recipientId! };
  await exerciseDesk(db, seal, about);
  await exerciseRecipient(db, seal, about);
  await findIdempotent(db, 'nobody', 'nothing');
  await findFilingOfDelivery(db, delivery!);
  await findAnswerable(db, notice!);
  const arrival = { filingId: filing!, noticeId: notice!, kind: 'reply', sender: 'scale', at: new Date() } as const;
  const content = { reply: { outcome: 'accepted', inReplyTo: delivery! } };
  await recordArrival(db, seal, { ...arrival, senderKey: 'scale', content });
  await recordArrivals(
    db,
    seal,
    ['scale-1', 'scale-2'].map((senderKey) => ({ ...arrival, senderKey, content })),
    (error) => {
      throw error;
    },
  );
  await claimWaking(db, 50);
  await claimLeftBehind(db, 50);
  await findEndings(db, 20);
  await findFiledFor(db, { filingId: filing!, person, municipality: null });
  await reopenMandates(db);
  await planMails(db);
  await claimMails(db, seal, 20);
  const context = {
    ...{
      db,
      seal,
      connectors: {},
      now: () => new Date(),
      warnBusinessDays: 3,
      remindDays: [7, 3, 1],
      demo: true,
      log: () => undefined,
    },
    ...idle(),
    wakeOwn: () => Promise.resolve(),
  } satisfies ActivityContext;
  const activities = createActivities(context);
  await activities.advanceFilings([filing!]);
  await activities.advanceBatch([filing!]);
}
