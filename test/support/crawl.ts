/** Somebody who opens every link that they are shown. */
import { type Route, routeOf } from './page-routes.js';
import { elementsIn, formsIn, type PageForm, treeOf, valueOf } from './page-tree.js';
import type { Seen, Surfer } from './surfer.js';

export interface Visited {
  who: string;
  at: string;
  /** `/filings/{id}` */
  route: string | undefined;
  seen: Seen;
}
export interface FoundForm extends PageForm {
  who: string;
  /** The page it stands on. */
  at: string;
  route: string | undefined;
}

const most = 500;
const browser = { accept: 'text/html,*/*;q=0.8' };
export const isPage = ({ headers }: Seen): boolean => headers.get('content-type')?.includes('text/html') ?? false;

/** Opens what is given, and everything that leads on from there. Streams never end: they are left alone. */
export async function crawl(who: string, surfer: Surfer, routes: Route[], from: string[]): Promise<Visited[]> {
  const visited = new Map<string, Visited>();
  const open = new Set(from);
  for (const link of open) {
    if (open.size > most) throw new Error(`${who} finds no end: ${link}`);
    const seen = await surfer.get(link, browser);
    for (const at of [link, seen.at]) visited.set(at, { who, at, route: routeOf(routes, 'GET', at)?.path, seen });
    if (isPage(seen)) for (const next of linksIn(seen)) open.add(next);
  }
  return [...visited.values()];
}

function linksIn({ html, at }: Seen): string[] {
  const root = treeOf(html);
  const links = elementsIn(root).flatMap(
    (it) => valueOf(it, 'href') ?? valueOf(it, 'src') ?? valueOf(it, 'data-keep') ?? [],
  );
  const searches = formsIn(root).flatMap(({ method, action, fields }) =>
    method === 'get' ? [`${action}?${new URLSearchParams(fields).toString()}`] : [],
  );
  return [...links, ...searches]
    .map((link) => new URL(link, `http://here${at}`))
    .filter(({ host, protocol, searchParams }) => protocol === 'http:' && host === 'here' && !searchParams.has('lang'))
    .map(({ pathname, search }) => pathname + search);
}

/** Every form that was seen. */
export function formsOn(visited: Visited[], routes: Route[]): FoundForm[] {
  return visited
    .filter(({ seen }) => isPage(seen))
    .flatMap(({ who, at, seen }) =>
      formsIn(treeOf(seen.html)).map((form) => ({
        who,
        at,
        ...form,
        route: routeOf(routes, 'POST', form.action)?.path,
      })),
    )
    .filter(({ method }) => method === 'post');
}

/** Exactly these fields in a form, as the browser of whoever it was drawn for would send them. */
export function sendAs(
  { cookies, url }: Surfer,
  form: PageForm,
  fields: [string, string][],
  headers: Record<string, string>,
): Promise<Response> {
  const body = form.hasFiles ? new FormData() : new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return fetch(new URL(form.action, url), {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, cookie },
    body,
  });
}

/** What the script of a follow page is sent first: the sentence, and each card anew. */
export async function firstOfStream({ cookies, url }: Surfer, at: string): Promise<string> {
  const ended = new AbortController();
  const headers = { cookie: `todoke=${cookies.get('todoke')}` };
  const { body } = await fetch(new URL(at, url), { headers, signal: ended.signal });
  let text = '';
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (/\ndata: .*\n\n/.test(text)) break;
  }
  ended.abort();
  const drawn = JSON.parse(/\ndata: (.*)\n/.exec(text)![1]!) as { sentence: string; cards: Record<string, string> };
  return [`<p>${drawn.sentence}</p>`, ...Object.values(drawn.cards).map((card) => `<li>${card}</li>`)].join('');
}
