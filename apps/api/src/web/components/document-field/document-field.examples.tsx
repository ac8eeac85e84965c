import type { Example } from '../../example.js';
import { DocumentField } from './document-field.js';

const common = { label: '運転免許証の写し', hint: '本人確認のため', lang: 'ja' as const };

export const examples: Example[] = [
  { name: 'document', state: 'empty', draw: (id) => <DocumentField id={id} name={`/${id}`} {...common} kept={null} /> },
  {
    name: 'document that was sent',
    state: 'filled',
    draw: (id) => (
      <DocumentField id={id} name={`/${id}`} {...common} kept={{ id: 'd1', name: '<免許証>写真.jpg', size: '1.2MB' }} />
    ),
  },
  {
    name: 'document of a wrong type',
    state: 'error',
    draw: (id) => (
      <DocumentField
        id={id}
        name={`/${id}`}
        {...common}
        kept={null}
        error="運転免許証の写しはPDFかJPEGにしてください"
      />
    ),
  },
];
