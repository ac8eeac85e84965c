import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Stage } from '../../bench/parts/stage.js';
import { type Network, startNetwork } from './parts/network.js';
import { findToxiproxy } from './parts/toxiproxy-binary.js';

let stage: Stage;
let network: Network;
let server: Server;
const pidFile = (): string => path.join(stage.home, 'toxiproxy.pid');
beforeAll(async () => {
  stage = new Stage();
  const program = path.join(stage.home, 'toxiproxy');
  const toxiproxy = await findToxiproxy(() => undefined);
  fs.writeFileSync(program, `#!/bin/sh\necho $$ > ${pidFile()}\nexec ${toxiproxy} "$@"\n`, { mode: 0o755 });
  network = await startNetwork(stage, program);
  server = createServer((_, response) => response.end('through'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 900_000);
afterAll(async () => {
  server?.close();
  await stage?.stop();
});

it('lays the lines anew where toxiproxy no longer answers, and leaves cut what was cut', async () => {
  const upstream = (server.address() as AddressInfo).port;
  const [open, cut] = [await network.open('open', upstream), await network.open('cut', upstream)];
  const through = (port: number): Promise<string> =>
    fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.text(),
      () => 'nobody',
    );
  await network.cut('cut');

  const troubled = network.trouble('open', 'latency', 500);
  const stuck = Number(fs.readFileSync(pidFile(), 'utf8'));
  setTimeout(() => process.kill(stuck, 'SIGSTOP'), 200);
  await troubled;

  expect([await through(open), await through(cut)]).toEqual(['through', 'nobody']);
  await network.mend('cut');
  expect(await through(cut)).toBe('through');
}, 60_000);
