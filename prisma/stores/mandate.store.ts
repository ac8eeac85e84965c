/** Mandates (委任): who may file for whom, what, until when. Persons are blind indexes; no name is kept. */
import type { CivilDate } from '../../life-events/civil-date.js';
import type { Database } from '../database.js';

export interface Mandate {
  id: string;
  /** Who gave it. */
  person: Uint8Array;
  /** The same citizen by name and day of birth. */
  principal: Uint8Array;
  agent: Uint8Array;
  events: string[];
  until: CivilDate;
  createdAt: Date;
  closedAt: Date | null;
  closedBecause: string | null;
}

export interface NewMandate extends Omit<Mandate, 'closedAt' | 'closedBecause'> {
  key: string;
  fingerprint: string;
}

/** Stores it, or finds what was stored under the same key before. */
export async function giveMandate(db: Database, mandate: NewMandate): Promise<Mandate & { fingerprint: string }> {
  const { person, key } = mandate;
  await db.prisma.mandate.createMany({ data: [bytes(mandate)], skipDuplicates: true });
  return db.prisma.mandate.findUniqueOrThrow({ where: { person_key: { person: Uint8Array.from(person), key } } });
}

/** The newest first: those given and those held. */
export async function listMandates(
  db: Database,
  person: Uint8Array,
  after: string | undefined,
  limit: number,
): Promise<Mandate[]> {
  const mine = Uint8Array.from(person);
  return db.prisma.mandate.findMany({
    where: { OR: [{ person: mine }, { agent: mine }], ...(after && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
}

export async function findMandate(db: Database, id: string): Promise<Mandate | null> {
  return db.prisma.mandate.findUnique({ where: { id } });
}

/** Closes it by the word of either side; one that is closed stays as it was. */
export async function revokeMandate(db: Database, id: string, at: Date): Promise<void> {
  await db.prisma.mandate.updateMany({
    where: { id, closedAt: null },
    data: { closedAt: at, closedBecause: 'revoked' },
  });
}

const bytes = (mandate: NewMandate) => ({
  ...mandate,
  person: Uint8Array.from(mandate.person),
  principal: Uint8Array.from(mandate.principal),
  agent: Uint8Array.from(mandate.agent),
});
