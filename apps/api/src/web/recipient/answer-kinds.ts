/** The answers a person may give by hand, each with what it can say. The same names, shapes and limits as the callback's. */
import type { Reply } from '../../../../../kit/reply.js';

export const fieldTypes = {
  reference: 'line',
  note: 'text',
  arrivedAt: 'instant',
  reasons: 'lines',
  appealUntil: 'day',
  appealWhere: 'line',
  appealHow: 'line',
  filedOn: 'day',
  filedReference: 'line',
  linkedBy: 'line',
  visitFrom: 'day',
  visitUntil: 'day',
  visitHours: 'line',
  where: 'line',
  bring: 'lines',
  slotFrom: 'instant',
  slotUntil: 'instant',
  slotWhere: 'line',
  consentText: 'text',
  priceBefore: 'number',
  priceAfter: 'number',
  pricePer: 'line',
  startsOn: 'day',
  forwardName: 'line',
  forwardPhone: 'line',
  forwardWhere: 'line',
  position: 'number',
  reviewOn: 'day',
  itemType: 'choice',
  itemLabel: 'line',
  itemReason: 'line',
  itemChoices: 'lines',
  dueOn: 'day',
} as const;
export type FieldName = keyof typeof fieldTypes;

export interface AnswerKind {
  outcome: Reply['outcome'];
  code?: string;
  fields: readonly FieldName[];
  needs?: readonly FieldName[];
  /** Parts that may be given several times: requests, or times to choose from. */
  repeated?: 'items' | 'slots';
  /** Only an amendment or a withdrawal can come too late. */
  onlyForChanges?: true;
}

const always = ['reference', 'note', 'arrivedAt'] as const;
const appeal = ['appealUntil', 'appealWhere', 'appealHow'] as const;

export const answerKinds = {
  accepted: { outcome: 'accepted', fields: always },
  'accepted-with-note': { outcome: 'accepted', code: 'accepted-with-note', fields: always, needs: ['note'] },
  duplicate: { outcome: 'accepted', code: 'duplicate', fields: ['filedOn', 'filedReference', ...always] },
  'no-action-needed': { outcome: 'accepted', code: 'no-action-needed', fields: ['linkedBy', ...always] },
  withdrawn: { outcome: 'accepted', code: 'withdrawn', fields: always },
  rejected: { outcome: 'rejected', fields: ['reasons', ...appeal, ...always], needs: ['reasons'] },
  'not-our-customer': { outcome: 'rejected', code: 'not-our-customer', fields: always },
  'too-late': { outcome: 'rejected', code: 'too-late', fields: [...appeal, ...always], onlyForChanges: true },
  'needs-information': { outcome: 'needs-information', fields: ['dueOn', ...always], repeated: 'items' },
  'visit-required': {
    outcome: 'needs-information',
    code: 'visit-required',
    fields: ['where', 'visitFrom', 'visitUntil', 'visitHours', 'bring', 'dueOn', ...always],
    needs: ['where'],
  },
  'appointment-required': {
    outcome: 'needs-information',
    code: 'appointment-required',
    fields: ['dueOn', ...always],
    repeated: 'slots',
  },
  'consent-required': {
    outcome: 'needs-information',
    code: 'consent-required',
    fields: ['consentText', 'priceBefore', 'priceAfter', 'pricePer', 'startsOn', 'dueOn', ...always],
    needs: ['consentText'],
  },
  received: { outcome: 'received', fields: always },
  waitlisted: { outcome: 'received', code: 'waitlisted', fields: ['position', 'reviewOn', ...always] },
  forwarded: {
    outcome: 'received',
    code: 'forwarded',
    fields: ['forwardName', 'forwardPhone', 'forwardWhere', ...always],
    needs: ['forwardName'],
  },
} as const satisfies Record<string, AnswerKind>;
export type AnswerKindId = keyof typeof answerKinds;

export const isAnswerKind = (text: unknown): text is AnswerKindId =>
  typeof text === 'string' && Object.hasOwn(answerKinds, text);
export const kindOf = (id: AnswerKindId): AnswerKind => answerKinds[id];

export const parts = {
  items: {
    fields: ['itemLabel', 'itemReason', 'itemType', 'itemChoices'],
    needs: ['itemLabel', 'itemReason'],
    most: 5,
  },
  slots: { fields: ['slotFrom', 'slotUntil', 'slotWhere'], needs: ['slotFrom'], most: 5 },
} as const satisfies Record<string, { fields: readonly FieldName[]; needs: readonly FieldName[]; most: number }>;

/** Name of a field's control; those of repeated parts are numbered. */
export const nameOf = (field: FieldName, n?: number): string => (n === undefined ? field : `${field}.${n}`);
