import { isolated } from '../../../../../life-events/isolated.js';
import { usePage } from '../layout/page-context.js';
import { type Words, wordsFor } from './definition-words.js';
import { plain, ruby } from './ruby.js';
import type { Language } from './text.js';

/** Words of a definition or of the rules in the reader's language; what has none stays Japanese and says so. */
export function Say({ japanese }: { japanese: string }) {
  return <Said words={wordsFor(japanese, usePage().language)} />;
}

/** Words that were looked up before. */
export function Said({ words: { text, lang } }: { words: Words }) {
  return lang ? <span lang={lang}>{text}</span> : <>{ruby(text)}</>;
}

/** Several things in a row. */
export function SayAll({ japanese }: { japanese: string[] }) {
  const between = usePage().language === 'en' ? ', ' : '、';
  return (
    <>
      {japanese.map((it, i) => (
        <>
          {i > 0 && between}
          <Say japanese={isolated(it)} />
        </>
      ))}
    </>
  );
}

/** The same for titles and attributes, which hold no readings. */
export const sayPlain = (japanese: string, language: Language): string => plain(wordsFor(japanese, language).text);
