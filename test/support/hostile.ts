/** Texts that break out of markup, attributes, addresses, templates and the direction of writing, were they anything but text; and how a page is told that let one out. */
import { elementsIn, type HtmlElement, partsOf, treeOf, valueOf } from './page-tree.js';

const markup = `"'><img src=x onerror=zq()><script>zq()</script>{{7*7}}`;
const turning = '\u202e\u2067\u200b';

/** Each source of a text has a label of its own, so that it is known to have been shown. */
export const planted = new Set<string>();
const labelled = (text: string, source: string): string => {
  planted.add(source);
  return `${text}zq${source}`;
};

/** For whatever takes free text. */
export const evil = (source: string): string => labelled(`javascript:zq()//${markup}${turning}`, source);
/** For names of who signs in. */
export const evilShort = (source: string): string => labelled('"><img src=x onerror=zq()>\u202e', source);
/** For names of people and offices, which hold no signs that turn the direction of writing. */
export const evilName = (source: string): string => labelled('"><img src=x onerror=zq()>{{7}}', source);

const label = /zq([a-z]+)/g;
/** Sources of the texts that a page shows, or holds in its controls. */
export const sourcesIn = (html: string): string[] => [...html.matchAll(label)].map(([, source]) => source!);

/** What the pages are drawn with; nothing else is ever an element. */
const drawn = new Set(
  `a bdi body br button caption circle code dd details div dl dt fieldset footer form g h1 h2 h3 h4 head header html input label legend li line link
   main meta nav ol option p path progress rect rt ruby script section select span strong summary svg svg:title symbol table tbody td text textarea th thead
   time title tr ul use`.split(/\s+/),
);
const addresses = ['href', 'src', 'action', 'data-live', 'data-keep'];
const ours = /^(?:\/(?![/\\])|[#?]|[0-9a-f-]{36}\/|tel:[+\d]+$)/;

/** What stands on a page because a text was taken for more than a text; nothing on a page that is safe. */
export function intrusionsIn(html: string, known: string[] = []): string[] {
  let root: HtmlElement;
  try {
    root = treeOf(html);
  } catch (error) {
    return [`broken markup: ${(error as Error).message}`];
  }
  const elements = elementsIn(root);
  return [...elements.flatMap((element) => intrusionsOf(element, known)), ...elements.flatMap(spillsOf)];
}

function intrusionsOf(element: HtmlElement, known: string[]): string[] {
  const { tagName } = element;
  const faults = drawn.has(tagName) ? [] : [`<${tagName}>`];
  if (tagName === 'script' && (element.textContent !== '' || !element.hasAttribute('src')))
    faults.push('a script in the page');
  for (const { key } of element.attributes) {
    const value = valueOf(element, key) ?? '';
    if (!/^(?!on)[a-z][a-zA-Z-]*\d?$/.test(key) || ['style', 'srcdoc', 'formaction', 'http-equiv'].includes(key))
      faults.push(`<${tagName} ${key}>`);
    if (addresses.includes(key) && !ours.test(value) && !known.some((it) => value.startsWith(it)))
      faults.push(`<${tagName} ${key}="${value}">`);
  }
  return faults;
}

/** Runs on with what stands around it; every other element is a line, or a sign, of its own. */
const running = new Set('a code label rt ruby span strong time'.split(' '));
const signs = new Set('bdi button input select svg textarea'.split(' '));
const isRunning = (element: HtmlElement): boolean =>
  running.has(element.tagName) && !classOf(element).includes('only-line');
const classOf = (element: HtmlElement): string => valueOf(element, 'class') ?? '';
const spoken = ['title', 'aria-label', 'data-label'];

/** Words of ours that a text turns around, because nothing ends it before them. */
function spillsOf(element: HtmlElement): string[] {
  const said = spoken.map((name) => valueOf(element, name) ?? '');
  const keepsLines = ['dd', 'textarea'].includes(element.tagName) || /\b(letter|lines)\b/.test(classOf(element));
  const flowing = isRunning(element) ? [] : flow(element).split(keepsLines ? /[\u2029\n]/ : '\u2029');
  return [...said, ...flowing].filter(isSpilt).map((line) => `turned in <${element.tagName}>: ${JSON.stringify(line)}`);
}

/** What runs on within an element. Lines end; what is isolated counts as one sign, whatever is in it. */
const flow = (element: HtmlElement): string =>
  partsOf(element)
    .map((part) => {
      if (typeof part === 'string') return part;
      if (isRunning(part)) return flow(part);
      return signs.has(part.tagName) ? '\ufffc' : '\u2029';
    })
    .join('');

/** Whether anything visible stands where the direction that a hostile text opened has not ended (UAX #9). */
export function isSpilt(line: string): boolean {
  let open: string[] = [];
  let isHostile = false;
  for (const [token] of line.matchAll(/zq[a-z]+|\S/gu)) {
    if (/[\u202a\u202b\u202d\u202e\u2066-\u2068]/.test(token)) {
      open.push(token);
      isHostile = true;
    } else if (token === '\u202c') {
      if (!/[\u2066-\u2068]/.test(open.at(-1) ?? '\u2068')) open.pop();
    } else if (token === '\u2069') {
      const last = open.findLastIndex((sign) => /[\u2066-\u2068]/.test(sign));
      if (last >= 0) open = open.slice(0, last);
      if (open.length === 0) isHostile = false;
    } else if (token.startsWith('zq')) isHostile = false;
    else if (open.length > 0 && !isHostile && token !== '\u200b') return true;
  }
  return false;
}
