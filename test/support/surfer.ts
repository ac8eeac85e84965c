/** A browser without scripts and without a screen: cookies, forms and redirects, as fast as HTTP. */
export interface Seen {
  status: number;
  /** Path it ended at. */
  at: string;
  html: string;
  headers: Headers;
}

export class Surfer {
  readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  /** Signs in by the demo's form. */
  static async signedIn(url: string, name: string, more: Record<string, string> = {}): Promise<Surfer> {
    const surfer = new Surfer(url);
    await surfer.get('/sign-in');
    const seen = await surfer.post('/sign-in', { name, level: '3', ...more });
    if (seen.status !== 200) throw new Error(`sign-in: ${seen.status}`);
    return surfer;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Seen> {
    return this.follow('GET', path, undefined, headers);
  }

  /** Posts a form, with the token of the page last seen unless another is given. */
  post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Seen> {
    const body = new URLSearchParams({ _csrf: this.csrf, ...fields }).toString();
    return this.follow('POST', path, body, { 'sec-fetch-site': 'same-origin', ...headers });
  }

  /** Posts a form with files. */
  postFiles(
    path: string,
    fields: Record<string, string>,
    files: Record<string, File>,
    headers: Record<string, string> = {},
  ): Promise<Seen> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ _csrf: this.csrf, ...fields })) body.append(name, value);
    for (const [name, file] of Object.entries(files)) body.append(name, file);
    return this.follow('POST', path, body, { 'sec-fetch-site': 'same-origin', ...headers });
  }

  csrf = '';

  private async follow(
    method: string,
    path: string,
    body: string | FormData | undefined,
    headers: Record<string, string>,
  ): Promise<Seen> {
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: {
        ...headers,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(body === undefined ? {} : { body }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      this.cookies.set(name!, value!);
    }
    const to = response.headers.get('location');
    if (to !== null) return this.follow('GET', to, undefined, {});
    const html = await response.text();
    this.csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? this.csrf;
    return { status: response.status, at: path, html, headers: response.headers };
  }
}

/** Sends every page as it stands until the one at `end` is reached. */
export async function sendOn(surfer: Surfer, from: string, end: string): Promise<Seen> {
  let page = await surfer.get(from);
  for (let left = 60; left > 0 && !page.at.endsWith(end); left -= 1) page = await surfer.post(page.at, typedOn(page));
  return page;
}

/** What a browser would send of the page, and the least where nothing is chosen. */
export function typedOn({ html }: Seen): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)) {
    const [name, value = ''] = [/ name="([^"]+)"/.exec(tag)?.[1], / value="([^"]*)"/.exec(tag)?.[1]];
    if (!name || name === '_csrf') continue;
    const isChoice = /type="(radio|checkbox)"/.test(tag);
    if (isChoice && !tag.includes('checked') && !(['unknown', 'no', 'none'].includes(value) && !(name in fields)))
      continue;
    if (tag.startsWith('<select')) {
      const rest = html.slice(html.indexOf(tag));
      fields[name] =
        /<option(?=[^>]* selected)[^>]* value="([^"]*)"|<option value="([^"]*)" selected/
          .exec(rest)
          ?.slice(1)
          .find(Boolean) ?? '';
    } else if (tag.startsWith('<textarea'))
      fields[name] = html.slice(html.indexOf(tag) + tag.length).split('</textarea>')[0]!;
    else fields[name] = value;
  }
  return fields;
}
