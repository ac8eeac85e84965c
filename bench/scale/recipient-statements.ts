/** What a recipient's own pages are made of. */
import type { Database } from '../../prisma/database.js';
import type { Seal } from '../../prisma/seal.js';
import { fetchInbox } from '../../prisma/stores/inbox.store.js';
import { findOwnNotice, listOwnNotices } from '../../prisma/stores/own-notice.store.js';
import { findOwnDelivery, listOwnDeliveries } from '../../prisma/stores/own.store.js';
import { findRecipientStatistics } from '../../prisma/stores/recipient-statistics.store.js';

export async function exerciseRecipient(
  db: Database,
  seal: Seal,
  { notice, recipient }: { notice: string; recipient: string },
): Promise<void> {
  await findRecipientStatistics(db, recipient, new Date(0));
  for (const open of [true, false]) {
    await listOwnNotices(db, recipient, { open }, 20);
    await listOwnNotices(db, recipient, { open, after: notice }, 20);
  }
  await findOwnNotice(db, recipient, notice);
  const [delivery] = await listOwnDeliveries(db, recipient, {}, 20);
  await listOwnDeliveries(db, recipient, { status: 'handed-over', after: delivery!.id, notice }, 20);
  await findOwnDelivery(db, recipient, delivery!.id);
  await fetchInbox(db, seal, recipient, '0', 20);
}
