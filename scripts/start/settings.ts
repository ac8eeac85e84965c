import os from 'node:os';
import path from 'node:path';
import { StartError } from './errors.js';
import { root } from '../../prisma/root.js';

export interface PortUse {
  part: string;
  variable: string;
  /** 0, where nobody has chosen one and nobody needs to know it beforehand: any free port. */
  port: number;
}

export interface Settings {
  home: string;
  isOnce: boolean;
  ports: Record<'api' | 'worker' | 'sandbox' | 'mail' | 'temporal' | 'ui' | 'postgres', PortUse>;
  databaseUrl: string | undefined;
  temporalAddress: string | undefined;
  temporalNamespace: string;
}

type Environment = Record<string, string | undefined>;

/** The one reader of the environment for `npm start`. A variable that is set but empty counts as not set. */
export function readSettings(args: string[], env: Environment): Settings {
  const unknown = args.filter((arg) => arg !== '--once');
  if (unknown.length > 0) throw new StartError(`unknown argument ${unknown.join(' ')}; the only one is --once`);
  return {
    home: path.resolve(root, expandHome(env.TODOKE_HOME || '.todoke')),
    isOnce: args.includes('--once'),
    ports: {
      api: portOf(env, 'API', 'TODOKE_API_PORT', 3000),
      sandbox: portOf(env, 'sandbox recipients', 'TODOKE_SANDBOX_PORT', 4000),
      mail: portOf(env, 'mail catcher', 'TODOKE_SMTP_PORT', 2525),
      temporal: portOf(env, 'Temporal', 'TODOKE_TEMPORAL_PORT', 7233),
      ui: portOf(env, 'Temporal Web UI', 'TODOKE_TEMPORAL_UI_PORT', 8233),
      worker: portOf(env, 'worker health', 'TODOKE_WORKER_PORT', 0),
      postgres: portOf(env, 'PostgreSQL', 'TODOKE_POSTGRES_PORT', 0),
    },
    databaseUrl: env.DATABASE_URL || undefined,
    temporalAddress: env.TEMPORAL_ADDRESS || undefined,
    temporalNamespace: env.TEMPORAL_NAMESPACE || 'default',
  };
}

/** The ports that this run will listen on. */
export function portsInUse({ ports, databaseUrl, temporalAddress }: Settings): PortUse[] {
  const own = [ports.api, ports.sandbox, ports.mail];
  if (!temporalAddress) own.push(ports.temporal, ports.ui);
  own.push(ports.worker);
  if (!databaseUrl) own.push(ports.postgres);
  return own;
}

function portOf(env: Environment, part: string, variable: string, fallback: number): PortUse {
  const text = env[variable];
  if (!text) return { part, variable, port: fallback };
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535) {
    throw new StartError(`${variable} is not a port between 1 and 65535`);
  }
  return { part, variable, port };
}

function expandHome(folder: string): string {
  return folder === '~' || folder.startsWith('~/') ? path.join(os.homedir(), folder.slice(1)) : folder;
}
