import path from 'node:path';
import { registerAs } from '@nestjs/config';
import { z } from 'zod';

const environment = z.object({
  NODE_ENV: z.string().optional(),
  TODOKE_HOME: z.string().default('.todoke'),
  TODOKE_PROFILE: z.enum(['demo', 'production']).default('production'),
  TODOKE_MASTER_KEY_FILE: z.string().optional(),
  TODOKE_FILES_FOLDER: z.string().optional(),
  TODOKE_LETTERS_FOLDER: z.string().optional(),
  TODOKE_PUBLIC_URL: z.url().default('http://127.0.0.1:3000'),
  TODOKE_SMTP_URL: z.url().default('smtp://127.0.0.1:2525'),
  TODOKE_MAIL_FROM: z.string().default('Todoke <no-reply@todoke.invalid>'),
  TODOKE_WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  TODOKE_WARN_BUSINESS_DAYS: z.coerce.number().int().min(0).max(30).default(3),
  TODOKE_DUPLICATE_DAYS: z.coerce.number().int().min(0).max(366).default(30),
  TODOKE_WATCH_SECONDS: z.coerce.number().int().min(1).max(3_600).default(30),
  TODOKE_WATCH_GRACE_SECONDS: z.coerce.number().int().min(1).max(86_400).default(300),
  TODOKE_REMIND_DAYS: z
    .string()
    .regex(/^\d{1,3}(,\d{1,3}){0,9}$/)
    .default('7,3,1'),
  DATABASE_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
});

export type Config = ReturnType<typeof readConfig>;

/** The only reader of the environment. Throws one error that lists everything that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env) {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`configuration: ${z.prettifyError(parsed.error)}`);
  const e = parsed.data;
  return {
    demo: e.TODOKE_PROFILE === 'demo',
    masterKeyFile: e.TODOKE_MASTER_KEY_FILE ?? path.join(e.TODOKE_HOME, 'keys', 'master.key'),
    databaseUrl: e.DATABASE_URL,
    temporal: { address: e.TEMPORAL_ADDRESS, namespace: e.TEMPORAL_NAMESPACE },
    port: e.TODOKE_WORKER_PORT,
    publicUrl: e.TODOKE_PUBLIC_URL,
    filesFolder: e.TODOKE_FILES_FOLDER ?? path.join(e.TODOKE_HOME, 'outbox', 'files'),
    lettersFolder: e.TODOKE_LETTERS_FOLDER ?? path.join(e.TODOKE_HOME, 'outbox', 'letters'),
    /** Folders of our own are made at start; one that was named has to be there, as a disk that is mounted. */
    ownFolders: [
      ...(e.TODOKE_FILES_FOLDER ? [] : [path.join(e.TODOKE_HOME, 'outbox', 'files')]),
      ...(e.TODOKE_LETTERS_FOLDER ? [] : [path.join(e.TODOKE_HOME, 'outbox', 'letters')]),
    ],
    warnBusinessDays: e.TODOKE_WARN_BUSINESS_DAYS,
    /** How far apart the days of two filings of one event may lie to be the same; 0 compares nothing. */
    duplicateDays: e.TODOKE_DUPLICATE_DAYS,
    remindDays: e.TODOKE_REMIND_DAYS.split(',').map(Number),
    watch: { everyMs: e.TODOKE_WATCH_SECONDS * 1_000, graceMs: e.TODOKE_WATCH_GRACE_SECONDS * 1_000 },
    mail: {
      smtpUrl: e.TODOKE_SMTP_URL,
      from: e.TODOKE_MAIL_FROM,
      publicUrl: e.TODOKE_PUBLIC_URL,
      demo: e.TODOKE_PROFILE === 'demo',
    },
  };
}

export const config = registerAs('todoke', () => readConfig());
