/** Writes a file so that whoever looks into the folder sees all of it or nothing. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { failed, type Failed, reasonOf } from './connector.js';

/** No path leads out of the folder, and no name says anything of a person. */
const safeName = /^[a-z0-9-]{3,64}$/;
const fileName = /^[a-z0-9-]{1,64}(\.[a-z0-9]{1,8}){1,3}$/;

export interface NewFile {
  name: string;
  content: Uint8Array;
}

/**
 * Writes the files, in this order, into the folder of one recipient: each beside its place, flushed to the disk, then renamed.
 * The folder that holds all recipients' must be there: a disk that is not mounted must not be written around.
 */
export async function writeFiles(
  base: string,
  recipientId: string,
  files: NewFile[],
  signal: AbortSignal,
): Promise<Failed | null> {
  if (!safeName.test(recipientId) || !files.every(({ name }) => fileName.test(name))) return failed('BAD_NAME', 'stop');
  try {
    if (!(await stat(base)).isDirectory()) return failed('FOLDER_MISSING', 'schedule');
    const folder = path.join(base, recipientId);
    await mkdir(folder, { mode: 0o750 }).catch(ignoreExisting);
    for (const file of files) {
      if (signal.aborted) return failed(reasonOf(signal), 'schedule');
      await writeOne(folder, file);
    }
    await flush(folder);
    return null;
  } catch (error) {
    return failureOfWriting(error);
  }
}

async function writeOne(folder: string, { name, content }: NewFile): Promise<void> {
  // A leading dot and a name of its own: never picked up half written, never met by another worker.
  const aside = path.join(folder, `.${name}.${randomUUID()}.tmp`);
  try {
    const file = await open(aside, 'wx', 0o640);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path.join(folder, name));
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A rename is on the disk once its folder is. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function ignoreExisting(error: unknown): void {
  if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
}

/** Only the code is looked at: the text of these errors holds the path. All of it may be mended by an operator. */
export function failureOfWriting(error: unknown): Failed {
  switch ((error as { code?: unknown }).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return failed('DISK_FULL', 'schedule');
    case 'ENOENT':
    case 'ENOTDIR':
      return failed('FOLDER_MISSING', 'schedule');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failed('FOLDER_DENIED', 'schedule');
    default:
      return failed('WRITE_FAILED', 'schedule');
  }
}
