/** What was typed, by the name of its control: kept as typed, so that a page shows it again exactly so. */
export class Fields {
  constructor(private readonly entries: [string, string][] = []) {}

  get(name: string): string {
    return this.entries.find(([key]) => key === name)?.[1] ?? '';
  }

  all(name: string): string[] {
    return this.entries.filter(([key]) => key === name).map(([, value]) => value);
  }

  has(prefix: string): boolean {
    return this.entries.some(([name, value]) => isWithin(name, prefix) && value !== '');
  }

  /** How many entries of a list there are: one more than the highest index. */
  count(list: string): number {
    const indices = this.entries.flatMap(([name]) => {
      const index = name.startsWith(`${list}/`) ? /^\d+/.exec(name.slice(list.length + 1))?.[0] : undefined;
      return index === undefined ? [] : [Number(index)];
    });
    return Math.max(-1, ...indices) + 1;
  }

  /** With these in place of everything that was there within the given paths. */
  replaced(paths: string[], by: [string, string][]): Fields {
    const kept = this.entries.filter(([name]) => !paths.some((path) => isWithin(name, path)));
    return new Fields([...kept, ...by.filter(([, value]) => value !== '')]);
  }

  /** Without one entry of a list; those behind it move up. */
  without(list: string, index: number): Fields {
    return new Fields(
      this.entries.flatMap(([name, value]): [string, string][] => {
        const match = name.startsWith(`${list}/`) ? /^(\d+)(.*)$/s.exec(name.slice(list.length + 1)) : null;
        if (!match) return [[name, value]];
        const at = Number(match[1]);
        if (at === index) return [];
        return [[`${list}/${at > index ? at - 1 : at}${match[2]}`, value]];
      }),
    );
  }

  list(): [string, string][] {
    return this.entries;
  }
}

/** `/a/b` and its parts (`/a/b/c`, `/a/b.year`, `/a/b~`), not `/a/bc`. */
export const isWithin = (name: string, path: string): boolean =>
  name === path || (name.startsWith(path) && /^[/.~]/.test(name.slice(path.length)));
