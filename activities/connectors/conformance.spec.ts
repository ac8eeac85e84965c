import fs from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { newSecret } from '../../kit/signature.js';
import { placeInInbox } from '../../prisma/stores/inbox.store.js';
import { accepted, openStores } from '../../prisma/stores/store.fixture.js';
import { textOf } from '../letters/reader.fixture.js';
import { behavesLikeAConnector, type Line } from './behaves-like-a-connector.fixture.js';
import { connectors } from './index.js';
import { bytesOf, closeOffices, listening } from './webhook/testing.js';

jest.setTimeout(60_000);

const to = { recipientId: 'city-999999', recipientName: '見本市役所', receiptNumber: 'MV-2026-1124-7K3QX' };
const endpoint = { url: '', secrets: [newSecret()] };

/** A folder whose disk can go away. */
function aFolder() {
  const base = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-connector-')), 'outbox');
  fs.mkdirSync(base);
  const filesOf = (ending: string): string[] => {
    const folder = path.join(base, to.recipientId);
    const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
    return names.filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name));
  };
  return {
    base,
    filesOf,
    breakDown: () => fs.renameSync(base, `${base}-away`),
    repair: () => {
      if (fs.existsSync(`${base}-away`)) fs.renameSync(`${base}-away`, base);
    },
    close: () => fs.rmSync(path.dirname(base), { recursive: true }),
  };
}
const idOf = (file: string): string => path.basename(file).split('.')[0]!;

async function aWebhook(): Promise<Line> {
  const came = new Map<string, string>();
  const state: { mode: 'accept' | 'reject' | 'down' } = { mode: 'accept' };
  const server = createServer(async (request, response) => {
    const body = String(await bytesOf(request));
    if (state.mode === 'down') return void response.writeHead(503).end();
    came.set(String(request.headers['webhook-id']), body);
    response.end(JSON.stringify({ outcome: state.mode === 'accept' ? 'accepted' : 'rejected' }));
  });
  const connector = connectors.webhook({ demo: true });
  return {
    connector,
    to: { to, endpoint: { ...endpoint, url: `http://127.0.0.1:${await listening(server)}/hook` } },
    arrived: () => Promise.resolve(new Map(came)),
    breakDown: () => void (state.mode = 'down'),
    repair: () => void (state.mode = 'accept'),
    refuse: () => void (state.mode = 'reject'),
    close: async () => {
      closeOffices();
      await connector.close?.();
    },
  };
}

async function anInbox(): Promise<Line> {
  const stores = await openStores();
  const state = { isDown: false };
  return {
    connector: connectors.inbox({
      placeInInbox: (recipientId, deliveryId) =>
        state.isDown ? Promise.reject(new Error('見本カナリア太郎')) : placeInInbox(stores.db, recipientId, deliveryId),
    }),
    to: { to, endpoint },
    arrived: async () => {
      const { rows } = await stores.db.pool.query<{ id: string; no: string }>(
        'SELECT delivery_id AS id, no FROM inbox WHERE recipient_id = $1',
        [to.recipientId],
      );
      return new Map(rows.map(({ id }) => [id, '見本カナリア太郎']));
    },
    breakDown: () => void (state.isDown = true),
    repair: () => void (state.isDown = false),
    newDelivery: async () => (await accepted(stores)).deliveries[0]!.state.id,
    close: stores.close,
  };
}

function aFile(): Line {
  const folder = aFolder();
  return {
    ...folder,
    connector: connectors.file({ filesFolder: folder.base }),
    to: { to, endpoint },
    arrived: () =>
      Promise.resolve(new Map(folder.filesOf('.json').map((file) => [idOf(file), fs.readFileSync(file, 'utf8')]))),
  };
}

function aLetter(): Line {
  const folder = aFolder();
  return {
    ...folder,
    connector: connectors.paper({ lettersFolder: folder.base, publicUrl: 'https://todoke.example', demo: true }),
    to: { to, endpoint },
    arrived: async () => {
      const letters = folder.filesOf('.pdf').map(async (file) => {
        const pages = await textOf(new Uint8Array(fs.readFileSync(file)));
        return [idOf(file), pages.join('').replace(/\s/gu, '')] as const;
      });
      return new Map(await Promise.all(letters));
    },
  };
}

behavesLikeAConnector('webhook', aWebhook);
behavesLikeAConnector('inbox', anInbox);
behavesLikeAConnector('file', aFile);
behavesLikeAConnector('paper', aLetter);

describe('conformance', () => {
  it('is asked of every connector', () => {
    expect(Object.keys(connectors).sort()).toEqual(['file', 'inbox', 'paper', 'webhook']);
  });
});
