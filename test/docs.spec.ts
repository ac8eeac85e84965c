import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { problems } from '../apps/api/src/problems.js';
import { registration } from '../apps/api/src/recipients/recipient.schema.js';
import { noticeSchema } from '../kit/notice.js';
import { readReply } from '../kit/reply.js';
import { newSecret, sign, verify } from '../kit/signature.js';
import { modes } from '../kit/simulator/behaviours.js';
import { routesOf } from '../kit/simulator/routes.js';
import { codes, filingStatuses, noticeStatuses } from '../life-events/status.js';
import { withFigures } from '../scripts/figures.js';
import { proceduresPage } from '../scripts/procedures-page.js';
import { readSettings } from '../scripts/start/settings.js';
import { anchorOf, type Block, inlineCode, type Page, pages, sources } from './support/markdown.js';
import { root } from '../prisma/root.js';

const all = pages();
const byFile = new Map(all.map((page) => [page.file, page]));
const blocks = all.flatMap((page) => page.blocks);
const page = (file: string): Page => byFile.get(file)!;
const inLanguage = (language: string): Block[] => blocks.filter((block) => block.language === language);
const places = (list: Block[]) => list.map((block) => [`${block.file}:${block.line}`, block] as const);
const { version, scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
  scripts: Record<string, string>;
};

const routes = sources('apps/api/src')
  .filter(({ file }) => /\.controller\.tsx?$/.test(file))
  .flatMap(({ text }) => {
    const prefix = /@Controller\((?:'([^']*)')?\)/.exec(text)?.[1] ?? '';
    return [...text.matchAll(/^ {2}@(Get|Post|Put|Delete|Patch|Sse)\((?:'([^']*)')?\)/gm)].map(
      ([, verb, rest = '']) => {
        const method = verb === 'Sse' ? 'GET' : verb!.toUpperCase();
        return `${method} ${shapeOf(`/${[prefix, rest].filter(Boolean).join('/')}`)}`;
      },
    );
  })
  .concat('GET /openapi.json');

describe('code in the docs', () => {
  it('is in a language that is checked', () => {
    const checked = ['ts', 'js', 'json', 'bash', 'mermaid', 'text'];

    expect(blocks.filter(({ language }) => !checked.includes(language))).toEqual([]);
    expect([...inLanguage('ts'), ...inLanguage('js')].filter(({ name }) => name === '')).toEqual([]);
  });

  it('type-checks where it is TypeScript', () => {
    expect(typeErrors(inLanguage('ts'))).toEqual([]);
  }, 60_000);

  it.each(places(inLanguage('json')))('parses: %s', (_place, { text, name }) => {
    const value = JSON.parse(text) as unknown;

    if (name === 'notice' || name === 'amended') expect(noticeSchema.safeParse(value).error).toBeUndefined();
    if (name === 'reply') expect(readReply(Buffer.from(text)).ok).toBe(true);
    if (name === 'registration') expect(registration.safeParse(value).error).toBeUndefined();
    if (name === 'problem') {
      const { title, help, status } = problems['invalid-answers'];
      expect(value).toMatchObject({ code: 'invalid-answers', title, detail: help, status });
    }
  });

  it.each(places(inLanguage('bash')))('names what exists: %s', (_place, { text }) => {
    expect(text.trim().split('\n').flatMap(faultsOfLine)).toEqual([]);
  });

  it('makes a plan of the life event that is taught', () => {
    const planned = planOfTaughtEvent();

    expect(planned).toEqual([
      ['DG-01.p1', 'yes', []],
      ['DG-02.p1', 'yes', []],
      ['DG-03.dog.mihon-sonpo', 'yes', ['DG-01.p1']],
    ]);
  }, 60_000);
});

describe('the receiver in the docs', () => {
  const secret = newSecret();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-docs-'));
  const replies: { url: string; verified: boolean; outcome: string }[] = [];
  let todoke: Server;
  let receiver: ChildProcess;
  let url: string;
  const [program] = inLanguage('js').filter(({ name }) => name === 'receiver.mjs');

  beforeAll(async () => {
    todoke = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        const read = readReply(body);
        const verified = verify({ headers: request.headersDistinct, body, secrets: [secret] }).ok;
        replies.push({ url: request.url!, verified, outcome: read.ok ? read.reply.outcome : 'unreadable' });
        response.writeHead(202).end();
      });
    });
    fs.writeFileSync(path.join(folder, 'receiver.mjs'), program!.text);
    fs.writeFileSync(path.join(folder, 'signature.mjs'), transpiled('kit/signature.ts'));
    const port = await portOf(createServer());
    url = `http://127.0.0.1:${port}/notices`;
    const args = ['receiver.mjs', String(port), `http://127.0.0.1:${await portOf(todoke, true)}`, secret];
    receiver = spawn(process.execPath, args, { cwd: folder, stdio: 'inherit', env: {} });
    await until(() => fetch(url).then(Boolean, () => false));
  }, 20_000);
  afterAll(() => {
    receiver?.kill();
    todoke?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const deliver = async (id: string, how: 'online' | 'visit', secrets = [secret]) => {
    const data = { noticeId: `notice-of-${id}`, procedure: 'MV-01', sequence: 1, how, fields: {} };
    const body = JSON.stringify({ type: 'notice.created', timestamp: new Date().toISOString(), data });
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': sign({ id, timestamp, body, secrets }),
    };
    const response = await fetch(url, { method: 'POST', headers, body });
    const read = readReply(Buffer.from(await response.arrayBuffer()));
    return { status: response.status, reply: read.ok ? read.reply : null };
  };

  it('is short', () => {
    expect(program!.text.trim().split('\n').length).toBeLessThanOrEqual(60);
  });

  it('answers a delivery, and a repeat of it with the same answer', async () => {
    const first = await deliver('d-1', 'online');
    const second = await deliver('d-1', 'online');

    expect(first).toMatchObject({ status: 200, reply: { outcome: 'accepted', inReplyTo: 'd-1' } });
    expect(second).toEqual(first);
  });

  it('refuses what another secret has signed', async () => {
    expect(await deliver('d-2', 'online', [newSecret()])).toEqual({ status: 401, reply: null });
  });

  it('calls back once when a visit is over', async () => {
    const answers = [await deliver('d-3', 'visit'), await deliver('d-3', 'visit')];

    expect(answers.map(({ status, reply }) => [status, reply?.outcome])).toEqual([
      [202, 'received'],
      [202, 'received'],
    ]);
    await until(() => Promise.resolve(replies.length > 0));
    expect(replies).toEqual([{ url: '/v1/notices/notice-of-d-3/replies', verified: true, outcome: 'accepted' }]);
  });
});

describe('what the docs name', () => {
  it('are pages, anchors and pictures that exist', () => {
    const broken = all.flatMap(({ file, links }) =>
      links.filter((link) => !/^https?:/.test(link) && !isThere(file, link)).map((link) => `${file}: ${link}`),
    );

    expect(broken).toEqual([]);
  });

  it('are pictures that load fast', () => {
    const folder = path.join(root, 'docs/images');
    const heavy = fs.readdirSync(folder).filter((name) => fs.statSync(path.join(folder, name)).size > 300_000);

    expect(heavy).toEqual([]);
  });

  it('are files that exist', () => {
    const isPath = /^(apps|workflows|activities|life-events|prisma|kit|scripts|test|docs)\/[\w./-]*$/;
    const missing = all.flatMap((one) =>
      inlineCode(one)
        .filter((code) => isPath.test(code) && !fs.existsSync(path.join(root, code)))
        .map((code) => `${one.file}: ${code}`),
    );

    expect(missing).toEqual([]);
  });

  it('are routes that exist', () => {
    const named = all.flatMap((one) =>
      inlineCode(one).flatMap((code) => {
        const [, method = 'GET', route] = /^(?:(GET|POST|PUT|DELETE|PATCH) )?(\/[\w./{}-]+)$/.exec(code) ?? [];
        return route ? [`${method} ${shapeOf(route)}`] : [];
      }),
    );

    expect(named.filter((route) => !routes.includes(route))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  it('are npm scripts that exist', () => {
    const faults = all.flatMap((one) =>
      inlineCode(one)
        .filter((code) => code.startsWith('npm '))
        .flatMap(faultsOfLine),
    );

    expect(faults).toEqual([]);
  });
});

describe('lists in the docs', () => {
  const variable = /\b(?:TODOKE_[A-Z_]+|DATABASE_URL|TEMPORAL_(?:ADDRESS|NAMESPACE)|NODE_ENV|XDG_CACHE_HOME)\b/g;
  const rows = (file: string): string[][] =>
    page(file)
      .prose.split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
  const firsts = (file: string): string[] => rows(file).map(([, cell]) => cell!.replaceAll('`', ''));

  it('have every environment variable that is read, and no other', () => {
    // environment.ts only hands variables on, and the test run has its own.
    const read = sources('apps', 'scripts', 'kit', 'prisma').filter(
      ({ file }) => file !== 'scripts/start/environment.ts' && !file.startsWith('scripts/test/'),
    );
    const known = new Set(read.flatMap(({ text }) => text.match(variable) ?? []));
    const described = firsts('docs/operations.md').filter((name) => name.match(variable)?.[0] === name);
    const mentioned = all.flatMap(
      ({ prose, blocks }) => [prose, ...blocks.map(({ text }) => text)].join('\n').match(variable) ?? [],
    );

    expect(described.sort()).toEqual([...known].sort());
    const howTestsRun = fs.readFileSync(path.join(root, '.ci/run'), 'utf8');
    const ofTests = new Set(
      [...sources('test').map(({ text }) => text), howTestsRun].flatMap((it) => it.match(variable) ?? []),
    );
    expect([...new Set(mentioned)].filter((name) => !known.has(name) && !ofTests.has(name))).toEqual([]);
  });

  it('have the default ports', () => {
    const { ports } = readSettings([], {});
    const wrong = Object.values(ports).filter(({ variable, port }) => {
      const row = rows('docs/operations.md').find(([, name]) => name === `\`${variable}\``);
      return port !== 0 && row?.[2] !== `\`${port}\``;
    });

    expect(wrong).toEqual([]);
  });

  it('have every problem with its status', () => {
    const described = rows('docs/problems.md').map(([, code, status]) => [code!.replaceAll('`', ''), Number(status)]);

    expect(described).toEqual(Object.entries(problems).map(([code, { status }]) => [code, status]));
  });

  it('have every status word', () => {
    expect(firsts('docs/glossary.md')).toEqual([...filingStatuses, ...noticeStatuses]);
  });

  it('have every code of a reply, and every mode of the sandbox', () => {
    const named = firsts('docs/recipients.md');

    expect(named).toEqual(expect.arrayContaining([...Object.keys(codes), ...modes]));
  });

  it('have every event of the logs', () => {
    const written = sources('apps', 'activities').flatMap(({ text }) =>
      [...text.matchAll(/\b(?:log\('(?:info|warn|error)', |context\.log\(|report\()'([a-z-]+)'/g)].map(
        ([, event]) => event!,
      ),
    );
    const described = firsts('docs/operations.md').flatMap((cell) => cell.split(', '));

    expect([...new Set(written)].filter((event) => !described.includes(event))).toEqual([]);
  });

  it('have every procedure: docs/procedures.md is up to date (npm run build && node dist/scripts/docs.js)', () => {
    expect(fs.readFileSync(path.join(root, 'docs/procedures.md'), 'utf8')).toBe(proceduresPage());
  });

  it.each([
    ['README.md', 'en'],
    ['README.ja.md', 'ja'],
  ] as const)('quotes the figures of the newest results: %s', (file, language) => {
    const page = fs.readFileSync(path.join(root, file), 'utf8');

    expect(page).toBe(withFigures(page, language));
    expect(withFigures(page.replace(/\d ×/, '9 ×'), language)).toBe(page);
  });

  it('have every decision', () => {
    const files = fs.readdirSync(path.join(root, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));

    expect(page('docs/decisions/README.md').links).toEqual(files.sort());
  });
});

describe('the READMEs', () => {
  const [english, japanese] = [page('README.md'), page('README.ja.md')];

  it('have the same structure in both languages', () => {
    const levels = ({ headings }: Page) => headings.map(({ level }) => level);
    const bullets = ({ prose }: Page) => prose.split('\n').filter((line) => /^(- |\| )/.test(line)).length;
    const targets = ({ links }: Page) => links.filter((link) => !/^README/.test(link)).sort();

    expect(levels(japanese)).toEqual(levels(english));
    expect(bullets(japanese)).toBe(bullets(english));
    expect(targets(japanese)).toEqual(targets(english));
  });

  it('have the same commands, and name the repository as publiccode.yml does', () => {
    const commands = ({ blocks }: Page) =>
      blocks.filter(({ language }) => language !== 'mermaid').map(({ text }) => text);
    const publiccode = fs.readFileSync(path.join(root, 'publiccode.yml'), 'utf8');

    expect(commands(japanese)).toEqual(commands(english));
    expect(english.blocks[0]!.text).toContain(`git clone ${/^url: ['"](.+)['"]$/m.exec(publiccode)?.[1]} `);
  });

  it('agree with package.json, changelog and publiccode.yml about the version', () => {
    expect(page('CHANGELOG.md').prose).toContain(`## [${version}]`);
    expect(fs.readFileSync(path.join(root, 'publiccode.yml'), 'utf8')).toContain(`softwareVersion: '${version}'`);
  });
});

function shapeOf(route: string): string {
  return route.replace(/\{\w+\}|:\w+/g, '{}');
}

function isThere(from: string, link: string): boolean {
  const [target = '', anchor] = link.split('#');
  const file = target === '' ? from : path.posix.join(path.posix.dirname(from), target);
  if (!fs.existsSync(path.join(root, file))) return false;
  return anchor === undefined || (byFile.get(file)?.headings.some(({ text }) => anchorOf(text) === anchor) ?? false);
}

/** What a shell line names that does not exist. */
function faultsOfLine(line: string): string[] {
  return line.split(' && ').flatMap((command) => {
    const words = command
      .trim()
      .replace(/^(?:[A-Z_]+=\S+ )+/, '')
      .split(' ');
    const [program, first = '', second = ''] = words;
    if (program === 'npm') {
      const script = first === 'run' ? second : first;
      return script in scripts ? [] : [`no script ${script}`];
    }
    if (program === 'node') return isProgram(first) ? [] : [`no program ${first}`];
    if (program === 'curl') return faultsOfCurl(command);
    return ['git', 'cd', 'cp', 'pg_dump'].includes(program!) ? [] : [`unknown command ${program}`];
  });
}

function isProgram(file: string): boolean {
  if (!file.startsWith('dist/')) return inLanguage('js').some(({ name }) => name === file);
  return fs.existsSync(path.join(root, file.slice('dist/'.length).replace(/\.js$/, '.ts')));
}

function faultsOfCurl(command: string): string[] {
  const data = /-d '([^']*)'/.exec(command)?.[1];
  if (data !== undefined) JSON.parse(data);
  const [, port, route = ''] = /http:\/\/127\.0\.0\.1:(\d+)(\/[^\s?']*)/.exec(command) ?? [];
  const method = /-X (\w+)/.exec(command)?.[1] ?? (command.includes(' -d ') ? 'POST' : 'GET');
  const ports = readSettings([], {}).ports;
  if (Number(port) === ports.api.port)
    return routes.includes(`${method} ${route}`) ? [] : [`no route ${method} ${route}`];
  const sandbox = routesOf({} as never, {} as never, new AbortController().signal);
  const isKnown = sandbox.some((one) => one.method === method && one.path.test(route));
  return Number(port) === ports.sandbox.port && isKnown ? [] : [`nobody answers ${method} ${route}`];
}

/** Type errors of blocks, each taken for the file that it names. */
function typeErrors(list: Block[]): string[] {
  const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const texts = new Map(list.map(({ name, text }) => [path.join(root, name), text]));
  const host = ts.createCompilerHost({ ...options, noEmit: true, incremental: false });
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile(file, language, ...rest)
      : ts.createSourceFile(file, text, language, true);
  };
  const program = ts.createProgram(
    [...texts.keys()],
    { ...options, noEmit: true, incremental: false, types: ['node'] },
    host,
  );
  return [...texts.keys()]
    .map((file) => program.getSourceFile(file)!)
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map((fault) => {
      const { line } = fault.file!.getLineAndCharacterOfPosition(fault.start!);
      return `${path.relative(root, fault.file!.fileName)}:${line + 1}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`;
    });
}

function transpiled(file: string, text = fs.readFileSync(path.join(root, file), 'utf8')): string {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: false };
  return ts.transpileModule(text, { compilerOptions, fileName: file }).outputText;
}

/** Runs the life event of the guide with the real `plan`, in a process of its own. */
function planOfTaughtEvent(): unknown {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-docs-'));
  try {
    const write = (file: string, text: string): void => {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file.replace(/\.ts$/, '.js')), text);
    };
    write('package.json', '{"type":"module"}');
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const rules = sources('life-events').filter(
      ({ file }) =>
        /^life-events\/(shared\/)?[^/]+\.ts$/.test(file) && !/\/index\.ts$|\.(spec|fixture)\.ts$/.test(file),
    );
    for (const { file, text } of rules) write(file, transpiled(file, text));
    for (const { name, text } of inLanguage('ts')) write(name, transpiled(name, text));
    write('run.js', runner);
    return JSON.parse(execFileSync(process.execPath, ['run.js'], { cwd: folder, encoding: 'utf8', env: {} }));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const runner = `
import { plan } from './life-events/plan.js';
import { dog } from './life-events/dog/index.js';
const today = '2026-11-21';
const answers = dog.questions.parse(dog.example(today));
const ref = (kind, id) => ({ id, name: id, kind, municipality: null, answerWithin: null });
const directory = { serving: (kind, code) => ref(kind, kind + '-' + code), named: ref };
const places = { municipality: () => null, registerOffice: (code) => code, offersOnline: () => true };
const planned = plan(dog, answers, { today, places, directory, calendarOf: () => ({ closedBecause: () => null }) });
console.log(JSON.stringify(planned.procedures.map(({ id, applies, after }) => [id, applies, after])));
`;

async function portOf(server: Server, isKept = false): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  if (!isKept) await new Promise((resolve) => server.close(resolve));
  return port;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('did not happen');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
