import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import type { Database } from '../../../../prisma/database.js';
import { type DocumentMeta, findDocuments, saveDocument } from '../../../../prisma/stores/document.store.js';
import type { Actor } from '../identity/actor.js';
import { documentTypes } from '../json-body.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import { AnswersService, type AskedRequest } from './answers.service.js';

/** Documents kept for one request: all fifty that it may ask for, and some that were replaced. */
const maxDocuments = 60;

/** Keeps documents for an answer; what they are is told by their first bytes, never by their name. */
@Injectable()
export class DocumentsService {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly answers: AnswersService,
  ) {}

  /** What was sent for a request. */
  sent({ id, filing }: AskedRequest): Promise<DocumentMeta[]> {
    return findDocuments(this.db, filing.key, id);
  }

  async upload(actor: Actor, requestId: string, name: string, content: Buffer): Promise<DocumentMeta> {
    const { filing, isOpen } = await this.answers.own(actor, requestId);
    if (!isOpen) throw new Problem('request-closed');
    const type = (await fileTypeFromBuffer(content))?.mime;
    if (!type || !documentTypes.includes(type)) throw new Problem('unreadable-document');
    const sent = await findDocuments(this.db, filing.key, requestId);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const same = sent.find((it) => it.sha256 === sha256 && it.name === name);
    if (same) return same;
    if (sent.length >= maxDocuments) throw new Problem('too-many-documents');
    const about = { name, type, bytes: content.length, sha256 };
    return saveDocument(this.db, filing.key, { ...about, requestId, filingId: filing.id, content, at: new Date() });
  }
}
