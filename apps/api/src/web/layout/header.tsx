import { isolated } from '../../../../../life-events/isolated.js';
import { homeOf } from '../sessions/return-path.js';
import { plain, ruby } from '../text/ruby.js';
import { type Language, languageNames, languages } from '../text/text.js';
import { usePage } from './page-context.js';
import { StaffMenu } from './staff-menu.js';

/** One line: the name, and all ways from here. On a phone they are folded away, and need no script to come out. */
export function Header() {
  const { text, demo, visitor } = usePage();
  return (
    <header class="header">
      {demo && <p class="demo">{ruby(text.common.demo)}</p>}
      {visitor && <IdleWarning />}
      <div class="header__row">
        <a class="header__name" href={homeOf(visitor?.role)}>
          <strong>{ruby(text.common.service)}</strong> {!visitor && <span>{ruby(text.common.serviceSub)}</span>}
        </a>
        <details class="fold">
          <MenuButton />
          <div class="menu">
            {visitor && <Ways />}
            <Languages />
            {visitor ? <SignOut /> : <a href="/sign-in">{ruby(text.common.nav.signIn)}</a>}
          </div>
        </details>
      </div>
    </header>
  );
}

/** Who cannot read this page is to find their language: the button says "language" in another one, too. */
const elsewhere = (language: Language) =>
  language === 'en' ? { word: '言語', lang: 'ja' } : { word: 'Language', lang: 'en' };

function MenuButton() {
  const { text, language, visitor } = usePage();
  const { word, lang } = elsewhere(language);
  const unread = visitor?.unread;
  return (
    <summary>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M1 3h14M1 8h14M1 13h14" />
      </svg>
      <span>
        {ruby(text.common.fold)}・<span lang={lang}>{word}</span>
      </span>
      {unread ? (
        <span class="badge">
          <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
          <span class="only-spoken">{ruby(text.common.unread(unread))}</span>
        </span>
      ) : null}
    </summary>
  );
}

function Ways() {
  const { text, visitor } = usePage();
  if (visitor && visitor.role !== 'citizen') return <StaffMenu role={visitor.role} />;
  return (
    <nav aria-label={plain(text.common.menu)}>
      <ul>
        <CitizenMenu unread={visitor?.unread ?? 0} />
      </ul>
    </nav>
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
    <form method="post" action="/sign-out">
      <input type="hidden" name="_csrf" value={csrf} />
      <button class="link" title={visitor ? plain(text.common.signedInAs(isolated(visitor.name))) : undefined}>
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
