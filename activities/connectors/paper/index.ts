/** Hands a delivery over as a letter to be printed and posted; its outcome comes by the desk, or by the recipient's hand. */
import { createHash } from 'node:crypto';
import { noticeSchema } from '../../../kit/notice.js';
import { renderLetter } from '../../letters/index.js';
import { type Connector, type ConnectorSettings, failed, type Handed, type Handover } from '../connector.js';
import { writeFiles } from '../write-file.js';
import { letterOf } from './letter-of.js';

type Settings = Pick<ConnectorSettings, 'lettersFolder' | 'publicUrl' | 'demo'>;

export function paper(settings: Settings): Connector {
  return { kind: 'paper', send: (handover, signal) => send(handover, signal, settings) };
}

async function send({ webhookId, body, to }: Handover, signal: AbortSignal, settings: Settings): Promise<Handed> {
  const notice = read(body);
  if (!notice) return failed('UNREADABLE', 'stop');
  const digest = createHash('sha256').update(body).digest('hex');
  const content = await renderLetter(letterOf(notice, { ...to, ...settings, digest }));
  const files = [{ name: `${webhookId}.pdf`, content }];
  const failure = await writeFiles(settings.lettersFolder, to.recipientId, files, signal);
  return failure ?? { ok: true, httpStatus: null, reply: null };
}

function read(body: Uint8Array) {
  try {
    return noticeSchema.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch {
    return null;
  }
}
