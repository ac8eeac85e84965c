import { plain, ruby } from '../../text/ruby.js';

export interface Tab {
  href: string;
  name: string;
  isHere: boolean;
  /** How much is there, in words. */
  count?: string;
}

/** Views of the same things, each a page with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={plain(label)}>
      <ul class="tabs">
        {tabs.map(({ href, name, isHere, count }) => (
          <li>
            <a href={href} aria-current={isHere ? 'page' : undefined}>
              {ruby(name)}
              {count && <span class="tabs__count"> {ruby(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
