/** Documents that citizens send for requests. Their bytes and names rest sealed. */
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Database } from '../database.js';
import type { DataKey, Place, Seal } from '../seal.js';

/** What is told of a document: the digest lets the recipient check what it fetched. */
export interface DocumentMeta {
  id: string;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
}

const meta = z.object({ name: z.string(), type: z.string(), bytes: z.number(), sha256: z.string() });
const contentOf = (id: string): Place => ({ table: 'document', column: 'content', id });
const metaOf = (id: string): Place => ({ table: 'document', column: 'meta', id });

export async function saveDocument(
  db: Database,
  key: DataKey,
  document: Omit<DocumentMeta, 'id'> & { requestId: string; filingId: string; content: Buffer; at: Date },
): Promise<DocumentMeta> {
  const id = newId();
  const { requestId, filingId, content, at, ...about } = document;
  await db.prisma.document.create({
    data: {
      id,
      requestId,
      filingId,
      createdAt: at,
      notices: [],
      content: Uint8Array.from(key.seal(contentOf(id), content)),
      meta: Uint8Array.from(key.sealJson(metaOf(id), about)),
    },
  });
  return { id, ...about };
}

/** What was sent for a request. */
export async function findDocuments(db: Database, key: DataKey, requestId: string): Promise<DocumentMeta[]> {
  const rows = await db.prisma.document.findMany({ where: { requestId }, select: { id: true, meta: true } });
  return rows.map(({ id, meta: box }) => ({ id, ...meta.parse(key.openJson(metaOf(id), box)) }));
}

/** Lets the recipients of these notices fetch it. */
export async function shareDocument(db: Database, id: string, notices: string[]): Promise<void> {
  await db.prisma.document.update({ where: { id }, data: { notices } });
}

/** A document as its recipient fetches it; null when it was not sent to this notice. */
export async function openDocument(
  db: Database,
  seal: Seal,
  id: string,
  noticeId: string,
): Promise<{ type: string; content: Buffer } | null> {
  const found = await db.prisma.document.findFirst({ where: { id, notices: { has: noticeId } } });
  if (!found) return null;
  const filing = await db.prisma.filing.findUniqueOrThrow({
    where: { id: found.filingId },
    select: { dataKey: true },
  });
  const key = await seal.openKey(filing.dataKey);
  const { type } = meta.parse(key.openJson(metaOf(id), found.meta));
  return { type, content: key.open(contentOf(id), found.content) };
}
