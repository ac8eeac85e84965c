/** Every text of a catalog with the path to it; one with parts is filled in with a few of something, and with none. */
export function wordsIn(node: unknown, path = ''): [path: string, text: string][] {
  if (typeof node === 'string' || typeof node === 'number') return [[path, String(node)]];
  if (typeof node !== 'function')
    return Object.entries(node as object).flatMap(([key, inner]) => wordsIn(inner, `${path}/${key}`));
  const fill = node as (...args: unknown[]) => unknown;
  return [3, 0].flatMap((n) => wordsIn(filled(fill, [n, String(n), [String(n)]]), path));
}

/** Filled with the first of these that it takes: some want a number, some a text, some a list. */
function filled(fill: (...args: unknown[]) => unknown, [part, ...others]: unknown[]): unknown {
  try {
    return fill(...Array.from({ length: fill.length }, () => part));
  } catch (thrown) {
    if (others.length === 0) throw thrown;
    return filled(fill, others);
  }
}
