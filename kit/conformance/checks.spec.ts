import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newSecret, verify } from '../signature.js';
import { checkReceiver } from './checks.js';

const secret = newSecret();
const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

type Verified = ReturnType<typeof verify>;

/** A receiver that verifies and answers as it is told. */
async function receiver(answer: (response: ServerResponse, verified: Verified) => void): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () =>
      answer(response, verify({ headers: request.headersDistinct, body: Buffer.concat(chunks), secrets: [secret] })),
    );
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const failures = async (url: string) =>
  (await checkReceiver(url, secret)).filter(({ ok }) => !ok).map(({ name }) => name);

describe('the conformance run', () => {
  it('finds nothing wrong with a receiver that follows the kit', async () => {
    const url = await receiver((response, verified) =>
      verified.ok
        ? response.end(JSON.stringify({ outcome: 'accepted', reference: verified.id.slice(-6) }))
        : response.writeHead(401).end(),
    );

    expect(await failures(url)).toEqual([]);
  });

  it('finds one that takes anything', async () => {
    const found = await failures(await receiver((response) => response.writeHead(202).end()));

    expect(found).toEqual([
      'another secret is refused',
      'a changed body is refused',
      'a message of ten minutes ago is refused',
      'a message of the future is refused',
      'no signature is refused',
    ]);
  });

  it('finds one that acts twice, and one that answers what nobody can read', async () => {
    let times = 0;
    const url = await receiver((response, verified) => {
      if (!verified.ok) return void response.writeHead(401).end();
      response.end(`<html>${(times += 1)}`);
    });

    expect(await failures(url)).toEqual([
      'the answer is a reply, or empty',
      'the same webhook-id twice gets the same answer',
    ]);
  });

  it('says of one that is not there that nothing is taken', async () => {
    const found = await failures('http://127.0.0.1:9/');

    expect(found).toContain('a good signature is taken');
    expect(found).toContain('another secret is refused');
  });
});
