/** The examples of all components and pages, drawn as whole pages. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Example } from '../../apps/api/src/web/example.js';
import { bundleAssets } from '../../apps/api/src/web/assets/bundle.js';
import { renderDocument } from '../../apps/api/src/web/layout/document.js';
import { type Language, texts } from '../../apps/api/src/web/text/text.js';

const web = fileURLToPath(new URL('../../apps/api/src/web/', import.meta.url));

export const assets = bundleAssets();

export interface NamedExample extends Example {
  file: string;
}

async function allExamples(): Promise<NamedExample[]> {
  const files = fs
    .readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.examples.tsx'))
    .sort();
  const all: NamedExample[] = [];
  for (const file of files) {
    const { examples } = (await import(pathToFileURL(path.join(web, file)).href)) as { examples: Example[] };
    const role = file.startsWith('pages/desk') ? 'caseworker' : 'citizen';
    all.push(...examples.map((example) => ({ isPage: file.startsWith('pages'), role, ...example, file })));
  }
  return all;
}

export interface ExamplePage {
  name: string;
  html: (language: Language) => string;
}

/** What is drawn as a page: every example that is one, and one page of all parts. */
export async function examplePages(): Promise<ExamplePage[]> {
  const examples = await allExamples();
  const parts = examples.filter(({ isPage }) => !isPage);
  const drawParts = () => (
    <>
      <h1>Parts</h1>
      {parts.map(({ file, name, draw }, i) => (
        <section>
          <h2>
            {file} {name}
          </h2>
          {draw(`part-${i}`)}
        </section>
      ))}
    </>
  );
  const pages = examples.filter(({ isPage }) => isPage).map((it) => ({ ...it, name: `${it.file} ${it.name}` }));
  const all: Example[] = [{ name: 'parts', state: 'filled', draw: drawParts }, ...pages];
  return all.map((example) => ({ name: example.name, html: (language) => drawPage(example, language) }));
}

function drawPage(example: Example, language: Language): string {
  return renderDocument(
    { title: example.name, body: example.draw('field'), faulty: example.state === 'error' },
    {
      language,
      text: texts[language],
      demo: true,
      csrf: 'csrf',
      path: '/example?x=1',
      assets: { style: '/assets/page.css', script: '/assets/page.js' },
      visitor: { name: '花子', role: example.role ?? 'citizen', level: 3, unread: 2, idleMinutes: 30 },
    },
  );
}
