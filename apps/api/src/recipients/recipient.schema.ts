import { z } from 'zod';
import { contact } from '../../../../life-events/contact.js';
import { duration } from '../../../../life-events/duration.js';
import { controlCharacters, isMunicipalityCode } from '../../../../life-events/identifiers.js';
import { maintenance } from '../../../../life-events/maintenance.js';
import { recipientKinds } from '../../../../life-events/recipients.js';
import { printable } from '../../../../kit/text.js';
import { places } from '../../../../prisma/reference/places.js';
import type { RecipientEntry, RecipientInput } from '../../../../prisma/stores/recipient.store.js';

const prefecture = z.string().regex(/^(0[1-9]|[1-3]\d|4[0-7])$/, '都道府県コードは01から47の2桁です');
const municipality = z
  .string()
  .refine((code) => isMunicipalityCode(code) && places.municipality(code) !== null, '市区町村コードが正しくありません');

export const recipientId = z.string().regex(/^[a-z0-9-]{3,64}$/, '英小文字・数字・ハイフンで3〜64文字です');

const fields = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(200)
    .refine((name) => controlCharacters(name).length === 0, '使えない文字（制御文字など）が含まれています'),
  kind: z.enum(recipientKinds),
  serves: z.union(
    [
      z.strictObject({ national: z.literal(true) }),
      z.strictObject({ prefectures: z.array(prefecture).min(1).max(47) }),
      z.strictObject({ municipalities: z.array(municipality).min(1).max(2_000) }),
    ],
    'national・prefectures・municipalities のどれか1つを書いてください',
  ),
  channel: z.discriminatedUnion(
    'type',
    [
      z.strictObject({ type: z.literal('webhook'), url: z.string().max(2_000) }),
      z.strictObject({ type: z.literal('inbox') }),
      z.strictObject({ type: z.literal('file') }),
      z.strictObject({ type: z.literal('paper') }),
    ],
    'webhook（urlが必要）・inbox・file・paper のどれかです',
  ),
  procedures: z.array(printable(64).min(1)).max(200).optional(),
  answerWithin: duration.optional(),
  maintenance: maintenance.optional(),
  contact: contact.optional(),
});

export const registration = fields.extend({ id: recipientId });
export const change = fields.extend({ id: recipientId.optional() });

export const recipientSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  serves: z.record(z.string(), z.unknown()),
  channel: z.object({ type: z.string(), url: z.string().optional() }),
  procedures: z.array(z.string()),
  answerWithin: z.string().nullable(),
  maintenance: maintenance.nullable(),
  contact: contact.nullable(),
});
export const registeredSchema = recipientSchema.extend({ secret: z.string().meta({ description: 'Shown this once' }) });

export const toInput = (body: z.infer<typeof registration>): RecipientInput => ({
  ...body,
  procedures: body.procedures ?? [],
  answerWithin: body.answerWithin ?? null,
  maintenance: body.maintenance ?? null,
  contact: body.contact ?? null,
});

export const presentRecipient = (entry: RecipientInput | RecipientEntry): z.infer<typeof recipientSchema> => ({
  id: entry.id,
  name: entry.name,
  kind: entry.kind,
  serves: entry.serves,
  channel: entry.channel,
  procedures: entry.procedures,
  answerWithin: entry.answerWithin,
  maintenance: entry.maintenance,
  contact: entry.contact,
});
