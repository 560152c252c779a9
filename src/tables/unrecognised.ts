import type { TableDefinition } from '../../schemas/define-table.ts';
import { a1 } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { NearestTable } from '../model/inspection.ts';
import type { Sheet } from '../model/sheet.ts';
import { headingLine } from '../words/headings.ts';
import { placeOf, type TableContext } from './context.ts';
import { headingsOf } from './find-headers.ts';
import { formVocabularyOf } from './form-labels.ts';
import { formLabels } from './read-form.ts';
import { unknownLayout } from './unknown-layouts.ts';
import { matchHeading, vocabularyOf } from './vocabulary.ts';

const SEARCHED_ROWS = 30;

/** The known table a sheet comes nearest to, with the headings that differ. */
export function nearestTable(sheet: Sheet, context: TableContext): NearestTable | null {
  let best: NearestTable | null = null;
  let seen = 0;
  for (const row of sheet.rows()) {
    seen += 1;
    if (seen > SEARCHED_ROWS) break;
    const texts = headingsOf(row);
    if (texts.length < 2) continue;
    for (const definition of context.definitions) {
      if (definition.form !== undefined) continue;
      const near = nearnessOf(definition, row.number, texts);
      if (near.matched.length > 0 && isNearer(near, best)) best = near;
    }
  }
  for (const definition of context.definitions) {
    const near = formNearness(sheet, definition);
    if (near !== null && isNearer(near, best)) best = near;
  }
  return best;
}

function isNearer(one: NearestTable, other: NearestTable | null): boolean {
  if (other === null || one.matched.length > other.matched.length) return true;
  return one.matched.length === other.matched.length && one.missing.length < other.missing.length;
}

function nearnessOf(definition: TableDefinition, row: number, texts: readonly string[]): NearestTable {
  const vocabulary = vocabularyOf(definition);
  const matches = texts.map((text) => ({ text, match: matchHeading([text], vocabulary, { near: true }) }));
  const matched = matches.flatMap(({ match }) => (match === null ? [] : [match.column.id]));
  const { id, title } = definition;
  const extra = matches.filter(({ match }) => match === null).map(({ text }) => text);
  return { id, title, row, matched, missing: missingFrom(definition, matched), extra };
}

function formNearness(sheet: Sheet, definition: TableDefinition): NearestTable | null {
  const vocabulary = formVocabularyOf(definition);
  const labels = vocabulary === null ? [] : formLabels(sheet, vocabulary);
  const [first] = labels;
  if (first === undefined) return null;
  const { id, title } = definition;
  const matched = labels.map(({ field }) => field.id);
  return { id, title, row: first.cell.row, matched, missing: missingFrom(definition, matched), extra: [] };
}

function missingFrom({ columns }: TableDefinition, matched: readonly string[]): readonly string[] {
  return columns
    .filter((column) => column.optional !== true && !matched.includes(column.id))
    .map(headingLine);
}

/** An unknown sheet: an error where it looks like a table gone wrong, else a notice that it was passed over. */
export function unrecognisedFinding(sheet: Sheet, context: TableContext): Finding {
  const layout = unknownLayout(sheet, context);
  if (layout !== null) return layout;
  const nearest = nearestTable(sheet, context);
  if (nearest === null || nearest.matched.length < 2)
    return finding('TABLE-004', placeOf(context, sheet), {});
  const at = placeOf(context, sheet, a1(nearest.row, sheet.used?.left ?? 1));
  return finding('TABLE-001', at, {
    nearest: nearest.title,
    missing: nearest.missing,
    unknown: nearest.extra,
  });
}
