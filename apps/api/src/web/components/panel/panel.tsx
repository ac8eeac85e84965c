import { ruby } from '../../text/ruby.js';

/** It worked, and this is the number to keep. */
export function Panel({ title, label, number }: { title: string; label: string; number: string }) {
  return (
    <div class="panel">
      <h1>{ruby(title)}</h1>
      <p class="quiet">{ruby(label)}</p>
      <p class="panel__number">{number}</p>
    </div>
  );
}
