/** The disk to which files for recipients are written. Where mounting is allowed it is one of its own, small enough to be full. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export interface Disk {
  folder: string;
  /** No room for anything more; without a disk of its own, its folder is away. It comes back after `ms`. */
  fill(ms: number): Promise<void>;
  close(): void;
}

const megabytes = 16;

export function openDisk(folder: string): Disk {
  fs.mkdirSync(folder, { recursive: true });
  const isMounted = runs('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'todoke-faults', folder);
  const away = `${folder}.away`;
  const ballast = path.join(folder, '.ballast');
  let users = 0;
  const spoil = (): void => (isMounted ? fillWith(ballast) : fs.renameSync(folder, away));
  const mend = (): void => (isMounted ? fs.rmSync(ballast) : fs.renameSync(away, folder));
  return {
    folder,
    fill: async (ms) => {
      if (users++ === 0) spoil();
      await new Promise((resolve) => setTimeout(resolve, ms));
      if (--users === 0) mend();
    },
    close: () => void (isMounted && runs('umount', '-l', folder)),
  };
}

function fillWith(file: string): void {
  try {
    fs.writeFileSync(file, Buffer.alloc((megabytes + 1) * 1024 * 1024));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
