/** Browsers end the lines of a text with two characters. */
export const linesOf = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
