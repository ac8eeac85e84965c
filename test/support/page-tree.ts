/** A page as a parser reads it: its elements, what is written where, and its forms. */
import { type HtmlElement, HtmlValidate, Parser, TextNode } from 'html-validate';

const config = new HtmlValidate({ root: true, elements: ['html5'], rules: {} }).getConfigForSync('page.html');

export type { HtmlElement } from 'html-validate';

/** Throws where the markup is broken. */
export const treeOf = (html: string): HtmlElement => new Parser(config).parseHtml(html);

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const decoded = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]!);

export const valueOf = (element: HtmlElement, name: string): string | null => {
  const value = element.getAttribute(name)?.value;
  return value === undefined ? null : decoded(String(value ?? ''));
};

export function elementsIn(within: HtmlElement): HtmlElement[] {
  return within.childElements.flatMap((element) => [element, ...elementsIn(element)]);
}

/** What stands in an element itself: texts, and the elements between them. */
export const partsOf = (element: HtmlElement): (string | HtmlElement)[] =>
  element.childNodes.map((node) => (node instanceof TextNode ? decoded(node.textContent) : (node as HtmlElement)));

export interface PageForm {
  method: 'get' | 'post';
  action: string;
  /** What a browser sends when its first button is pressed: what is chosen, or else what is first to be chosen. */
  fields: [string, string][];
  /** Names of all controls, hidden ones too. */
  names: string[];
  hasFiles: boolean;
}

export function formsIn(root: HtmlElement): PageForm[] {
  return root.querySelectorAll('form').map((form) => {
    const controls = elementsIn(form).filter((it) => it.tagName !== 'option' && valueOf(it, 'name'));
    const button = controls.find(({ tagName }) => tagName === 'button');
    const fields = controls.flatMap((control): [string, string][] => {
      if (control.tagName === 'button' && control !== button) return [];
      const value = sentBy(control, controls);
      return value === null ? [] : [[valueOf(control, 'name')!, value]];
    });
    return {
      method: valueOf(form, 'method') === 'post' ? 'post' : 'get',
      action: valueOf(form, 'action') ?? '',
      fields,
      names: [...new Set(controls.map((control) => valueOf(control, 'name')!))],
      hasFiles: valueOf(form, 'enctype') === 'multipart/form-data',
    };
  });
}

function sentBy(control: HtmlElement, all: HtmlElement[]): string | null {
  if (control.tagName === 'textarea') return decoded(control.textContent);
  if (control.tagName === 'select') {
    const options = control.querySelectorAll('option');
    const chosen = options.find((it) => it.hasAttribute('selected')) ?? options[0];
    return chosen ? valueOf(chosen, 'value') : null;
  }
  const type = valueOf(control, 'type');
  if (type === 'file') return null;
  if (type !== 'radio' && type !== 'checkbox') return valueOf(control, 'value') ?? '';
  const group = all.filter((it) => valueOf(it, 'name') === valueOf(control, 'name'));
  const isFirst = !group.some((it) => it.hasAttribute('checked')) && group[0] === control;
  return control.hasAttribute('checked') || isFirst ? (valueOf(control, 'value') ?? 'on') : null;
}
