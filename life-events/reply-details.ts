/** The agreed `details` of a reply, by its code, and how the citizen reads them. What does not fit is shown as nothing. */
import { z } from 'zod';
import { civilDate, dayOf, formatJapanese, timeOf } from './civil-date.js';
import { isolated } from './isolated.js';
import type { Reply } from './filing-state.js';

const text = z
  .string()
  .min(1)
  .max(500)
  .refine((value) => !/\p{Cs}|(?![\n\t])\p{Cc}/u.test(value));
const instant = z.iso.datetime({ offset: true });
const yen = z.number().finite().min(0).max(1_000_000_000);

const visit = z.object({
  window: z
    .object({ from: civilDate.optional(), until: civilDate.optional(), hours: text.optional() })
    .optional()
    .catch(undefined),
  where: text.optional().catch(undefined),
  bring: z
    .array(z.unknown())
    .catch([])
    .transform((all) => all.flatMap((one) => text.safeParse(one).data ?? []).slice(0, 50)),
});
const slot = z.object({ from: instant, until: instant.optional(), where: text.optional() });
const appointment = z.object({ slots: z.array(slot).min(1).max(50) });
const consent = z.object({
  text: text.optional(),
  price: z.object({ before: yen.optional(), after: yen, per: text.optional() }).optional(),
  from: civilDate.optional(),
});
const forwarded = z.object({ recipient: z.object({ name: text, phone: text.optional(), where: text.optional() }) });
const waitlisted = z.object({ position: z.int().positive().optional(), reviewOn: civilDate.optional() });
const duplicate = z.object({ reference: text.optional(), filedOn: civilDate.optional() });
const noAction = z.object({ linkedBy: text });
const rejected = z.object({
  appeal: z.object({ until: civilDate.optional(), where: text.optional(), how: text.optional() }),
});

export type Slot = z.output<typeof slot>;
type Lines = (string | null | undefined | false)[];

/** One shape and its words. */
function shape<S extends z.ZodType>(schema: S, words: (details: z.output<S>) => Lines) {
  return {
    read: (details: unknown): z.output<S> | null => schema.safeParse(details).data ?? null,
    lines: (details: unknown): string[] => {
      const { data } = schema.safeParse(details);
      return data === undefined ? [] : words(data).filter((line) => typeof line === 'string');
    },
  };
}

const on = (label: string, day: string | undefined): string | undefined => day && `${label}：${formatJapanese(day)}`;

/** The shape of the details of each code. */
export const detailsOf = {
  'visit-required': shape(visit, ({ window, where, bring }) => [
    where && `行き先：${where}`,
    on('受付開始', window?.from),
    on('受付終了', window?.until),
    window?.hours && `受付時間：${window.hours}`,
    bring.length > 0 && `持ち物：${bring.map(isolated).join('、')}`,
  ]),
  'appointment-required': shape(appointment, ({ slots }) => ['選べる日時', ...slots.map((it) => `・${slotText(it)}`)]),
  'consent-required': shape(consent, (it) => [it.text, priceLine(it.price), on('適用開始', it.from)]),
  forwarded: shape(forwarded, ({ recipient }) => [
    `回された先：${recipient.name}`,
    recipient.where && `所在地：${recipient.where}`,
    recipient.phone && `電話：${recipient.phone}`,
  ]),
  waitlisted: shape(waitlisted, ({ position, reviewOn }) => [
    position !== undefined && `順番：${position}番目`,
    on('次の審査', reviewOn),
  ]),
  duplicate: shape(duplicate, ({ reference, filedOn }) => [
    reference && `前の届出の整理番号：${reference}`,
    on('前の届出', filedOn),
  ]),
  'no-action-needed': shape(noAction, ({ linkedBy }) => [`手続きが不要な理由：${linkedBy}`]),
} as const;

/** Any refusal may say how to appeal against it, whatever its code. */
const refusal = shape(rejected, ({ appeal }) => [
  '不服があるときは、審査請求などができます。',
  appeal.how,
  appeal.where && `申出先：${appeal.where}`,
  on('申出の期限', appeal.until),
]);

/** What the citizen reads of a reply's details: nothing for an unknown code or details of another shape. */
export function detailLines({ outcome, code, details }: Reply): string[] {
  if (details === undefined) return [];
  if (outcome === 'rejected') return refusal.lines(details);
  return code !== undefined && Object.hasOwn(detailsOf, code)
    ? detailsOf[code as keyof typeof detailsOf].lines(details)
    : [];
}

export function slotText({ from, until, where }: Slot): string {
  const begin = new Date(from);
  const end = until === undefined ? '' : `〜${timeOf(new Date(until))}`;
  return `${formatJapanese(dayOf(begin))} ${timeOf(begin)}${end}${where === undefined ? '' : `（${isolated(where)}）`}`;
}

function priceLine(price: z.output<typeof consent>['price']): string | undefined {
  if (!price) return undefined;
  const { before, after, per = '' } = price;
  const change = before === undefined ? yenText(after) : `${yenText(before)} → ${yenText(after)}`;
  return `料金：${change}${per && `（${isolated(per)}）`}`;
}

const yenText = (amount: number): string => `${amount.toLocaleString('ja-JP')}円`;
