import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sampleCitizen } from './citizen.js';
import type { SampleModule } from './contract.js';
import { urlsOf } from './environment.js';
import { describe, StartError } from './errors.js';
import { startParts, stopOrder } from './parts.js';
import { printLine, type Print } from './print.js';
import { root } from '../../prisma/root.js';
import { portsInUse, readSettings, type Settings } from './settings.js';
import { supervise, type Ending } from './supervise.js';

/** `npm start`: answers the exit code. */
export async function main(args: string[]): Promise<number> {
  const print = printLine;
  // A closed terminal must not end us before the parts.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    const settings = readSettings(args, process.env);
    if (process.env.NODE_ENV === 'production') {
      throw new StartError(
        'npm start is the demo and refuses NODE_ENV=production; see docs/operations.md for production',
      );
    }
    print(`Todoke, state in ${settings.home}, logs in ${path.join(settings.home, 'logs')}`);
    const run = {
      home: settings.home,
      ports: portsInUse(settings),
      stopOrder,
      start: (supervisor: Parameters<typeof startParts>[0]['supervisor']) =>
        startParts({ settings, supervisor, print }),
      afterStart: () => afterStart(settings, print),
    };
    const signals = process;
    endWithNpm(() => signals.emit('SIGTERM', 'SIGTERM'));
    return await supervise(run, signals, print);
  } catch (error) {
    describe(error).forEach(print);
    return 1;
  }
}

async function afterStart(settings: Settings, print: Print): Promise<Ending | undefined> {
  if (!settings.isOnce) welcome(settings, print);
  const ending = await fileSample(settings, print);
  if (settings.isOnce) return ending;
  print(ending.lastLine);
  print(
    ending.isOk
      ? 'Up. Ctrl-C stops everything.'
      : 'The sample filing did not end well; see the logs. Ctrl-C stops everything.',
  );
  return undefined;
}

async function fileSample(settings: Settings, print: Print): Promise<Ending> {
  const file = path.join(root, 'dist/scripts/start/sample.js');
  const sample = (await import(pathToFileURL(file).href)) as SampleModule;
  const options = { apiUrl: urlsOf(settings).api, home: settings.home, print };
  const { recipients, outcomes, messages, receiptPath, ok } = await sample.fileSample(options);
  const lastLine = `${recipients} recipients, ${outcomes} outcomes, mailbox ${messages} messages, receipt ${receiptPath}`;
  return { isOk: ok, lastLine };
}

function welcome(settings: Settings, print: Print): void {
  const { api, sandbox, ui, worker } = urlsOf(settings);
  const body = `{"role":"citizen","subject":"${sampleCitizen}","level":3}`;
  print('');
  print(`  pages        ${api}/   (sign in as ${sampleCitizen} to see the sample)`);
  print(`  desk         ${api}/desk`);
  print(`  API          ${api}/v1   (OpenAPI: ${api}/openapi.json)`);
  if (!settings.temporalAddress) print(`  Temporal     ${ui}/`);
  print(`  recipients   ${sandbox}/   (sandbox: no real office receives anything)`);
  print(`  metrics      ${api}/metrics and ${worker}/metrics`);
  print(`  mails        ${path.join(settings.home, 'mail')}`);
  print(`  a token      curl -s ${api}/demo/tokens -H 'content-type: application/json' -d '${body}'`);
  print('');
}

/** Should npm itself be killed, nobody could stop us by it any more. */
function endWithNpm(end: () => void): void {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== 'start') return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, 1000);
  timer.unref();
}
