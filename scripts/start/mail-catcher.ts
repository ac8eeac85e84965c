import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { StartError } from './errors.js';
import { LogFile } from './log-file.js';
import type { RunningPart } from './supervisor.js';

const largestBytes = 1_000_000;

/** Takes every mail that is sent to it on loopback and keeps it as a file; sends nothing on. */
export async function startMailCatcher({ home, port }: { home: string; port: number }): Promise<RunningPart> {
  const folder = path.join(home, 'mail');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const log = new LogFile(home, 'mail');
  const note = (msg: string) =>
    log.write(JSON.stringify({ level: 'info', time: new Date().toISOString(), part: 'mail', msg }));
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: largestBytes,
    closeTimeout: 300,
    onAuth: (_auth, _session, done) => done(null, { user: 'anybody' }),
    onData: (stream, _session, done) => {
      keep(stream, folder).then(
        (name) => {
          note(`took ${name}`);
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  server.on('error', (error: Error) => note(`connection failed: ${error.message}`));
  await listen(server, port);
  return { part: 'mail', stop: () => close(server).then(() => log.close()) };
}

/** Complete before it has its name: whoever watches the folder never reads half a mail. */
async function keep(stream: SMTPServerDataStream, folder: string): Promise<string> {
  const name = `${new Date().toISOString().replaceAll(':', '')}-${crypto.randomUUID().slice(0, 8)}.eml`;
  const chunks: Buffer[] = [];
  for await (const chunk of stream as Readable) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw Object.assign(new Error('the mail is larger than 1 MB'), { responseCode: 552 });
  const unfinished = path.join(folder, `.${name}.part`);
  await fs.promises.writeFile(unfinished, Buffer.concat(chunks), { mode: 0o600 });
  await fs.promises.rename(unfinished, path.join(folder, name));
  return name;
}

function listen(server: SMTPServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.server.once('error', (error) => reject(new StartError(`mail cannot be started: ${error.message}`)));
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function close(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
