import type { ComponentChildren } from 'preact';
import { ChipShapes } from '../components/chip/chip.js';
import { ruby } from '../text/ruby.js';
import { Header } from './header.js';
import { usePage } from './page-context.js';

/** The frame of every page: mark of the demo, name, menu, languages, the page itself, foot. */
export function Layout({ children, wide = false }: { children: ComponentChildren; wide?: boolean }) {
  const { text } = usePage();
  return (
    <>
      <a class="skip" href="#main">
        {ruby(text.common.skip)}
      </a>
      <ChipShapes />
      <Header />
      <main id="main" class={wide ? 'page page--wide' : 'page'} tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
}

function Footer() {
  const { text, visitor } = usePage();
  const { footer } = text.common;
  return (
    <footer class="footer">
      <ul>
        <li>
          <a href="/help">{ruby(footer.help)}</a>
        </li>
        <li>
          <a href="/accessibility">{ruby(footer.accessibility)}</a>
        </li>
        {!visitor && (
          <>
            <li>
              <a href="/desk">{ruby(footer.staff)}</a>
            </li>
            <li>
              <a href="/openapi.json">{ruby(footer.developers)}</a>
            </li>
          </>
        )}
      </ul>
      {visitor && <p>{ruby(footer.idle(visitor.idleMinutes))}</p>}
      <p>{ruby(footer.note)}</p>
    </footer>
  );
}
