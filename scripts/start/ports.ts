import fs from 'node:fs';
import { randomInt } from 'node:crypto';
import net from 'node:net';
import { StartError } from './errors.js';
import type { PortUse } from './settings.js';

/** Refuses the first port that is taken or wanted twice, and finds one for each part that leaves it open. */
export async function checkPorts(uses: PortUse[]): Promise<void> {
  const fixed = uses.filter(({ port }) => port !== 0);
  for (const [index, use] of fixed.entries()) {
    const twin = fixed.slice(0, index).find((other) => other.port === use.port);
    if (twin) throw new StartError(`${twin.variable} and ${use.variable} are both ${use.port}; change one of them`);
    if (!(await isFree(use.port))) throw new StartError(takenMessage(use));
  }
  const taken = new Set(fixed.map((use) => use.port));
  for (const use of uses.filter(({ port }) => port === 0)) {
    do use.port = await freePort();
    while (taken.has(use.port));
    taken.add(use.port);
  }
}

export async function isFree(port: number): Promise<boolean> {
  return !(await accepts(port)) && (await canListen(port));
}

/** Below the ports that systems give to outgoing connections: one of those could take it before its part listens. */
const [lowest, highest] = [10_240, 32_000];

export async function freePort(): Promise<number> {
  for (let left = 100; left > 0; left -= 1) {
    const port = randomInt(lowest, highest);
    if (await canListen(port)) return port;
  }
  throw new StartError('no free port was found');
}

/** Listening alone is not proof: some systems let a loopback address be bound beside a wildcard holder. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 1000 });
    const answer = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}

function canListen(port: number): Promise<boolean> {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

function takenMessage({ part, variable, port }: PortUse): string {
  const holder = holderOf(port) ?? `another program (try: lsof -i :${port})`;
  return `port ${port} for ${part} is taken by ${holder}; stop it or choose another port with ${variable}`;
}

/** Linux only, and only for processes that we may look into. */
function holderOf(port: number): string | undefined {
  try {
    const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningInodes(table, port));
    const links = new Set(inodes.map((inode) => `socket:[${inode}]`));
    const pid = fs.readdirSync('/proc').find((name) => /^\d+$/.test(name) && holdsOne(name, links));
    return pid && `process ${pid} (${fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim()})`;
  } catch {
    return undefined;
  }
}

function listeningInodes(table: string, port: number): string[] {
  if (!fs.existsSync(table)) return [];
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = fs.readFileSync(table, 'utf8').split('\n').slice(1);
  const fields = rows.map((row) => row.trim().split(/\s+/));
  const listening = '0A';
  return fields.filter((row) => row[1]?.endsWith(suffix) && row[3] === listening).map((row) => row[9] ?? '');
}

function holdsOne(pid: string, links: Set<string>): boolean {
  try {
    const folder = `/proc/${pid}/fd`;
    return fs.readdirSync(folder).some((fd) => links.has(readLink(`${folder}/${fd}`)));
  } catch {
    return false;
  }
}

function readLink(file: string): string {
  try {
    return fs.readlinkSync(file);
  } catch {
    return '';
  }
}
