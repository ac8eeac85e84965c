/** How the move asks: one builder per kind of question, each with its label, its hint and a complaint the citizen understands. */
import { z } from 'zod';
import { isCivilDate } from '../civil-date.js';
import { codePoints, controlCharacters, unknownPrivateUse } from '../name-text.js';

interface Hint {
  /** Kinds of company that are asked this; all when it is not said. */
  kinds?: readonly string[];
  /** The number names an entry of this list (from 0): pages offer the names instead. */
  entryOf?: string;
  description?: string;
  examples?: unknown[];
}

/** Free text of 1–`max` characters, counted as people do (𠮷 is one), kept exactly as typed. */
export function text(title: string, max: number, hint: Hint = {}) {
  return z
    .string(complaint(title))
    .refine((value) => value.trim().length > 0, `${title}を入力してください。`)
    .refine((value) => codePoints(value) <= max, `${title}は${max}文字以内で入力してください。`)
    .refine((value) => controlCharacters(value).length === 0, `${title}に使えない文字（制御文字など）があります。`)
    .refine(
      (value) => unknownPrivateUse(value).length === 0,
      `${title}に外字があります。代わりの文字（常用の字体など）で入力してください。`,
    )
    .meta({ title, maxLength: max, ...hint });
}

/** A number or code of a fixed form, kept as text. */
export function code(title: string, form: RegExp, rule: string, hint: Hint = {}) {
  return z
    .string(complaint(title))
    .regex(form, `${title}は${rule}で入力してください。`)
    .meta({ title, ...hint });
}

/** Text with a form of its own (a postal code, a reading): `form` checks and tidies it. */
export function formed<T extends z.ZodType<string, string>>(title: string, form: T, hint: Hint = {}) {
  return z
    .string(complaint(title))
    .pipe(form)
    .meta({ title, ...hint });
}

/** An existing day. */
export function date(title: string, hint: Hint = {}) {
  return z
    .string(complaint(title))
    .refine(isCivilDate, `${title}は実在する日付を「2026-11-21」の形で入力してください。`)
    .meta({ title, format: 'date', ...hint });
}

/** Yes or no. Made optional, a missing answer means "not known yet". */
export function flag(title: string, hint: Hint = {}) {
  return z.boolean({ error: `${title}は「はい」か「いいえ」で答えてください。` }).meta({ title, ...hint });
}

/** One of a few, each with its own label. */
export function choice<const T extends Record<string, string>>(title: string, labels: T, hint: Hint = {}) {
  return z
    .enum(Object.keys(labels) as (keyof T & string)[], { error: `${title}を選択肢から選んでください。` })
    .meta({ title, labels, ...hint });
}

/** A whole number in a range. */
export function count(title: string, min: number, max: number, hint: Hint = {}) {
  const error = `${title}は${min}から${max}までの整数で入力してください。`;
  return z
    .int({ error })
    .min(min, error)
    .max(max, error)
    .meta({ title, ...hint });
}

/** Up to `max` of something. */
export function list<T extends z.ZodType>(title: string, item: T, max: number, hint: Hint = {}) {
  return z
    .array(item, complaint(title))
    .max(max, `${title}は${max}件までです。`)
    .meta({ title, ...hint });
}

/** A group of questions. What it does not ask is refused, never ignored. */
export function group<T extends z.ZodRawShape>(title: string, shape: T, hint: Hint = {}) {
  return z.strictObject(shape, complaint(title)).meta({ title, ...hint });
}

export function complaint(title: string) {
  return {
    error: (issue: { code?: string; input?: unknown }) => {
      if (issue.code === 'unrecognized_keys') return `${title}に、ここではお尋ねしていない項目があります。`;
      return issue.input === undefined ? `${title}を入力してください。` : `${title}の形が正しくありません。`;
    },
  };
}
