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
  postFiles(path: string, fields: Record<string, string>, files: Record<string, File>): Promise<Seen> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ _csrf: this.csrf, ...fields })) body.append(name, value);
    for (const [name, file] of Object.entries(files)) body.append(name, file);
    return this.follow('POST', path, body, { 'sec-fetch-site': 'same-origin' });
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
