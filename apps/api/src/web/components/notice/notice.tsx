import type { ComponentChildren } from 'preact';
import { ruby } from '../../text/ruby.js';

export interface NoticeProps {
  kind: 'info' | 'success' | 'warning' | 'error';
  /** Says the kind in words, so that colour is never the only sign. */
  title: string;
  children?: ComponentChildren;
  /** Told at once to screen readers when the page appears. */
  spoken?: boolean;
}

export function Notice({ kind, title, children, spoken = false }: NoticeProps) {
  return (
    <div class={`notice notice--${kind}`} role={spoken ? 'status' : undefined}>
      <p class="notice__title">{ruby(title)}</p>
      {children}
    </div>
  );
}
