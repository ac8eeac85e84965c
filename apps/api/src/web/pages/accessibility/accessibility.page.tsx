import { useText } from '../../layout/page-context.js';
import { ruby } from '../../text/ruby.js';

/** ウェブアクセシビリティ方針 and what the tests found. */
export function AccessibilityPage() {
  const { accessibility } = useText();
  return (
    <>
      <h1>{ruby(accessibility.title)}</h1>
      {accessibility.sections.map(({ heading, paragraphs, items }) => (
        <section>
          <h2>{ruby(heading)}</h2>
          {paragraphs.map((it) => (
            <p>{ruby(it)}</p>
          ))}
          {items.length > 0 && (
            <ul>
              {items.map((it) => (
                <li>{ruby(it)}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
