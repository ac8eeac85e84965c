/** What axe finds wrong on a page in Chromium. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Faults of the page as it is now; axe is loaded once per document. They are put into words there: all that axe answers is slow to bring over. */
export async function faultsByAxe(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: tags, resultTypes: ['violations'], preload: false });
  return page.evaluate<string[]>(`axe.run(${options}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(' '))))`);
}

/** Puts another page in place of the one that is shown, without loading axe anew. */
export async function show(page: Page, html: string, css: string): Promise<void> {
  await page.evaluate(`{
    const next = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html');
    const style = next.createElement('style');
    style.textContent = ${JSON.stringify(css)};
    next.querySelectorAll('link, script').forEach((it) => it.remove());
    next.head.append(style);
    const root = document.documentElement;
    root.lang = next.documentElement.lang;
    root.className = next.documentElement.className;
    root.replaceChildren(next.head, next.body);
  }`);
}
