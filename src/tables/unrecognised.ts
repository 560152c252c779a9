import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
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
import { LONGEST_LEVEL, matchHeading, type Vocabulary, vocabularyOf } from './vocabulary.ts';

const SEARCHED_ROWS = 30;
const SEARCHED_COLUMNS = 30;

/** The known table a sheet comes nearest to, with the headings that differ. */
export function nearestTable(sheet: Sheet, context: TableContext): NearestTable | null {
  const near = nearestOf(sheet, context);
  if (near === null) return null;
  const { suspected: _, ...table } = near;
  return table;
}

interface Near extends NearestTable {
  /** Headings that hold the name of one of its measures beside other words: 意向签约额. */
  readonly suspected: readonly string[];
}

function nearestOf(sheet: Sheet, context: TableContext): Near | null {
  const titled = new Set(
    context.definitions.filter((definition) => isTitled(sheet, definition)).map(({ id }) => id),
  );
  const kinds = kindsOfUnits(sheet, context);
  const covering = new Set(
    context.definitions
      .filter(({ covers }) => covers?.some((kind) => kinds.has(kind)) === true)
      .map(({ id }) => id),
  );
  const weightOf = (near: Near): number => nearness(near, titled) + (covering.has(near.id) ? 1 : 0);
  const isNearer = (one: Near, other: Near | null): boolean => {
    const lead = other === null ? 1 : weightOf(one) - weightOf(other);
    return lead > 0 || (lead === 0 && other !== null && one.missing.length < other.missing.length);
  };
  let best: Near | null = null;
  let seen = 0;
  for (const row of sheet.rows()) {
    seen += 1;
    if (seen > SEARCHED_ROWS) break;
    const texts = headingsOf(row);
    if (texts.length < 2) continue;
    for (const definition of context.definitions) {
      if (definition.form !== undefined) continue;
      const near = nearnessOf(definition, row.number, texts);
      if (near.matched.length + near.suspected.length > 0 && isNearer(near, best)) best = near;
    }
  }
  for (const definition of context.definitions) {
    const near = formNearness(sheet, definition);
    if (near !== null && isNearer(near, best)) best = near;
  }
  return best;
}

/** The kinds of the units that the first rows name: which of two like tables is meant. */
function kindsOfUnits(sheet: Sheet, { roster }: TableContext): ReadonlySet<string> {
  const kinds = new Set<string>();
  let seen = 0;
  for (const { cells } of sheet.rows()) {
    seen += 1;
    if (seen > SEARCHED_ROWS) break;
    for (const { kind, value } of cells.slice(0, SEARCHED_COLUMNS)) {
      const unit = kind === 'text' && value.length <= LONGEST_LEVEL ? roster.match(value) : undefined;
      if (unit !== undefined) kinds.add(unit.kind);
    }
  }
  return kinds;
}

/** The title says more of what a table is than 单位 and 完成率, which many have; a name among other words says less. */
function nearness({ id, matched, suspected }: Near, titled: ReadonlySet<string>): number {
  return matched.length + suspected.length / 2 + (titled.has(id) ? 2 : 0);
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

function nearnessOf(definition: TableDefinition, row: number, texts: readonly string[]): Near {
  const vocabulary = vocabularyOf(definition);
  const matches = texts.map((text) => ({ text, match: matchHeading([text], vocabulary, { near: true }) }));
  const matched = matches.flatMap(({ match }) => (match === null ? [] : [match.column.id]));
  const { id, title } = definition;
  const extra = matches.filter(({ match }) => match === null).map(({ text }) => text);
  const suspects = extra.flatMap((text) => {
    const column = measureIn(text, vocabulary);
    return column === null ? [] : [{ text, id: column.id }];
  });
  const meant = new Set(suspects.map((suspect) => suspect.id));
  const missing = missingFrom(definition, matched, meant);
  return { id, title, row, matched, missing, extra, suspected: suspects.map(({ text }) => text) };
}

/** A shorter name stands in too many words. */
const SHORTEST_NAME = 3;

/** The measure whose name stands in a heading among other words; of several, the longest. */
function measureIn(text: string, { spellings }: Vocabulary): ColumnDefinition | null {
  if (text.length > LONGEST_LEVEL) return null;
  const folded = fold(text);
  const [longest] = [...spellings]
    .filter(([name, { content }]) => content.type === 'measure' && name.length >= SHORTEST_NAME)
    .filter(([name]) => folded.includes(name))
    .sort(([one], [other]) => other.length - one.length);
  return longest === undefined ? null : longest[1];
}

function formNearness(sheet: Sheet, definition: TableDefinition): Near | null {
  const vocabulary = formVocabularyOf(definition);
  const labels = vocabulary === null ? [] : formLabels(sheet, vocabulary);
  const [first] = labels;
  if (first === undefined) return null;
  const { id, title } = definition;
  const matched = labels.map(({ field }) => field.id);
  const missing = missingFrom(definition, matched);
  return { id, title, row: first.cell.row, matched, missing, extra: [], suspected: [] };
}

/** What the table must have, and what a heading nearly names (`meant`). */
function missingFrom(
  { columns }: TableDefinition,
  matched: readonly string[],
  meant: ReadonlySet<string> = new Set(),
): readonly string[] {
  return columns
    .filter((column) => (column.optional !== true || meant.has(column.id)) && !matched.includes(column.id))
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
  return unknownTable(nearest, sheet, context);
}

/**
 * A sheet of a workbook in which no table was recognised, whose headings hold names of a known table's measures beside other words; null for
 * any other. In a workbook with a known table such a sheet is the office's own.
 */
export function nearlyNamed(sheet: Sheet, context: TableContext): Finding | null {
  const nearest = nearestOf(sheet, context);
  if (nearest === null || nearest.suspected.length === 0) return null;
  if (nearest.matched.length + nearest.suspected.length < 2) return null;
  return unknownTable(nearest, sheet, context);
}

function unknownTable(
  { row, title, missing, extra }: NearestTable,
  sheet: Sheet,
  context: TableContext,
): Finding {
  const at = placeOf(context, sheet, a1(row, sheet.used?.left ?? 1));
  return finding('TABLE-001', at, { nearest: title, missing, unknown: extra });
}
