import type { Place } from '../core/place.ts';
import type { Submissions } from './submissions.ts';

/** What was typed in the cells of the tables that were read; undefined for any other. Made when it is first asked for. */
export function typedIn({ tables }: Pick<Submissions, 'tables'>): (place: Place) => string | undefined {
  let texts: Map<string, string> | null = null;
  const key = ({ file, sheet, cell }: Place): string => `${file}\n${sheet ?? ''}\n${cell ?? ''}`;
  const made = (): Map<string, string> => {
    const found = new Map<string, string>();
    for (const { table } of tables)
      for (const row of table.rows)
        for (const { at, text } of row.cells.values()) found.set(key(at), text.trim());
    return found;
  };
  return (place) => {
    texts ??= made();
    return texts.get(key(place));
  };
}
