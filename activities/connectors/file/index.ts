/** Hands a delivery over as a file in the recipient's folder, with its digest; the answer comes by the callback. */
import { createHash } from 'node:crypto';
import { type Connector, type ConnectorSettings, type Handed, type Handover } from '../connector.js';
import { writeFiles } from '../write-file.js';

export function file({ filesFolder }: Pick<ConnectorSettings, 'filesFolder'>): Connector {
  return { kind: 'file', send: (handover, signal) => send(handover, signal, filesFolder) };
}

/** The same delivery has the same name: a repeat writes the same bytes over themselves. The digest comes first, so whoever sees the file finds it. */
async function send({ webhookId, body, to }: Handover, signal: AbortSignal, folder: string): Promise<Handed> {
  const name = `${webhookId}.json`;
  const digest = createHash('sha256').update(body).digest('hex');
  const files = [
    { name: `${name}.sha256`, content: Buffer.from(`${digest}  ${name}\n`) },
    { name, content: body },
  ];
  return (await writeFiles(folder, to.recipientId, files, signal)) ?? { ok: true, httpStatus: null, reply: null };
}
