/** The sandbox recipients (見本の通知先): every office and company of the demo, behind one HTTP server. */
import { setMaxListeners } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Callbacks } from './callbacks.js';
import type { Callback } from './callbacks.js';
import { Offices } from './office.js';
import { routesOf, answer } from './routes.js';
import { Secrets } from './secrets.js';
import { State } from './state.js';

export interface SimulatorSettings {
  /** 0 takes any free port. */
  port: number;
  /** Where callbacks go. */
  apiUrl: string;
  secrets?: Record<string, string[]>;
  /** A JSON file `{recipientId: [secret]}`, read again when it changes. */
  secretsFile?: string;
  host?: string;
  /** Where behaviours, journals, secrets put and open callbacks outlive the process. */
  stateFile?: string;
  warn?: (message: string) => void;
}

export interface Simulator {
  url: string;
  close(): Promise<void>;
}

/** Starts the sandbox recipients; resolves once they listen, rejects when they cannot. */
export async function startSimulator(settings: SimulatorSettings): Promise<Simulator> {
  const { port, host = '127.0.0.1' } = settings;
  const server = createServer();
  server.keepAliveTimeout = 60_000;
  await listen(server, port, host);
  // Only the holder of the port opens the state: a second process would rewrite it under the first.
  const stop = open(server, settings);
  return {
    url: urlOf(server, host),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      stop();
      await closed;
    },
  };
}

/** Puts the offices behind the server; returns what ends them. */
function open(server: Server, settings: SimulatorSettings): () => void {
  const { apiUrl, warn = () => undefined } = settings;
  const state = openState(server, settings.stateFile);
  const secrets = new Secrets(settings.secrets ?? {}, state.shelf('secrets'), settings.secretsFile, warn);
  const shelf = state.shelf<Callback>('callbacks');
  const callbacks = new Callbacks({ apiUrl, secretsOf: (id) => secrets.of(id), shelf, warn });
  const closing = new AbortController();
  // Any number of answers may be held back at once.
  setMaxListeners(0, closing.signal);
  const routes = routesOf(new Offices(state, secrets, callbacks), secrets, closing.signal);

  server.on('request', (request, response) => {
    answer(routes, request, response).catch(() => {
      if (!closing.signal.aborted) warn('request failed');
      response.destroy();
    });
  });
  return () => {
    closing.abort();
    callbacks.close();
    state.close();
  };
}

function openState(server: Server, path: string | undefined): State {
  try {
    return new State(path);
  } catch (error) {
    server.close();
    throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
