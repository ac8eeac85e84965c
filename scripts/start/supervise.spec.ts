import { EventEmitter } from 'node:events';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Child } from './child.js';
import { freePort } from './ports.js';
import { identityOf, noteProcess } from './processes.js';
import { supervise, type Run } from './supervise.js';
import type { Supervisor } from './supervisor.js';

const lives = 'setInterval(() => {}, 1000); process.on("SIGTERM", () => process.exit(0)); console.log("ready");';
const isDeaf = 'setInterval(() => {}, 1000); process.on("SIGTERM", () => {});';
const crashes = 'console.error("the disk is on fire"); setTimeout(() => process.exit(7), 200);';

let home: string;
let lines: string[];
let pids: number[];
let signals: EventEmitter;

beforeEach(() => {
  home = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-supervise-')), 'home');
  [lines, pids, signals] = [[], [], new EventEmitter()];
});
afterEach(() => fs.rmSync(path.dirname(home), { recursive: true, force: true }));

const print = (line: string) => void lines.push(line);
const all = () => lines.join('\n');
const areGone = () => pids.every((pid) => identityOf(pid) === undefined);

function part(supervisor: Supervisor, name: string, script: string, graceMs = 1000): Child {
  const child = supervisor.spawn({ part: name, command: process.execPath, args: ['-e', script], graceMs });
  pids.push(child.pid!);
  return child;
}

function run(changes: Partial<Run>): Run {
  const afterStart = async () => undefined;
  return { home, ports: [], stopOrder: ['api', 'worker', 'postgres'], start: async () => {}, afterStart, ...changes };
}

describe('a run', () => {
  it('names the port that is taken, its part, its holder and the variable, and starts nothing', async () => {
    const holder = net.createServer().listen(0, '127.0.0.1');
    await sleep(50);
    const { port } = holder.address() as net.AddressInfo;
    let hasStarted = false;
    const ports = [{ part: 'API', variable: 'TODOKE_API_PORT', port }];

    const code = await supervise(run({ ports, start: async () => void (hasStarted = true) }), signals, print);
    holder.close();

    expect([code, hasStarted]).toEqual([1, false]);
    expect(all()).toMatch(new RegExp(`port ${port} for API is taken by .*; .*TODOKE_API_PORT`));
  });

  it('refuses two parts on one port', async () => {
    const port = await freePort();
    const ports = ['TODOKE_API_PORT', 'TODOKE_SANDBOX_PORT'].map((variable) => ({ part: 'x', variable, port }));

    expect(await supervise(run({ ports }), signals, print)).toBe(1);
    expect(all()).toContain(`TODOKE_API_PORT and TODOKE_SANDBOX_PORT are both ${port}`);
  });

  it('reports the crash of a part with its last words, and stops the others', async () => {
    const start = async (supervisor: Supervisor) => {
      part(supervisor, 'postgres', lives);
      part(supervisor, 'worker', crashes);
    };

    expect(await supervise(run({ start }), signals, print)).toBe(1);
    expect(all()).toContain('worker ended by itself (exit code 7)');
    expect(all()).toContain('the disk is on fire');
    expect(areGone()).toBe(true);
  });

  it('reports a part that cannot be started at all', async () => {
    const start = async (supervisor: Supervisor) =>
      void supervisor.spawn({ part: 'temporal', command: '/nowhere/temporal', args: [] });

    expect(await supervise(run({ start }), signals, print)).toBe(1);
    expect(all()).toMatch(/temporal ended by itself \(it cannot be started: .*ENOENT/);
  });

  it('stops in order at a signal, ends what does not listen, and leaves nothing', async () => {
    const ended: string[] = [];
    const start = async (supervisor: Supervisor) => {
      for (const name of ['postgres', 'worker', 'api']) {
        supervisor.add({ part: name, stop: async () => void ended.push(name) });
      }
      part(supervisor, 'worker', isDeaf, 300);
      await sleep(300);
    };
    const running = supervise(run({ start, afterStart: async () => void signals.emit('SIGTERM') }), signals, print);

    expect(await running).toBe(0);
    expect(ended).toEqual(['api', 'worker', 'postgres']);
    expect(areGone()).toBe(true);
    expect(fs.readdirSync(path.join(home, 'run'))).toEqual([]);
    expect(fs.existsSync(path.join(home, 'lock'))).toBe(false);
  });

  it('stops at a signal while it is still starting, with the code of the signal', async () => {
    const start = async (supervisor: Supervisor) => {
      part(supervisor, 'postgres', lives);
      setTimeout(() => signals.emit('SIGINT'), 100);
      await new Promise(() => {});
    };

    expect(await supervise(run({ start }), signals, print)).toBe(130);
    expect(areGone()).toBe(true);
  });

  it('prints the last line when everything has stopped', async () => {
    const start = async (supervisor: Supervisor) => void part(supervisor, 'api', lives);
    const afterStart = async () => ({ isOk: true, lastLine: '3 recipients' });

    expect(await supervise(run({ start, afterStart }), signals, print)).toBe(0);
    expect(lines.at(-1)).toBe('3 recipients');
    expect(areGone()).toBe(true);
  });

  it('writes what parts say as JSON lines', async () => {
    const start = async (supervisor: Supervisor) => {
      const script = `console.log('plain'); console.log(JSON.stringify({ msg: 'own' })); ${lives}`;
      const child = part(supervisor, 'api', script);
      while (child.lastLines.length < 2) await sleep(20);
    };
    await supervise(run({ start, afterStart: async () => ({ isOk: true, lastLine: '' }) }), signals, print);

    const logged = fs.readFileSync(path.join(home, 'logs/api.log'), 'utf8').trim().split('\n');
    const entries = logged.map((line) => JSON.parse(line) as Record<string, string>);
    expect(entries[0]).toMatchObject({ level: 'info', part: 'api', msg: 'plain' });
    expect(entries[1]).toEqual({ msg: 'own' });
  });
});

describe('a home', () => {
  it('is refused while another run has it', async () => {
    fs.mkdirSync(home, { recursive: true });
    const other = spawn(process.execPath, ['-e', lives], { stdio: 'ignore' });
    const held = { pid: other.pid, identity: identityOf(other.pid!) };
    fs.writeFileSync(path.join(home, 'lock'), JSON.stringify(held));

    const code = await supervise(run({}), signals, print);
    other.kill();

    expect(code).toBe(1);
    expect(all()).toContain(`is in use by process ${other.pid}`);
  });

  it('is taken over from a run that is dead, and what that run has left is ended', async () => {
    fs.mkdirSync(home, { recursive: true });
    const dead = Number(execFileSync(process.execPath, ['-p', 'process.pid']));
    fs.writeFileSync(path.join(home, 'lock'), JSON.stringify({ pid: dead, identity: '1' }));
    const left = spawn(process.execPath, ['-e', lives], { stdio: 'ignore', detached: true });
    pids.push(left.pid!);
    noteProcess(home, { part: 'temporal', pid: left.pid!, signal: 'SIGTERM' });

    const afterStart = async () => ({ isOk: true, lastLine: 'done' });
    expect(await supervise(run({ afterStart }), signals, print)).toBe(0);
    expect(all()).toContain('stopped what an earlier run had left: temporal');
    expect(areGone()).toBe(true);
  });
});
