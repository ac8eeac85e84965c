import type { Fields } from './fields.js';
import { variantOf } from './decode.js';
import type { Question } from './question.js';

/** Id of the control at a path. */
export const idFor = (path: string): string => `f${path.replace(/[^A-Za-z0-9]/g, '-')}`;

/** The control that the error summary leads to: the first one of the question. */
export function firstControl(question: Question, path: string, fields: Fields): string {
  if (question.type === 'either') return firstControl(variantOf(question.groups, path, fields), path, fields);
  if (question.type === 'municipality') return idFor(`${path}.prefecture`);
  if (question.type !== 'group') return idFor(path);
  const [first] = question.parts;
  const postal = question.parts.find(({ key }) => key === 'postalCode');
  const part = postal ?? first;
  return part ? firstControl(part, `${path}/${part.key}`, fields) : idFor(path);
}
