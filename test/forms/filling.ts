import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { a1, contains, parseA1 } from '../../src/core/place.ts';
import {
  BESIDE_SHEETS,
  type CellModel,
  type SheetModel,
  type WorkbookModel,
} from '../../src/model/workbook-model.ts';

/** A form filled in with values that are right, as a careful clerk would. */
export function filled(
  model: WorkbookModel,
  definition: TableDefinition,
  choose: Chooser = first,
): WorkbookModel {
  const sheets = model.sheets.map((sheet) =>
    isBeside(sheet) ? sheet : worked(filledSheet(sheet, model, definition, choose)),
  );
  return { ...model, sheets };
}

/** Picks one of a dropdown's entries for the nth row of it. */
export type Chooser = (options: readonly string[], row: number, column: ColumnDefinition) => string;

/** Units and months one after the other, as far as they go: nobody is named twice; a task is finished, as its day says. */
const first: Chooser = (options, row, { id, content }) =>
  id === 'state'
    ? (options.find((option) => /^(?:已完成|已办结|正常|已开展)$/u.test(option)) ?? options.at(-1) ?? '')
    : content.type === 'unit' || content.type === 'months'
      ? (options[row] ?? '')
      : (options[0] ?? '');

function isBeside({ name }: SheetModel): boolean {
  return Object.values<string>(BESIDE_SHEETS).includes(name);
}

export interface EntryCell {
  readonly row: number;
  readonly column: number;
  readonly definition: ColumnDefinition;
  /** 任务, 本月, 累计 of a measure's entry; empty for other columns. */
  readonly part: string;
  readonly options: readonly string[];
}

/** The unlocked cells of a sheet, each with what its input message says it is. */
export function entryCells(
  sheet: SheetModel,
  model: WorkbookModel,
  definition: TableDefinition,
): readonly EntryCell[] {
  return sheet.rows.flatMap((row, rowIndex) =>
    (row?.cells ?? []).flatMap((cell, columnIndex): readonly EntryCell[] => {
      if (cell === null || !cell.style.startsWith('entry')) return [];
      const [at, column] = [rowIndex + 1, columnIndex + 1];
      const covered = sheet.merges.some(
        (range) => contains(range, at, column) && (range.top !== at || range.left !== column),
      );
      if (covered) return [];
      const rule = (sheet.validations ?? []).find(({ range }) => contains(range, at, column));
      if (rule === undefined) throw new Error(`no input message at ${sheet.name}!${a1(at, column)}`);
      const [name = '', part = ''] = (rule.promptTitle ?? '').split(' ');
      const named =
        definition.columns.find((item) => headingOf(item) === name) ??
        definition.columns.find((item) => headingOf(item).startsWith(name.replace(/…$/u, '')));
      if (named === undefined) throw new Error(`no column ${name}`);
      const options = rule.rule.type === 'list' ? optionsOf(rule.rule.source, model) : [];
      return [{ row: at, column, definition: named, part, options }];
    }),
  );
}

function headingOf({ header }: ColumnDefinition): string {
  return typeof header === 'string' ? header : (header.at(-1) ?? '');
}

/** What a dropdown offers, read off the hidden sheet. */
export function optionsOf(source: string, model: WorkbookModel): readonly string[] {
  const [name, range] = source.split('!');
  const place = parseA1((range ?? '').replaceAll('$', ''));
  const rows = model.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  if (place === null) throw new Error(`no range ${source}`);
  return rows
    .slice(place.top - 1, place.bottom)
    .map((row) => String(row?.cells[place.left - 1]?.value ?? ''));
}

function filledSheet(
  sheet: SheetModel,
  model: WorkbookModel,
  definition: TableDefinition,
  choose: Chooser,
): SheetModel {
  const entries = new Map(
    entryCells(sheet, model, definition).map((entry) => [a1(entry.row, entry.column), entry]),
  );
  const top = Math.min(...[...entries.values()].map(({ row }) => row));
  return mapCells(sheet, (cell, at) => {
    const entry = entries.get(at);
    if (entry === undefined || cell.value !== null) return cell;
    const value =
      sumOfItems(entry, [...entries.values()]) ??
      shareOfTask(sheet, entry) ??
      givenTarget(sheet, entry) ??
      valueFor(entry, entry.row - top, definition, choose);
    return { ...cell, value: value === '' ? null : value };
  });
}

function mapCells(sheet: SheetModel, change: (cell: CellModel, at: string) => CellModel): SheetModel {
  return {
    ...sheet,
    rows: sheet.rows.map((row, rowIndex) =>
      row === null
        ? null
        : {
            ...row,
            cells: row.cells.map((cell, column) =>
              cell === null ? null : change(cell, a1(rowIndex + 1, column + 1)),
            ),
          },
    ),
  };
}

/** A month's or five months' share of a task that the form gives; null where it gives none. */
function shareOfTask(sheet: SheetModel, { row, column, part }: EntryCell): Decimal | null {
  const back = part === '本月' ? 1 : part === '累计' ? 2 : null;
  const task = back === null ? null : (sheet.rows[row - 1]?.cells[column - back - 1]?.value ?? null);
  if (!Decimal.isDecimal(task)) return null;
  return task
    .times(part === '本月' ? 1 : 5)
    .dividedBy(12)
    .floor();
}

/** 得分 of a list of marks: every item of the row has one point. */
function sumOfItems({ row, definition }: EntryCell, entries: readonly EntryCell[]): Decimal | null {
  const items = entries.filter((other) => other.row === row && other.definition.items === true);
  return definition.id === 'score' && items.length > 0 ? new Decimal(items.length) : null;
}

/** The target with its unit that stands left of where the actual is entered; null where the form gives none. */
function givenTarget(sheet: SheetModel, { row, column, definition }: EntryCell): string | null {
  const left = sheet.rows[row - 1]?.cells[column - 2]?.value ?? null;
  const given = definition.content.type === 'worded-target' && definition.progress === true;
  return given && typeof left === 'string' ? left : null;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六'];

function valueFor(
  { definition: column, part, options, row: at }: EntryCell,
  row: number,
  definition: TableDefinition,
  choose: Chooser,
): CellModel['value'] {
  if (options.length > 0) return choose(options, row, column);
  const times = part === '任务' || part === '' ? 12 : part === '累计' ? 5 : 1;
  switch (column.content.type) {
    case 'measure':
      return new Decimal(figureOf(column.id, definition) * times);
    case 'number':
      return new Decimal(['done', 'rate'].includes(column.id) ? 100 : figureOf(column.id, definition));
    case 'date':
      return '2023年5月20日';
    case 'deadline':
      return '2023年6月底';
    case 'worded-target':
      // Beside a column of measure units the figure stands alone.
      return column.content.unitIn === undefined ? '6个' : '6';
    case 'text':
      // Labels of a statistics table begin with their number.
      return definition.totals?.nested?.label === column.id
        ? `（${NUMERALS[(at - 5) % 7] ?? '七'}）第${at}类`
        : `内容${at}`;
    default:
      return `名称${at}`;
  }
}

/** A figure under which every sum of the row and every part within its whole holds. */
function figureOf(id: string, definition: TableDefinition): number {
  const sum = definition.rowSums?.find(({ whole }) => whole === id);
  if (sum !== undefined) return sum.parts.reduce((total, part) => total + figureOf(part, definition), 0);
  const inner = (definition.atMost ?? []).filter(([, whole]) => whole === id);
  return 1 + Math.max(0, ...inner.map(([part]) => figureOf(part, definition)));
}

/** The formulas worked out, as an office program does on opening; the totals at the bottom of the sheet last. */
function worked(sheet: SheetModel): SheetModel {
  let now = sheet;
  for (let pass = 0; pass < 3; pass += 1) {
    const before = now;
    now = mapCells(before, (cell, at) =>
      cell.formula === undefined ? cell : { ...cell, value: resultOf(cell.formula, at, before) },
    );
  }
  return now;
}

function resultOf(formula: string, at: string, sheet: SheetModel): CellModel['value'] {
  const serial = /^IF\((\w+)="","",ROW\(\)-(\d+)\)$/.exec(formula);
  if (serial) return textAt(sheet, serial[1]) === '' ? '' : (parseA1(at)?.top ?? 0) - Number(serial[2]);
  const rate = /ROUND\((\w+)\/(\w+),4\)/.exec(formula);
  if (rate) {
    const [done] = figuresAt(sheet, rate[1] ?? '');
    const [target] = figuresAt(sheet, rate[2] ?? '');
    return done === undefined || target === undefined || target.isZero()
      ? ''
      : done.dividedBy(target).toDecimalPlaces(4);
  }
  const sum = /SUM\(([^)]*)\)/.exec(formula);
  if (sum === null) throw new Error(`unknown formula ${formula}`);
  const figures = (sum[1] ?? '').split(',').flatMap((part) => figuresAt(sheet, part));
  if (figures.length === 0 && formula.startsWith('IF(')) return '';
  return figures.reduce((total, figure) => total.plus(figure), new Decimal(0));
}

function figuresAt(sheet: SheetModel, reference: string): readonly Decimal[] {
  const range = parseA1(reference);
  if (range === null) throw new Error(`no range ${reference}`);
  const figures: Decimal[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const value = sheet.rows[row - 1]?.cells[column - 1]?.value;
      if (typeof value === 'number') figures.push(new Decimal(value));
      else if (Decimal.isDecimal(value)) figures.push(value);
    }
  }
  return figures;
}

function textAt(sheet: SheetModel, reference = ''): string {
  const range = parseA1(reference);
  return range === null ? '' : String(sheet.rows[range.top - 1]?.cells[range.left - 1]?.value ?? '');
}
