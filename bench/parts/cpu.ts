/** What processes cost, from /proc: Linux only, elsewhere everything is null. */
import fs from 'node:fs';

const msPerTick = 10;

interface Stat {
  parent: number;
  own: number;
  /** Of children that have ended and were waited for. */
  ended: number;
}

/** CPU milliseconds of each process with everything it started: PostgreSQL's backends count for PostgreSQL. */
export function cpuOf(pids: Record<string, number>): Record<string, number | null> {
  const stats = readStats();
  const childrenOf = new Map<number, number[]>();
  for (const [pid, { parent }] of stats) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), pid]);
  const sum = (pid: number): number => {
    const { own, ended } = stats.get(pid)!;
    return own + ended + (childrenOf.get(pid) ?? []).map(sum).reduce((a, b) => a + b, 0);
  };
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, stats.has(pid) ? sum(pid) : null]));
}

/** Resident memory in MB, without children. */
export function memoryOf(pid: number): number | null {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Math.round(Number(line[1]) / 1024) : null;
  } catch {
    return null;
  }
}

function readStats(): Map<number, Stat> {
  const stats = new Map<number, Stat>();
  if (!fs.existsSync('/proc/self/stat')) return stats;
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const text = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14].map((at) => fields[at]!);
      const [own, ended] = [(user! + system!) * msPerTick, (endedUser! + endedSystem!) * msPerTick];
      stats.set(Number(name), { parent: parent!, own, ended });
    } catch {
      // it ended while we looked
    }
  }
  return stats;
}
