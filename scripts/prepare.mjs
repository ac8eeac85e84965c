// What a fresh clone needs before anything else can run. Node built-ins only: nothing is installed yet.
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitForLock } from './tools/processes.mjs';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const sourceFolders = ['apps', 'workflows', 'activities', 'life-events', 'prisma', 'kit', 'scripts'];
const at = (...names) => path.join(root, ...names);

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Todoke needs Node.js 20.19 or later, this is ${version}. See https://nodejs.org/ (24 LTS is recommended).`,
  );
  process.exit(1);
}

/** One at a time: two starts side by side must not install into, or build over, each other. */
export async function alone(work) {
  const lock = await waitForLock(at('dist', '.prepare.lock'), (holder) =>
    console.log(`another start (process ${holder}) is installing or building here; waiting for it`),
  );
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** All of it, and with `project` the parts that only a bench or a suite needs; ends the process with a reason when that fails. */
export async function prepare({ title, project } = {}) {
  checkNode();
  try {
    await alone(async () => {
      await install();
      await generate();
      await build();
      // Incremental: a moment when nothing has changed.
      if (project) await compile(title, project);
    });
  } catch (error) {
    if (error.output) console.error(error.output.trimEnd());
    console.error(error.output ? error.message : error);
    process.exit(1);
  }
}

export async function install() {
  if (isInstalled()) return;
  await run('installing packages (npm ci; a minute or so)', 'npm', ['ci', '--no-audit', '--no-fund']);
}

export async function generate() {
  if (isGenerated()) return;
  // No engine is downloaded: the file named here only has to exist, generate never runs it.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: 'package.json', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  await run('generating the database client', process.execPath, [bin('prisma/build/index.js'), 'generate'], { env });
}

export async function build() {
  const stamp = at('dist', '.sources');
  const sources = hashOfSources();
  if (read(stamp) === sources && fs.existsSync(at('dist/scripts/start/main.js'))) return;
  fs.rmSync(stamp, { force: true });
  await compile('compiling', 'tsconfig.build.json');
  await run('bundling the workflows', process.execPath, ['dist/scripts/bundle-workflows.js']);
  await run('bundling API and worker', process.execPath, ['dist/scripts/bundle-apps.js']);
  fs.writeFileSync(stamp, sources);
}

/** Types are for `npm test` and `npm run check` to look at: whoever starts something waits half as long without. */
function compile(title, project) {
  return run(title, process.execPath, [bin('typescript-7/bin/tsc'), '-p', project, '--noCheck']);
}

/** Runs a command quietly, with a sign of life every 10 s; its output is shown when it fails. */
export async function run(title, command, args, { env = process.env, say = console.log } = {}) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  say(`${title} …`);
  const alive = setInterval(() => say(`  … still ${title} (${seconds()})`), 10_000);
  try {
    const { code, output } = await finished(command, args, env);
    if (code !== 0) throw Object.assign(new Error(`${title} failed (exit code ${code})`), { output });
    say(`  done in ${seconds()}`);
    return output;
  } finally {
    clearInterval(alive);
  }
}

/** A group of its own, ended with us: a signal to npm alone reaches only this process. */
export function finished(command, args, env) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  const handlers = Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }).map(([signal, code]) => {
    const handler = () => endGroup(child.pid, code);
    process.once(signal, handler);
    return () => process.removeListener(signal, handler);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  }).finally(() => handlers.forEach((off) => off()));
}

function endGroup(pid, code) {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // it ended meanwhile
  }
  process.exit(code);
}

/** npm keeps what it installed in a hidden lock file, written last: compared by content, so that a checkout's dates don't matter. */
function isInstalled() {
  const wanted = json(at('package-lock.json'))?.packages ?? {};
  const present = json(at('node_modules/.package-lock.json'))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    if (name === '') return true;
    return present[name] ? present[name].version === version : optional === true;
  });
}

function isGenerated() {
  const client = modified(at('prisma/generated/client.ts'));
  const schema = modified(at('prisma/schema.prisma'));
  return schema === 0 || (client > schema && client > modified(at('node_modules/.package-lock.json')));
}

function hashOfSources() {
  const hash = crypto.createHash('sha256');
  const add = (file) => {
    const { mtimeMs, size } = fs.statSync(file);
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  };
  for (const folder of sourceFolders.filter((name) => fs.existsSync(at(name)))) {
    for (const name of fs.readdirSync(at(folder), { recursive: true }).sort()) {
      if (/\.(ts|tsx|json)$/.test(name) && !name.endsWith('.spec.ts')) add(at(folder, name));
    }
  }
  for (const name of ['tsconfig.json', 'tsconfig.build.json', 'node_modules/.package-lock.json']) add(at(name));
  return hash.digest('hex');
}

function bin(file) {
  return at('node_modules', file);
}

function modified(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function json(file) {
  try {
    return JSON.parse(read(file) ?? 'null');
  } catch {
    return undefined;
  }
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
