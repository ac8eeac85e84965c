import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { plain } from '../text/ruby.js';
import { languageNames } from '../text/text.js';
import { Layout } from './layout.js';
import { type PageContext, PageProvider } from './page-context.js';

export interface Content {
  /** What the page is, for the title bar; the service's name is added. */
  title: string;
  body: ComponentChildren;
  /** Something has to be mended: the title says so first. */
  faulty?: boolean;
  /** For tables and columns that need more than a line of reading. */
  wide?: boolean;
}

/** The whole HTML of a page. */
export function renderDocument({ title, body, faulty = false, wide = false }: Content, page: PageContext): string {
  const { language, text, assets } = page;
  const { errorPrefix, service } = text.common;
  const full = `${faulty ? errorPrefix : ''}${title}｜${service}`;
  const html = renderToString(
    <PageProvider value={page}>
      <html lang={languageNames[language].lang} class={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <title>{plain(full)}</title>
          <link rel="stylesheet" href={assets.style} />
          <script src={assets.script} defer></script>
        </head>
        <body>
          <Layout wide={wide}>{body}</Layout>
        </body>
      </html>
    </PageProvider>,
  );
  return `<!DOCTYPE html>${html}`;
}
