import { deskMenu } from '../desk/desk-menu.js';
import { plain, ruby } from '../text/ruby.js';
import { usePage } from './page-context.js';

/** The menu of caseworkers, operators and recipients: what their role may open. */
export function StaffMenu({ role }: { role: string }) {
  const { text, path } = usePage();
  const links = deskMenu.filter(({ roles }) => roles.some((one) => one === role));
  const [here = ''] = path.split('?');
  // A page belongs to the entry whose address is the longest beginning of its own.
  const isAt = (href: string) => here === href || here.startsWith(`${href}/`);
  const current = links.filter(({ href }) => isAt(href)).sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label={plain(text.desk.menu.label)}>
      <ul>
        {links.map((link) => (
          <li>
            <a href={link.href} aria-current={link === current ? (link.href === here ? 'page' : 'true') : undefined}>
              {ruby(link.name(text))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
