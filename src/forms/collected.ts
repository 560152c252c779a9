import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { plain, roundHalfUp } from '../core/decimal.ts';
import type { Period } from '../core/period.ts';
import { a1, type Place } from '../core/place.ts';
import { type ColumnKey, measureKey, type ParsedCell, type ParsedRow } from '../model/table.ts';
import type { Value } from '../model/value.ts';
import { type SheetModel, sheetName } from '../model/workbook-model.ts';
import { itemIn } from '../words/items.ts';
import { templateColumns } from './columns.ts';
import { groupsOf } from './groups.ts';
import { type Fill, given, type TemplateColumn, type TemplateRow } from './model.ts';
import { rateFill, withTotal } from './rows.ts';
import { firstRow, tableSheet } from './sheet.ts';
import { sourceName } from './template.ts';
import { type Titles, titlesOf } from './titles.ts';

/** A submitted row that goes into the month's workbook (月报汇总). */
export interface CollectedRow {
  /** What the row is about: its unit, task or project. */
  readonly subject: string;
  /** The class its unit is ranked in; null where rows are not units. */
  readonly class: string | null;
  /** The unit that reported it, where several may report on the same subject; null where that is not known. */
  readonly reporter: string | null;
  readonly row: ParsedRow;
}

export interface CollectedTable {
  readonly definition: TableDefinition;
  readonly rows: readonly CollectedRow[];
}

/** A collected figure with the cell it came from and the one it went to. */
export interface CollectedFigure {
  readonly table: string;
  readonly subject: string;
  readonly heading: string;
  readonly value: Exclude<Fill, { kind: 'entry' }>['value'];
  readonly from: Place;
  readonly sheet: string;
  readonly cell: string;
}

/** The month's tables put together, one sheet a table or a class with other tasks, and where every figure came from. */
export function collectedSheets(
  tables: readonly CollectedTable[],
  period: Period,
): { readonly sheets: readonly SheetModel[]; readonly figures: readonly CollectedFigure[] } {
  const sheets: SheetModel[] = [];
  const figures: CollectedFigure[] = [];
  for (const { definition, rows } of tables) {
    const titles = titlesOf(definition, period, period.year);
    const classed = definition.columns.some(({ content }) => content.type === 'class');
    const together = classed || definition.covers === undefined;
    const groups = groupsOf(rows, together, (members) => columnsOf(definition, members));
    for (const { name, members, columns } of groups) {
      const title = groups.length === 1 || name === '' ? sourceName({ definition }) : name;
      const own = sheetName(
        title,
        sheets.map((sheet) => sheet.name),
      );
      const made = collectedRows(members, columns, titles, definition);
      sheets.push(tableSheet({ name: own, columns, rows: made }, definition, titles, null));
      figures.push(...figuresOf(definition, members, columns, own, firstRow(columns, titles)));
    }
  }
  return { sheets, figures };
}

/** The columns that anyone filled in; the cumulative figures and whatever names a row always. */
function columnsOf(definition: TableDefinition, rows: readonly CollectedRow[]): readonly TemplateColumn[] {
  // In a ledger a blank says “not so far”, which no column at all would not.
  const filled = (key: ColumnKey): boolean =>
    rows.some(({ row }) =>
      definition.kind === 'ledger' ? row.cells.has(key) : kindOf(row, key) !== 'blank',
    );
  const tasked = (measure: string): boolean =>
    (['target', 'actual'] as const).some((part) =>
      rows.some(({ row }) => kindOf(row, measureKey(measure, part)) !== 'blank'),
    );
  return templateColumns(definition, 'progress', tasked, itemsOf(definition, rows)).filter(
    ({ key, column, part }) => {
      if (column.id === definition.reportedBy) return rows.some(({ reporter }) => reporter !== null);
      if (part === 'actual' || column.content.type === 'serial') return true;
      if (part === 'rate') return filled(measureKey(column.id, 'target'));
      return definition.key.includes(column.id) || filled(key);
    },
  );
}

/** The headings of the items that are judged, in the order in which the sheets have them; none where the table has no items. */
function itemsOf({ columns }: TableDefinition, rows: readonly CollectedRow[]): readonly string[] {
  const judged = columns.filter(({ items }) => items === true);
  const headings = rows.flatMap(({ row }) =>
    [...row.cells].flatMap(([key, { at }]) =>
      judged.some(({ id }) => itemIn(key, id) !== null) ? [at.heading ?? ''] : [],
    ),
  );
  return [...new Set(headings)];
}

function kindOf(row: ParsedRow, key: ColumnKey): Value['kind'] {
  return row.cells.get(key)?.value.kind ?? 'blank';
}

function collectedRows(
  members: readonly CollectedRow[],
  columns: readonly TemplateColumn[],
  titles: Titles,
  definition: TableDefinition,
): readonly TemplateRow[] {
  const top = firstRow(columns, titles);
  const rows = members.map(({ row, reporter }, index): TemplateRow => {
    const fills = columns.map((item): readonly [ColumnKey, Fill] => {
      const { content, group } = item.column;
      // The number of a group is its own; rows are counted anew.
      if (content.type === 'serial' && group !== true) return [item.key, given(index + 1)];
      if (item.column.id === definition.reportedBy) return [item.key, given(reporter)];
      if (item.part === 'rate') return [item.key, rateOf(row, item, columns, top + index)];
      return [item.key, given(collectedValue(row.cells.get(item.key), item.column))];
    });
    return { class: 'data', fills: new Map(fills), goesOn: new Set() };
  });
  return withTotal(rows, columns, top, definition);
}

/** The rate is worked out anew, whatever the submission says. */
function rateOf(
  row: ParsedRow,
  { column }: TemplateColumn,
  columns: readonly TemplateColumn[],
  at: number,
): Fill {
  const [target, actual] = (['target', 'actual'] as const).map(
    (part) => row.cells.get(measureKey(column.id, part))?.value,
  );
  if (target?.kind === 'none') return given('/');
  const fill = rateFill(columns, column.id, at);
  if (target?.kind !== 'number' || actual?.kind !== 'number' || target.number.isZero()) return fill;
  return { ...fill, value: roundHalfUp(actual.number.dividedBy(target.number), 4) };
}

/** Figures in the table's own unit, units by their names on the roster, everything else as it was typed; null: not reported. */
function collectedValue(
  cell: ParsedCell | undefined,
  { content }: ColumnDefinition,
): CollectedFigure['value'] {
  if (cell === undefined) return null;
  const { value, text } = cell;
  switch (value.kind) {
    case 'blank':
    case 'unreadable':
      return null;
    case 'none':
      return '/';
    case 'number':
      // A target in words (不低于5亿元的产业基金，不少于2个配套项目) is a figure in each of its columns.
      if (content.type === 'measure') return value.number;
      if (value.relation !== '=' || value.parts !== undefined) return text;
      return content.type === 'worded-target' ? `${plain(value.number)}${value.unit ?? ''}` : value.number;
    case 'units':
      return value.names.length === 1 ? (value.names[0]?.unit ?? text) : text;
    case 'date':
      return value.date;
    default:
      return text.trim();
  }
}

function figuresOf(
  definition: TableDefinition,
  members: readonly CollectedRow[],
  columns: readonly TemplateColumn[],
  sheet: string,
  top: number,
): readonly CollectedFigure[] {
  return members.flatMap(({ subject, row }, index) =>
    columns.flatMap(({ key, levels, part, column }, position): readonly CollectedFigure[] => {
      const cell = row.cells.get(key);
      const value = collectedValue(cell, column);
      const reported =
        part === null ? column.progress === true || column.content.type === 'number' : part !== 'rate';
      if (cell === undefined || value === null || !reported) return [];
      return [
        {
          table: definition.title,
          subject,
          heading: levels.join('/'),
          value,
          from: cell.at,
          sheet,
          cell: a1(top + index, position + 1),
        },
      ];
    }),
  );
}
