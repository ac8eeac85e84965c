import { Inject, Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../../life-events/civil-date.js';
import type { PlannedProcedure } from '../../../../life-events/plan.js';
import { valueSchema } from '../../../../life-events/answer-values.js';
import { findIndividualNumbers } from '../../../../life-events/identifiers.js';
import { openItems, openQuestions, spread } from '../../../../life-events/open-questions.js';
import type { RequestItem } from '../../../../life-events/request-items.js';
import type { Database } from '../../../../prisma/database.js';
import { canonical } from '../../../../prisma/evidence.js';
import { Seal } from '../../../../prisma/seal.js';
import { findArrivals, recordArrival } from '../../../../prisma/stores/arrival.store.js';
import { findDocuments, shareDocument } from '../../../../prisma/stores/document.store.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';
import { findRequestHead } from '../../../../prisma/stores/request.store.js';
import { correctableIn } from '../filings/correctable-in.js';
import { FilingsService } from '../filings/filings.service.js';
import type { Actor } from '../identity/actor.js';
import { isId } from '../paging.js';
import { parse } from '../parse.js';
import { DATABASE } from '../platform/tokens.js';
import { type Fault, Problem } from '../problems.js';
import type { AnswerRequest, AnswerTaken } from './answer.schema.js';
import { CorrectionsService } from './corrections.service.js';

const maxAnswerBytes = 14_000;

interface Known {
  key: string;
  fingerprint: string;
  taken: AnswerTaken;
}

export interface AskedRequest {
  id: string;
  filing: FilingDetail;
  standing: 'open' | 'answered' | 'closed';
  items: RequestItem[];
  /** Ids of items that are about an answer of the filing. */
  correctable: string[];
  dueOn: CivilDate | null;
  askedBy: PlannedProcedure[];
}

/** Takes the citizen's answers to a request: checked here, carried to everyone who asked by the worker. */
@Injectable()
export class AnswersService {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly filings: FilingsService,
    private readonly corrections: CorrectionsService,
  ) {}

  async answer(actor: Actor, id: string, key: string, request: AnswerRequest): Promise<AnswerTaken> {
    const { filing, isOpen } = await this.own(actor, id);
    const fingerprint = this.seal.fingerprint(canonical(request));
    const before = await this.answeredBefore(filing, id, key, fingerprint);
    if (before) return before;
    if (!isOpen) throw new Problem('request-closed');
    const items = await this.read(filing, id, request);
    const at = new Date();
    const amendment = await this.corrections.of(actor, filing, id, request, items, at);
    const values = new Map(items.map((item) => [item.id, item.value]));
    const noticeOf = new Map(filing.requests.map((r) => [r.id, r.noticeId]));
    const notices = [...spread(stateOf(filing), id, values).keys()].map((asked) => noticeOf.get(asked)!);
    for (const { value } of items) if (isDocument(value)) await shareDocument(this.db, value.id, notices);
    const taken = { request: id, receivedAt: at.toISOString(), notices, warnings: warningsOf(items) };
    const answered = Object.keys(filing.requests.find((r) => r.id === id)!.answers).length;
    const isNew = await recordArrival(this.db, this.seal, {
      filingId: filing.id,
      noticeId: null,
      kind: 'answer',
      sender: `request:${id}`,
      senderKey: `answer:${answered}`,
      content: { requestId: id, items, key, fingerprint, taken, amendment },
      at,
    });
    const other = isNew ? null : await this.answeredBefore(filing, id, key, fingerprint);
    if (!isNew && !other) throw new Problem('request-answered');
    return other ?? taken;
  }

  /** The filing of an own request. Another's does not exist for the caller. */
  async own(actor: Actor, id: string): Promise<{ filing: FilingDetail; isOpen: boolean; noticeId: string }> {
    const head = isId(id) ? await findRequestHead(this.db, id) : null;
    if (!head) throw new Problem('not-found');
    const filing = await this.filings.own(actor, head.filingId);
    if (!filing.notices.some(({ state }) => state.id === head.noticeId)) throw new Problem('not-found');
    return { ...head, filing };
  }

  /** An own request as it stands: what is still to be answered, and by whom it is asked. */
  async look(actor: Actor, id: string): Promise<AskedRequest> {
    const before = await this.own(actor, id);
    const arrivals = await findArrivals(this.db, before.filing.key, `request:${id}`);
    // An answer that was applied meanwhile is seen only by looking again.
    const { filing, noticeId } = arrivals.length > 0 ? await this.own(actor, id) : before;
    const open = openQuestions(stateOf(filing)).find((q) => q.request.id === id);
    const isAnswered = open ? arrivals.some(({ isApplied }) => !isApplied) : arrivals.length > 0;
    const items = open ? shownItems(filing, id) : [];
    const askers = open?.serves.map((r) => r.noticeId) ?? [noticeId];
    return {
      id,
      filing,
      standing: isAnswered ? 'answered' : open ? 'open' : 'closed',
      items,
      correctable: items.filter((item) => isCorrectable(filing, noticeId, item)).map((item) => item.id),
      dueOn: open?.dueOn ?? null,
      askedBy: askers.map((asker) => filing.notices.find(({ state }) => state.id === asker)!.planned),
    };
  }

  /** The same key gives the same answer. One that is not applied yet stands: the first counts. */
  private async answeredBefore(
    filing: FilingDetail,
    id: string,
    key: string,
    fingerprint: string,
  ): Promise<AnswerTaken | null> {
    const arrivals = await findArrivals(this.db, filing.key, `request:${id}`);
    const same = arrivals.find(({ content }) => (content as Known).key === key)?.content as Known | undefined;
    if (same && same.fingerprint !== fingerprint) throw new Problem('idempotency-key-reused');
    if (same) return same.taken;
    if (arrivals.some(({ isApplied }) => !isApplied)) throw new Problem('request-answered');
    return null;
  }

  /** Every open item exactly once, each of its type; all faults at once. */
  private async read(
    filing: FilingDetail,
    id: string,
    { items }: AnswerRequest,
  ): Promise<{ id: string; value: unknown }[]> {
    const request = filing.requests.find((r) => r.id === id);
    if (!request) throw new Problem('request-closed');
    const open = openItems(request);
    if (open.length === 0) throw new Problem('nothing-to-answer');
    const faults = [...misplaced(open, items), ...missing(shownItems(filing, id), items)];
    if (faults.length > 0) throw new Problem('invalid-answer', faults);
    const documents = await findDocuments(this.db, filing.key, id);
    const read = items.map(({ id: itemId, value }, i) => {
      const item = open.find((it) => it.id === itemId)!;
      const pointer = `/items/${i}/value`;
      const parsed: unknown = parse(valueSchema(item), value, 'invalid-answer', pointer);
      if (item.type !== 'document') return { id: itemId, value: parsed };
      const document = documents.find((it) => it.id === (parsed as { document: string }).document);
      if (!document) throw new Problem('invalid-answer', [fault(pointer, 'unknown', '書類を先に送ってください')]);
      return { id: itemId, value: document };
    });
    if (Buffer.byteLength(JSON.stringify(read)) > maxAnswerBytes)
      throw new Problem('invalid-answer', [fault('/items', 'too-large', '回答が長すぎます')]);
    return read;
  }
}

/** What is to be answered under this request; what an earlier one asks too is answered there. */
function shownItems(filing: FilingDetail, id: string): RequestItem[] {
  const question = openQuestions(stateOf(filing)).find((q) => q.request.id === id);
  if (!question) return [];
  return question.items.length > 0 ? question.items : openItems(question.request);
}

function isCorrectable({ notices, content, ...filing }: FilingDetail, noticeId: string, item: RequestItem): boolean {
  const { planned } = notices.find(({ state }) => state.id === noticeId)!;
  return correctableIn({ ...filing, answers: content.answers }, planned, item) !== null;
}

const stateOf = ({ requests, notices, isProtected }: FilingDetail) => ({
  requests,
  isProtected,
  notices: notices.map(({ state }) => state),
});

const fault = (pointer: string, code: string, message: string): Fault => ({ pointer, code, message });

function misplaced(open: RequestItem[], items: AnswerRequest['items']): Fault[] {
  return items.flatMap(({ id }, i) => {
    const at = `/items/${i}/id`;
    if (!open.some((item) => item.id === id)) return [fault(at, 'unknown', 'この依頼の項目ではありません')];
    return items.findIndex((it) => it.id === id) < i ? [fault(at, 'duplicate', '同じ項目が二度あります')] : [];
  });
}

const missing = (asked: RequestItem[], items: AnswerRequest['items']): Fault[] =>
  asked
    .filter((item) => !items.some(({ id }) => id === item.id))
    .map(() => fault('/items', 'required', 'すべての項目に答えてください'));

const isDocument = (value: unknown): value is { id: string; sha256: string } =>
  typeof value === 'object' && value !== null && 'sha256' in value;

/** Text that looks like an individual number (個人番号), which nobody may ask for here. */
const warningsOf = (items: { value: unknown }[]): Fault[] =>
  items.flatMap(({ value }, i) =>
    typeof value === 'string' && findIndividualNumbers(value).length > 0
      ? [fault(`/items/${i}/value`, 'looks-like-individual-number', '個人番号は書かないでください')]
      : [],
  );
