/** What every part of a page may know about the request it is drawn for. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Text } from '../text/text.js';

export interface PageContext {
  language: Language;
  text: Text;
  /** The demo's mark is on every page. */
  demo: boolean;
  /** Goes into every form. */
  csrf: string;
  /** Path and query of this page, for the links to its other languages. */
  path: string;
  assets: { style: string; script: string };
  visitor: Visitor | null;
}

/** Who is signed in, as the frame of a page shows it. */
export interface Visitor {
  name: string;
  role: string;
  level: 1 | 2 | 3;
  /** Messages not opened yet; null for staff. */
  unread: number | null;
  idleMinutes: number;
}

const context = createContext<PageContext | null>(null);
export const PageProvider = context.Provider;

export function usePage(): PageContext {
  const page = useContext(context);
  if (!page) throw new Error('a component is drawn outside a page');
  return page;
}

export const useText = (): Text => usePage().text;
