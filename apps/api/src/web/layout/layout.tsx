import type { ComponentChildren } from 'preact';
import { ChipShapes } from '../components/chip/chip.js';
import { homeOf } from '../sessions/return-path.js';
import { plain, ruby } from '../text/ruby.js';
import { languageNames, languages } from '../text/text.js';
import { usePage } from './page-context.js';
import { StaffMenu } from './staff-menu.js';

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

function Header() {
  const { text, demo, visitor } = usePage();
  const { nav } = text.common;
  return (
    <header class="header">
      {demo && <p class="demo">{ruby(text.common.demo)}</p>}
      {visitor && <IdleWarning />}
      <div class="header__row">
        <a class="header__name" href={homeOf(visitor?.role)}>
          <strong>{ruby(text.common.service)}</strong> <span>{ruby(text.common.serviceSub)}</span>
        </a>
        <div class="header__tools">
          <Languages />
          {visitor ? <SignOut /> : <a href="/sign-in">{ruby(nav.signIn)}</a>}
        </div>
      </div>
      {visitor?.role === 'citizen' && (
        <nav class="menu" aria-label={plain(text.common.menu)}>
          <ul>
            <CitizenMenu unread={visitor.unread ?? 0} />
          </ul>
        </nav>
      )}
      {visitor && visitor.role !== 'citizen' && <StaffMenu role={visitor.role} />}
    </header>
  );
}

function CitizenMenu({ unread }: { unread: number }) {
  const { text, path } = usePage();
  const { nav } = text.common;
  const links = [
    { href: '/filings', name: nav.filings },
    { href: '/mailbox', name: nav.mailbox, badge: unread },
    { href: '/account', name: nav.account },
  ];
  return (
    <>
      {links.map(({ href, name, badge }) => (
        <li>
          <a href={href} aria-current={path.split('?')[0] === href ? 'page' : undefined}>
            {ruby(name)}
            {badge ? <span class="badge">{ruby(text.common.unread(badge))}</span> : null}
          </a>
        </li>
      ))}
    </>
  );
}

function SignOut() {
  const { text, csrf, visitor } = usePage();
  return (
    <form method="post" action="/sign-out" class="menu__out">
      <input type="hidden" name="_csrf" value={csrf} />
      <button class="link" title={visitor ? plain(text.common.signedInAs(visitor.name)) : undefined}>
        {ruby(text.common.nav.signOut)}
      </button>
    </form>
  );
}

function Languages() {
  const { text, language, path } = usePage();
  return (
    <nav aria-label={plain(text.common.languages)}>
      <ul class="languages">
        {languages.map((it) => (
          <li>
            {it === language ? (
              <span aria-current="true">{languageNames[it].name}</span>
            ) : (
              <a
                href={withLanguage(path, it)}
                lang={languageNames[it].lang}
                hreflang={it === 'ja-easy' ? 'ja-x-easy' : it}
                rel="alternate"
              >
                {languageNames[it].name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function withLanguage(path: string, language: string): string {
  const [at = '/', query = ''] = path.split('?');
  const params = new URLSearchParams(query);
  params.set('lang', language);
  return `${at}?${params.toString()}`;
}

/** Shown by the script some minutes before the session ends; without it, the foot says the same. */
function IdleWarning() {
  const { text, visitor } = usePage();
  return (
    <div class="notice notice--warning idle" data-idle={visitor?.idleMinutes} role="alert" hidden>
      <p>
        <strong>{ruby(text.common.idle.title)}</strong>
      </p>
      <p>{ruby(text.common.idle.body)}</p>
      <button type="button" class="button button--secondary" data-keep="/session">
        {ruby(text.common.idle.stay)}
      </button>
    </div>
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
          <li>
            <a href="/desk">{ruby(footer.staff)}</a>
          </li>
        )}
      </ul>
      {visitor && <p>{ruby(footer.idle(visitor.idleMinutes))}</p>}
      <p>{ruby(footer.note)}</p>
    </footer>
  );
}
