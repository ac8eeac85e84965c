/** The one style sheet and the one script: put together once, named by what they hold, so that browsers may keep them for ever. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../../../../prisma/root.js';

export interface Asset {
  name: string;
  type: string;
  body: string;
}

export interface Assets {
  style: Asset;
  script: Asset;
}

const web = path.join(root, 'apps/api/src/web');
const tokensFile = createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css');

/** Reads the design tokens, the frame's styles and those of every component. */
export function bundleAssets(): Assets {
  const files = ['assets/base.css', 'layout/header.css', ...componentStyles(), 'assets/print.css'];
  const own = files.map(read).join('\n');
  return {
    style: asset('page', 'css', 'text/css', smaller(tokensFor(own) + own)),
    script: asset(
      'page',
      'js',
      'text/javascript',
      read('assets/page.js')
        .replace(/^\s*(\/\/.*)?\n/gm, '')
        .replace(/^ +/gm, ''),
    ),
  };
}

function componentStyles(): string[] {
  return fs
    .readdirSync(path.join(web, 'components'))
    .sort()
    .map((name) => `components/${name}/${name}.css`)
    .filter((file) => fs.existsSync(path.join(web, file)));
}

/** Only the tokens that are used, each with those it is made of. */
function tokensFor(css: string): string {
  const tokens = new Map(
    [...fs.readFileSync(tokensFile, 'utf8').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, k, v]) => [k!, v!]),
  );
  const used = new Set<string>();
  const use = (text: string): void => {
    for (const [, name] of text.matchAll(/var\((--[\w-]+)/g)) {
      const value = tokens.get(name!);
      if (value === undefined || used.has(name!)) continue;
      used.add(name!);
      use(value);
    }
  };
  use(css);
  return `:root{${[...used].map((name) => `${name}:${tokens.get(name)}`).join(';')}}`;
}

function smaller(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replace(/;}/g, '}');
}

function asset(name: string, ending: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10);
  return { name: `${name}.${hash}.${ending}`, type, body };
}

const read = (file: string): string => fs.readFileSync(path.join(web, file), 'utf8');
