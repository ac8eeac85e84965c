/** The body of a delivery: what a recipient gets, the same for its first news and for everything that follows. */
import type { CivilDate } from './civil-date.js';
import type { DeliveryType, NoticeState } from './filing-state.js';

/** No body is longer than this; whoever lets content in checks it before anything is stored. */
export const maxBodyBytes = 20_000;

/**
 * What a delivery says beside its envelope. `fields` are given, or read from the filing's answers when the delivery is sealed and
 * cut to what the procedure sends. `more` are members of `data` that only its type has.
 */
export interface DeliveryContent {
  fields: Record<string, unknown> | 'as-filed';
  more?: Record<string, unknown>;
}

/** A delivery that a decision made; its state is in the decided state. */
export interface DeliveryDraft {
  deliveryId: string;
  noticeId: string;
  content: DeliveryContent;
}

export interface DeliveryBody {
  type: DeliveryType;
  at: Date;
  /** Says in the demo profile that no real office is reached. */
  mark: { demo?: string };
  notice: Pick<NoticeState, 'id' | 'procedure' | 'how'>;
  schemaVersion: string;
  event: string;
  dueOn: CivilDate | null;
  sequence: number;
  fields: Record<string, unknown>;
  /** Members of `data` that only this type has. */
  more?: Record<string, unknown> | undefined;
}

export function deliveryBody({ type, at, mark, notice, more, ...body }: DeliveryBody): string {
  const { schemaVersion, event, dueOn, sequence, fields } = body;
  const { id: noticeId, procedure, how } = notice;
  const data = { noticeId, procedure, schemaVersion, event, dueOn, sequence, how, fields, ...more };
  return JSON.stringify({ type, timestamp: at.toISOString(), ...mark, data });
}
