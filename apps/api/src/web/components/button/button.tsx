import { ruby } from '../../text/ruby.js';

export interface ButtonProps {
  label: string;
  kind?: 'primary' | 'secondary' | 'danger';
  /** A link that looks like a button: it goes somewhere and does nothing. */
  href?: string;
  name?: string;
  value?: string;
  /** Which labels on the page differ only by what stands beside them: said to screen readers. */
  about?: string;
}

export function Button({ label, kind = 'primary', href, name, value, about }: ButtonProps) {
  const look = kind === 'primary' ? 'button' : `button button--${kind}`;
  const words = (
    <>
      {ruby(label)}
      {about && <span class="only-spoken">（{ruby(about)}）</span>}
    </>
  );
  return href ? (
    <a class={look} href={href}>
      {words}
    </a>
  ) : (
    <button class={look} name={name} value={value}>
      {words}
    </button>
  );
}
