import type { ComponentChildren } from 'preact';
import { plain, ruby } from '../../text/ruby.js';

export interface TableProps {
  id: string;
  caption: string;
  columns: string[];
  /** The first cell of a row names it. */
  rows: ComponentChildren[][];
  /** The caption repeats a heading that stands above it. */
  isCaptionHeard?: boolean;
}

/** Rows and columns; on a narrow screen each row becomes a list of its own. */
export function Table({ id, caption, columns, rows, isCaptionHeard = false }: TableProps) {
  if (rows.length === 0) return null;
  return (
    <table class="table table--stack">
      <caption id={id} class={isCaptionHeard ? 'only-spoken' : undefined}>
        {ruby(caption)}
      </caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th scope="col">{ruby(name)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others]) => (
          <tr>
            <th scope="row">{first}</th>
            {others.map((cell, i) => (
              <td data-label={plain(columns[i + 1] ?? '')}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
