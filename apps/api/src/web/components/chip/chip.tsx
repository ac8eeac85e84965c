import { ruby } from '../../text/ruby.js';

export const chipLooks = ['turn', 'moving', 'done', 'refused', 'quiet'] as const;
export type ChipLook = (typeof chipLooks)[number];

/** One path each, drawn with the current colour: forced colours keep them. */
const icons: Record<ChipLook, string> = {
  turn: 'M8 1 15 14H1ZM8 6v4M8 11.5v1',
  moving: 'M8 1.5a6.5 6.5 0 1 0 .01 0M8 4v4l3 2',
  done: 'M2 8.5 6 13 14 3',
  refused: 'M3 3l10 10M13 3 3 13',
  quiet: 'M2 8h12',
};

/** A state: word and shape together, never colour alone. */
export function Chip({ look, label }: { look: ChipLook; label: string }) {
  return (
    <span class={`chip chip--${look}`}>
      <svg aria-hidden="true">
        <use href={`#${look}`} />
      </svg>
      {label.includes('《') ? <span>{ruby(label)}</span> : label}
    </span>
  );
}

/** The shapes of all chips, once a page: forty chips are not to carry them all. */
export function ChipShapes() {
  return (
    <svg class="chip__shapes" aria-hidden="true">
      {chipLooks.map((look) => (
        <symbol id={look} viewBox="0 0 16 16">
          <path d={icons[look]} />
        </symbol>
      ))}
    </svg>
  );
}
