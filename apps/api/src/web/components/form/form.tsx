import type { ComponentChildren } from 'preact';
import { usePage } from '../../layout/page-context.js';

export interface FormProps {
  action: string;
  children: ComponentChildren;
  /** Searches ask; everything else tells. */
  method?: 'get' | 'post';
  hidden?: [string, string][];
  withFiles?: boolean;
}

/** A form that only pages of ours can post. Browsers' own checks are off: faults are told on the page, in its language. */
export function Form({ action, children, method = 'post', hidden = [], withFiles = false }: FormProps) {
  const { csrf } = usePage();
  return (
    <form method={method} action={action} enctype={withFiles ? 'multipart/form-data' : undefined} noValidate>
      {method === 'post' && <input type="hidden" name="_csrf" value={csrf} />}
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
