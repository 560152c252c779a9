import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { a1, type Range } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Sheet, SheetRow } from '../model/sheet.ts';
import type { BoundColumn, ColumnKey, ParsedCell, ParsedRow, ParsedTable } from '../model/table.ts';
import { splitUnit } from '../values/measure-unit.ts';
import { headingLine } from '../words/headings.ts';
import { placeOf, type TableContext } from './context.ts';
import { type FormVocabulary, findLabels, formVocabularyOf, type Label, nearLabels } from './form-labels.ts';
import { problemRows, readField } from './form-values.ts';
import { strangersAndGaps, type Unknown } from './gaps.ts';
import { judged } from './judge-row.ts';
import { preamble } from './regions.ts';
import { isNote } from './row-class.ts';

/** A form is a page or two; its labels are sought no further down a sheet than this. */
const SEARCHED_ROWS = 400;
/** A sheet without a label among its first rows is no form. */
const TELLING_ROWS = 40;
/** Labels beside their values stand one under another; a row of headings is a table. */
const LEAST_LINES = 4;

export interface ReadForms {
  readonly tables: readonly ParsedTable[];
  readonly findings: readonly Finding[];
}

/** The forms of a sheet, if it is one: known by their labels, wherever these stand. Null for any other sheet. */
export function readForms(sheet: Sheet, context: TableContext): ReadForms | null {
  const rows = firstRows(sheet);
  let best: { readonly vocabulary: FormVocabulary; readonly forms: readonly (readonly Label[])[] } | null =
    null;
  const telling = rows.slice(0, TELLING_ROWS);
  for (const vocabulary of formsOf(context)) {
    if (!hasLabels(telling, vocabulary)) continue;
    const forms = findLabels(sheet, rows, vocabulary).filter((labels) => isForm(labels, vocabulary));
    const count = forms.flat().length;
    if (count > (best?.forms.flat().length ?? 0)) best = { vocabulary, forms };
  }
  if (best === null) return null;
  const { vocabulary, forms } = best;
  const read = forms.map((labels, index) => {
    const after = Math.max(0, ...(forms[index - 1] ?? []).map(({ range }) => range.bottom));
    const end = Math.min(Number.POSITIVE_INFINITY, ...(forms[index + 1] ?? []).map(({ range }) => range.top));
    const own = rows.filter(({ number }) => number > after && number < end);
    return readForm(sheet, own, labels, vocabulary, context);
  });
  return { tables: read.map(({ table }) => table), findings: read.flatMap(({ findings }) => findings) };
}

function hasLabels(rows: readonly SheetRow[], { hasLabel }: FormVocabulary): boolean {
  return rows.some(({ cells }) => cells.some(({ kind, value }) => kind === 'text' && hasLabel(value)));
}

/** Labels of a form that a sheet has, though too few or in the wrong places. */
export function formLabels(sheet: Sheet, vocabulary: FormVocabulary): readonly Label[] {
  return findLabels(sheet, firstRows(sheet), vocabulary)[0] ?? [];
}

function formsOf({ definitions }: TableContext): readonly FormVocabulary[] {
  const known = prepared.get(definitions);
  if (known !== undefined) return known;
  const forms = definitions.map(formVocabularyOf).filter((vocabulary) => vocabulary !== null);
  prepared.set(definitions, forms);
  return forms;
}

const prepared = new WeakMap<TableContext['definitions'], readonly FormVocabulary[]>();

function firstRows(sheet: Sheet): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  for (const row of sheet.rows()) {
    rows.push(row);
    if (rows.length >= SEARCHED_ROWS) break;
  }
  return rows;
}

function isForm(labels: readonly Label[], { definition }: FormVocabulary): boolean {
  const bound = new Set(labels.map(({ field }) => field.id));
  const due = dueFields(definition);
  const found = due.filter(({ id }) => bound.has(id));
  const lines = new Set(labels.map(({ cell }) => cell.row));
  return (
    definition.key.every((id) => bound.has(id)) && found.length * 2 >= due.length && lines.size >= LEAST_LINES
  );
}

function dueFields({ columns }: TableDefinition): readonly ColumnDefinition[] {
  return columns.filter(({ optional }) => optional !== true);
}

function readForm(
  sheet: Sheet,
  rows: readonly SheetRow[],
  exact: readonly Label[],
  vocabulary: FormVocabulary,
  context: TableContext,
): { readonly table: ParsedTable; readonly findings: readonly Finding[] } {
  const { definition, layout } = vocabulary;
  const labels = [...exact, ...nearLabels(sheet, rows, exact, vocabulary)];
  const listed = (label: Label): boolean => layout.list?.columns.includes(label.field.id) === true;
  const findings = [...spelling(sheet, labels, context)];
  const columns: BoundColumn[] = [];
  const common = new Map<ColumnKey, ParsedCell>();
  const used = new Set<string>();
  for (const label of labels) {
    const column = toColumn(sheet, label, context);
    columns.push(column);
    used.add(a1(label.cell.row, label.cell.column));
    if (listed(label)) continue;
    const field = readField(sheet, label, labels, column, context);
    for (const { row, column: at } of field.sources) used.add(a1(row, at));
    findings.push(...field.findings);
    common.set(label.field.id, field.cell);
  }
  const list = problemRows(sheet, rows, labels.filter(listed), labels, columns, context);
  for (const { row, column: at } of list.sources) used.add(a1(row, at));
  const anchor = labels.find(({ field }) => definition.key.includes(field.id)) ?? labels[0];
  const first = Math.min(...labels.map(({ range }) => range.top));
  const last = Math.max(...labels.map(({ range }) => range.bottom), ...list.rows.map(({ row }) => row));
  const loose = rows.filter(({ number }) => number > last);
  const parsed = list.rows.map(
    (row, index): ParsedRow => ({
      ...row,
      cells: new Map([...[...common].map(([key, cell]) => [key, again(cell, index)] as const), ...row.cells]),
    }),
  );
  const alone: ParsedRow = {
    class: 'data',
    row: anchor?.cell.row ?? first,
    hidden: rows.some(({ number, hidden }) => hidden && number === anchor?.cell.row),
    cells: new Map([...common, ...list.blank]),
  };
  const judgements = (parsed.length === 0 ? [alone] : parsed).map((row) => judged(row, definition, context));
  const region: Range = {
    top: first,
    left: Math.min(...labels.map(({ range }) => range.left)),
    bottom: last,
    right: Math.max(...labels.map(({ range }) => range.right), sheet.used?.right ?? 0),
  };
  return {
    table: {
      id: definition.id,
      variant: definition.progress === true ? 'progress' : 'base',
      at: placeOf(context, sheet, a1(first, region.left)),
      region,
      title: preamble(
        sheet,
        rows.filter(({ number }) => number < first),
        context,
      ).title,
      captions: [],
      notes: loose.flatMap((row) =>
        row.cells.map((cell) => ({
          text: cell.value.trim(),
          at: placeOf(context, sheet, a1(cell.row, cell.column)),
        })),
      ),
      columns,
      rows: judgements.map(({ row }) => row),
    },
    findings: [
      ...findings,
      ...list.findings,
      ...judgements.flatMap((judgement) => judgement.findings),
      ...strangersAndGaps(
        strangers(sheet, rows, { first, last }, used, vocabulary, context),
        lackingLabels(labels, definition),
        placeOf(context, sheet),
        definition.title,
        'field',
      ),
    ],
  };
}

/** The fields stand once on the sheet: from the second row of the list on they are filled down. */
function again(cell: ParsedCell, index: number): ParsedCell {
  return index === 0 ? cell : { ...cell, filled: true };
}

function toColumn(sheet: Sheet, label: Label, context: TableContext): BoundColumn {
  const { field, cell, range, text, inline } = label;
  const { content } = field;
  const own = 'unit' in content && content.unit !== undefined ? content.unit : null;
  const column = inline === null ? range.right + 1 : cell.column;
  return {
    key: field.id,
    id: field.id,
    part: null,
    column,
    heading: text,
    unit: splitUnit(text).unit ?? own,
    cell: placeOf(context, sheet, a1(cell.row, cell.column)).cell ?? '',
    hidden: sheet.hiddenColumns.includes(column),
  };
}

function spelling(sheet: Sheet, labels: readonly Label[], context: TableContext): readonly Finding[] {
  return labels.flatMap(({ near, text, cell }) =>
    near === null
      ? []
      : [
          finding('TABLE-008', placeOf(context, sheet, a1(cell.row, cell.column)), {
            column: text,
            expected: near,
          }),
        ],
  );
}

/** Labels that the form must have and this sheet does not. */
function lackingLabels(labels: readonly Label[], definition: TableDefinition): readonly string[] {
  return dueFields(definition)
    .filter((column) => !labels.some(({ field }) => field === column))
    .map(headingLine);
}

/** Words inside the form that are neither label nor value: a field an office has added for itself, one a line. */
function strangers(
  sheet: Sheet,
  rows: readonly SheetRow[],
  span: { readonly first: number; readonly last: number },
  used: ReadonlySet<string>,
  { layout }: FormVocabulary,
  context: TableContext,
): readonly Unknown[] {
  const titles = [...layout.sections.map(({ title }) => title), layout.list?.title].map((title) =>
    title?.replace(/\s+/gu, ''),
  );
  return rows.flatMap((row) => {
    if (row.number < span.first || row.number > span.last) return [];
    const stranger = row.cells.find(
      ({ kind, value, row: at, column }) =>
        kind === 'text' &&
        !used.has(a1(at, column)) &&
        !titles.includes(value.replace(/\s+/gu, '')) &&
        !isNote(value) &&
        /\p{Script=Han}/u.test(value),
    );
    if (stranger === undefined) return [];
    const at = placeOf(context, sheet, a1(stranger.row, stranger.column));
    return [{ words: stranger.value.trim(), at }];
  });
}
