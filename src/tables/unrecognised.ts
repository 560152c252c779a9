import { a1 } from '../core/place.ts';
import type { Sheet } from '../core/sheet.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { headingText } from './bind-columns.ts';
import { placeOf, type TableContext } from './context.ts';
import { headingsOf } from './find-headers.ts';
import { matchHeading, vocabularyOf } from './vocabulary.ts';

const SEARCHED_ROWS = 30;

/** The known table a sheet comes nearest to, with the headings that differ. */
export interface NearestTable {
  readonly id: string;
  readonly title: string;
  readonly row: number;
  readonly matched: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** The nearest known table by headings; null when no row shares even one heading with any table. */
export function nearestTable(sheet: Sheet, context: TableContext): NearestTable | null {
  let best: NearestTable | null = null;
  let seen = 0;
  for (const row of sheet.rows()) {
    seen += 1;
    if (seen > SEARCHED_ROWS) break;
    const texts = headingsOf(row);
    if (texts.length < 2) continue;
    for (const definition of context.definitions) {
      const vocabulary = vocabularyOf(definition);
      const matches = texts.map((text) => ({
        text,
        match: matchHeading([text], vocabulary, { near: true }),
      }));
      const matched = matches.flatMap(({ match }) => (match === null ? [] : [match.column.id]));
      const missing = definition.columns
        .filter((column) => column.optional !== true && !matched.includes(column.id))
        .map((column) => headingText(column.header));
      const nearer =
        best === null ||
        matched.length > best.matched.length ||
        (matched.length === best.matched.length && missing.length < best.missing.length);
      if (matched.length === 0 || !nearer) continue;
      best = {
        id: definition.id,
        title: definition.title,
        row: row.number,
        matched,
        missing,
        extra: matches.filter(({ match }) => match === null).map(({ text }) => text),
      };
    }
  }
  return best;
}

/** An unknown sheet: an error where it looks like a table gone wrong, else a notice that it was passed over. */
export function unrecognisedFinding(sheet: Sheet, context: TableContext): Finding {
  const nearest = nearestTable(sheet, context);
  if (nearest === null || nearest.matched.length < 2)
    return finding('TABLE-004', placeOf(context, sheet), {});
  const at = placeOf(context, sheet, a1(nearest.row, sheet.used?.left ?? 1));
  return finding('TABLE-001', at, { nearest: nearest.title, missing: nearest.missing, extra: nearest.extra });
}
