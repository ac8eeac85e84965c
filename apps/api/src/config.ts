import path from 'node:path';
import { registerAs } from '@nestjs/config';
import { z } from 'zod';

const environment = z
  .object({
    NODE_ENV: z.string().optional(),
    TODOKE_HOME: z.string().default('.todoke'),
    TODOKE_PROFILE: z.enum(['demo', 'production']).default('production'),
    TODOKE_MASTER_KEY_FILE: z.string().optional(),
    TODOKE_PUBLIC_URL: z.url().default('http://127.0.0.1:3000'),
    TODOKE_API_HOST: z.string().default('127.0.0.1'),
    TODOKE_API_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    TODOKE_API_WORKING: z.coerce.number().int().min(1).max(10_000).default(128),
    TODOKE_API_WAITING: z.coerce.number().int().min(1).max(100_000).default(2_000),
    TODOKE_API_LEAVE_MS: z.coerce.number().int().min(0).max(20_000).optional(),
    TODOKE_TOKEN_ISSUER: z.string().optional(),
    TODOKE_TOKEN_JWKS_FILE: z.string().optional(),
    TODOKE_TEMPORAL_UI_URL: z.url().default('http://127.0.0.1:8233'),
    TEMPORAL_NAMESPACE: z.string().min(1).max(255).default('default'),
    DATABASE_URL: z.string().min(1),
  })
  .refine((e) => !(e.TODOKE_PROFILE === 'demo' && e.NODE_ENV === 'production'), {
    message: 'the demo profile is refused when NODE_ENV=production',
    path: ['TODOKE_PROFILE'],
  })
  .refine((e) => e.TODOKE_PROFILE === 'demo' || e.TODOKE_TOKEN_JWKS_FILE !== undefined, {
    message: 'outside the demo profile the keys that sign access tokens must be given',
    path: ['TODOKE_TOKEN_JWKS_FILE'],
  });

export type Config = ReturnType<typeof readConfig>;

/** The only reader of the environment. Throws one error that lists everything that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env) {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`configuration: ${z.prettifyError(parsed.error)}`);
  const e = parsed.data;
  return {
    demo: e.TODOKE_PROFILE === 'demo',
    home: e.TODOKE_HOME,
    host: e.TODOKE_API_HOST,
    port: e.TODOKE_API_PORT,
    publicUrl: e.TODOKE_PUBLIC_URL,
    /** What one process takes on at once. */
    admits: { working: e.TODOKE_API_WORKING, waiting: e.TODOKE_API_WAITING },
    /** Between saying that it leaves and shutting the door: as long as a load balancer needs to notice. None in the demo. */
    leaveMs: e.TODOKE_API_LEAVE_MS ?? (e.TODOKE_PROFILE === 'demo' ? 0 : 2_000),
    databaseUrl: e.DATABASE_URL,
    /** Where people look at the workflow of a filing; the API itself never needs Temporal. */
    temporal: { uiUrl: e.TODOKE_TEMPORAL_UI_URL.replace(/\/$/, ''), namespace: e.TEMPORAL_NAMESPACE },
    masterKeyFile: e.TODOKE_MASTER_KEY_FILE ?? path.join(e.TODOKE_HOME, 'keys', 'master.key'),
    tokens: {
      issuer: e.TODOKE_TOKEN_ISSUER ?? e.TODOKE_PUBLIC_URL,
      audience: 'todoke',
      jwksFile: e.TODOKE_TOKEN_JWKS_FILE ?? path.join(e.TODOKE_HOME, 'keys', 'demo-tokens.jwks.json'),
    },
  };
}

export const config = registerAs('todoke', () => readConfig());
