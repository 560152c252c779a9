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
  const titled = new Set(
    context.definitions.filter((definition) => isTitled(sheet, definition)).map(({ id }) => id),
  );
  const isNearer = (one: NearestTable, other: NearestTable | null): boolean => {
    const lead = other === null ? 1 : nearness(one, titled) - nearness(other, titled);
    return lead > 0 || (lead === 0 && other !== null && one.missing.length < other.missing.length);
  };
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

/** The title says more of what a table is than 单位 and 完成率, which many have. */
function nearness({ id, matched }: NearestTable, titled: ReadonlySet<string>): number {
  return matched.length + (titled.has(id) ? 2 : 0);
}

const TITLE_ROWS = 3;

/** Whether the first rows name what the table is about. */
function isTitled(sheet: Sheet, { titleWords }: TableDefinition): boolean {
  const texts: string[] = [];
  for (const row of sheet.rows()) {
    if (texts.length >= TITLE_ROWS || row.cells.length > 2) break;
    texts.push(row.cells[0]?.value ?? '');
  }
  return titleWords.some((word) => texts.some((text) => text.includes(word)));
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
  const definition = context.definitions.find(({ id }) => id === nearest?.id);
  const titled = definition !== undefined && isTitled(sheet, definition);
  if (nearest === null || (nearest.matched.length < 2 && !titled))
    return finding('TABLE-004', placeOf(context, sheet), {});
  const at = placeOf(context, sheet, a1(nearest.row, sheet.used?.left ?? 1));
  return finding('TABLE-001', at, {
    nearest: nearest.title,
    missing: nearest.missing,
    unknown: nearest.extra,
  });
}
