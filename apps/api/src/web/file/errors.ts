/** Faults of a draft in the reader's words: the same in the summary and at the field. */
import type { DateParts } from '../components/date-field/date-field.js';
import { partId } from '../components/date-field/date-field.js';
import type { FieldError } from '../components/error-summary/error-summary.js';
import type { Fields } from '../form/fields.js';
import { firstControl, idFor } from '../form/ids.js';
import { type Group, type Question, questionAt } from '../form/question.js';
import { translated } from '../../../../../life-events/translate.js';
import { wordsFor } from '../text/definition-words.js';
import { plain } from '../text/ruby.js';
import type { Language, Text } from '../text/text.js';
import { companyList } from '../form/steps.js';
import type { DraftFault } from './opened-draft.js';

/** What was asked, and what was typed. */
interface Asked {
  root: Group;
  fields: Fields;
}

export interface ReadableFaults {
  summary: FieldError[];
  byPath: Map<string, { message: string; part: keyof DateParts | null }>;
}

export function readable(faults: DraftFault[], opened: Asked, text: Text, language: Language): ReadableFaults {
  const summary: FieldError[] = [];
  const byPath: ReadableFaults['byPath'] = new Map();
  for (const fault of faults) {
    if (byPath.has(fault.path)) continue;
    const question = questionFor(opened, fault.path);
    const label = question ? plain(wordsFor(question.label, language).text) : '';
    const message = wordsOf(fault, question, label, text, language);
    const part = 'form' in fault.of ? fault.of.form.part : null;
    byPath.set(fault.path, { message, part });
    summary.push({ field: question && controlOf(question, fault, opened), message });
  }
  return { summary, byPath };
}

const questionFor = ({ root }: Asked, path: string): Question | null =>
  questionAt(root, path.replace(new RegExp(`^/${companyList}\\.[^/]+`), `/${companyList}`));

function controlOf(question: Question, fault: DraftFault, { fields }: Asked): string {
  if (question.type !== 'date') return firstControl(question, fault.path, fields);
  const part = 'form' in fault.of ? fault.of.form.part : null;
  return partId(idFor(fault.path), part ?? 'year');
}

function wordsOf(
  { of }: DraftFault,
  question: Question | null,
  label: string,
  { file, dates }: Text,
  language: Language,
): string {
  if ('form' in of) {
    const { fault, part } = of.form;
    const partName = part && part !== 'era' ? plain(dates[part]) : '';
    switch (fault) {
      case 'missing-part':
        return dates.missingPart(label, partName);
      case 'not-digits':
        return dates.notDigits(label, partName);
      case 'impossible':
        return dates.impossible(label);
      case 'outside-era':
        return dates.outsideEra(label, plain(dates.era));
      case 'unknown-municipality':
        return file.unknownMunicipality;
      case 'which-ward':
        return file.whichWard;
      case 'not-a-number':
        return file.notNumber(label);
    }
  }
  const { code, message } = of.answers;
  if (code === 'required') return question?.type === 'date' ? dates.missing(label) : file.required(label);
  const said = translated(message, language);
  return said ?? (language === 'en' ? `${file.check(label)} ${message}` : message);
}
