/** The documents of an answer: kept as they come in, so that a fault elsewhere in the form never loses a photo. */
import { Injectable } from '@nestjs/common';
import type { DocumentMeta } from '../../../../../prisma/stores/document.store.js';
import type { Actor } from '../../identity/actor.js';
import { Problem } from '../../problems.js';
import type { AskedRequest } from '../../requests/answers.service.js';
import { DocumentsService } from '../../requests/documents.service.js';
import type { SentFile } from '../multipart.js';
import type { Visit } from '../sessions/visit.js';
import type { AskedItem } from './answer-form.js';

export type DocumentFault = 'missing' | 'wrongType' | 'tooLarge' | 'tooMuch' | 'empty' | 'tooMany';

export interface KeptDocument {
  document: DocumentMeta | null;
  fault: DocumentFault | null;
}

@Injectable()
export class AnswerDocuments {
  constructor(private readonly documents: DocumentsService) {}

  /** By path: what was sent now, or before. What was sent now and cannot be taken leaves what was sent before. */
  async keep(
    actor: Actor,
    request: AskedRequest,
    asked: AskedItem[],
    visit: Visit,
  ): Promise<Map<string, KeptDocument>> {
    const before = await this.documents.sent(request);
    const kept = new Map<string, KeptDocument>();
    for (const { path, question } of asked) {
      if (question) continue;
      const document = before.find(({ id }) => id === visit.form.get(`${path}.kept`)) ?? null;
      const file = visit.files.find(({ field }) => field === path || field === `${path}.camera`);
      const taken = file && (await this.take(actor, request.id, file));
      kept.set(
        path,
        taken ? { ...taken, document: taken.document ?? document } : { document, fault: document ? null : 'missing' },
      );
    }
    return kept;
  }

  private async take(actor: Actor, requestId: string, file: SentFile): Promise<KeptDocument> {
    if (file.excess !== null) return { document: null, fault: file.excess === 'one' ? 'tooLarge' : 'tooMuch' };
    if (file.content.length === 0) return { document: null, fault: 'empty' };
    try {
      return {
        document: await this.documents.upload(actor, requestId, file.name || 'photo', file.content),
        fault: null,
      };
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      if (thrown.code === 'unreadable-document') return { document: null, fault: 'wrongType' };
      if (thrown.code === 'too-many-documents') return { document: null, fault: 'tooMany' };
      throw thrown;
    }
  }
}
