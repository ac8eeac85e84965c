import path from 'node:path';
import type { Settings } from './settings.js';

/** What is known once database and Temporal are there. */
export interface Backing {
  databaseUrl: string;
  temporalAddress: string;
}

export const urlsOf = ({ ports }: Settings) => ({
  api: `http://127.0.0.1:${ports.api.port}`,
  sandbox: `http://127.0.0.1:${ports.sandbox.port}`,
  ui: `http://127.0.0.1:${ports.ui.port}`,
  worker: `http://127.0.0.1:${ports.worker.port}`,
});

export function secretsFileOf({ home }: Settings): string {
  return path.join(home, 'sandbox-secrets.json');
}

/** The environment of every child that is ours. */
export function environmentOf(settings: Settings, backing: Partial<Backing>): NodeJS.ProcessEnv {
  const { ports, home, temporalNamespace } = settings;
  const urls = urlsOf(settings);
  return {
    ...process.env,
    NODE_ENV: process.env.NODE_ENV || 'development',
    TODOKE_PROFILE: 'demo',
    TODOKE_HOME: home,
    DATABASE_URL: backing.databaseUrl,
    TEMPORAL_ADDRESS: backing.temporalAddress,
    TEMPORAL_NAMESPACE: temporalNamespace,
    TODOKE_TEMPORAL_UI_URL: process.env.TODOKE_TEMPORAL_UI_URL || urls.ui,
    TODOKE_API_PORT: String(ports.api.port),
    TODOKE_WORKER_PORT: String(ports.worker.port),
    TODOKE_SANDBOX_PORT: String(ports.sandbox.port),
    TODOKE_SMTP_PORT: String(ports.mail.port),
    TODOKE_SMTP_URL: `smtp://127.0.0.1:${ports.mail.port}`,
    TODOKE_API_URL: urls.api,
    TODOKE_PUBLIC_URL: urls.api,
    TODOKE_SANDBOX_SECRETS: secretsFileOf(settings),
    // Answers that the sandbox still owes must survive a restart.
    TODOKE_SANDBOX_STATE: path.join(home, 'sandbox-state.json'),
  };
}
