/** Forms with files (`multipart/form-data`). What is too large is cut off and said to be, so that the rest of the form is not lost. */
import busboy from 'busboy';
import type { Request } from 'express';
import { Problem } from '../problems.js';

/** A file that a form brought. */
export interface SentFile {
  /** Name of its control. */
  field: string;
  name: string;
  content: Buffer;
  /** Where it was not kept: it is too large itself, or all files together are. */
  excess: 'one' | 'all' | null;
}

export interface MultipartForm {
  form: URLSearchParams;
  files: SentFile[];
}

/** As for documents sent to the API. */
export const maxFileBytes = 5 * 1024 * 1024;
/** A request asks for fifty things at most, each by two controls: a control that nothing was chosen for counts too. */
const maxFiles = 100;
/** Kept in memory of one form. What is beyond it counts as too large. */
const maxKeptBytes = 4 * maxFileBytes;
/** A body that says it is larger is not even listened to. */
const maxBodyBytes = 100 * 1024 * 1024;

export async function readMultipart(
  request: Request,
  limits: { fields: number; bytes: number },
): Promise<MultipartForm> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw new Problem('body-too-large');
  const read: MultipartForm = { form: new URLSearchParams(), files: [] };
  const parser = parserOf(request, limits);
  let [textBytes, keptBytes, problem] = [0, 0, null as Problem | null];
  parser.on('field', (name, value) => {
    textBytes += Buffer.byteLength(value);
    if (textBytes > limits.bytes) problem = new Problem('body-too-large');
    else if (name !== undefined) read.form.append(name, value);
  });
  parser.on('file', (field, content, { filename }) => {
    const chunks: Buffer[] = [];
    let excess: SentFile['excess'] = null;
    content.on('data', (chunk: Buffer) => {
      keptBytes += chunk.length;
      if (keptBytes > maxKeptBytes) excess = 'all';
      else chunks.push(chunk);
    });
    // The parser says that the form broke off; unheard, the file saying so as well would end the process.
    content.on('error', () => undefined);
    content.on('close', () => {
      if (content.truncated) excess = 'one';
      const file = { name: tidy(filename), content: Buffer.concat(chunks), excess };
      // A control that nothing was chosen for is sent all the same.
      if (field !== undefined && (file.name !== '' || file.content.length > 0)) read.files.push({ field, ...file });
    });
  });
  for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const)
    parser.on(limit, () => (problem = new Problem('body-too-large')));
  await finished(request, parser);
  if (problem) throw problem;
  return read;
}

function parserOf(request: Request, limits: { fields: number; bytes: number }) {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { fields: limits.fields, fieldSize: limits.bytes, files: maxFiles, fileSize: maxFileBytes },
    });
  } catch {
    throw new Problem('invalid-request');
  }
}

/** A broken form, or one that breaks off, is refused as a whole. */
function finished(request: Request, parser: ReturnType<typeof parserOf>): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (): void => {
      request.unpipe(parser);
      request.resume();
      reject(new Problem('invalid-request'));
    };
    parser.on('close', resolve);
    parser.on('error', refuse);
    request.once('aborted', refuse);
    request.pipe(parser);
  });
}

/** The last part of a path, without control characters, at most 200 long. */
const tidy = (name = ''): string =>
  [...(name.split(/[/\\]/).at(-1) ?? '').replace(/\p{Cc}/gu, '')].slice(-200).join('');
