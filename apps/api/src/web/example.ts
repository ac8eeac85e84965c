/** Examples of a component or page: data that the tests draw and check in every language. */
import type { ComponentChildren } from 'preact';

export interface Example {
  name: string;
  state: 'empty' | 'error' | 'filled';
  /** `id` is new for each drawing: many parts stand on one page in the tests. */
  draw: (id: string) => ComponentChildren;
  /** Is a page of its own: has a main heading. */
  isPage?: boolean;
  /** Who sees the page; pages of the desk are seen by a caseworker, all others by a citizen unless said. */
  role?: string;
}
