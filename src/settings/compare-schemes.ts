import type { TableDefinition } from '../../schemas/define-table.ts';
import { plain } from '../core/decimal.ts';
import type { Change } from '../model/change.ts';
import type { CellModel } from '../model/workbook-model.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { headingLine } from '../words/headings.ts';
import { RECORDS_FROM } from './sheet-model.ts';
import { schemeTables } from './tables.ts';
import { schemeWorkbook } from './to-workbook.ts';

/** Unlike the day of a run, nothing of this gets into the comparison. */
const NO_DAY = '2000-01-01';

/** Columns that say nothing of their own: the position, and what a setting means. */
const WITHOUT: readonly string[] = ['serial', 'note'];

/** Everything in which two schemes differ, sheet by sheet in the order of the first, then what only the second has. */
export function compareSchemes(before: Scheme, after: Scheme): readonly Change[] {
  const [first, second] = [sheetsOf(before), sheetsOf(after)];
  return schemeTables.flatMap((definition) =>
    compareSheets(definition, first.get(definition.title) ?? [], second.get(definition.title) ?? []),
  );
}

type Row = readonly string[];

function sheetsOf(scheme: Scheme): ReadonlyMap<string, readonly Row[]> {
  const { sheets } = schemeWorkbook(scheme, NO_DAY);
  return new Map(
    sheets.map(({ name, rows }) => [
      name,
      rows
        .slice(RECORDS_FROM - 1)
        .map((row) => (row?.cells ?? []).map(textOf))
        .filter((row) => row.some((text) => text !== '')),
    ]),
  );
}

function textOf(cell: CellModel | null): string {
  const value = cell?.value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return 'toFixed' in value ? plain(value) : '';
}

function compareSheets(
  definition: TableDefinition,
  before: readonly Row[],
  after: readonly Row[],
): readonly Change[] {
  const { columns, title: sheet } = definition;
  const [first, second] = [keyed(definition, before), keyed(definition, after)];
  const whole = (item: string, change: 'added' | 'removed'): Change => ({
    sheet,
    item,
    change,
    column: null,
    before: null,
    after: null,
  });
  const kept = [...first].flatMap(([key, row]): readonly Change[] => {
    const other = second.get(key);
    if (other === undefined) return [whole(row.item, 'removed')];
    return columns.flatMap((column, index): readonly Change[] => {
      const [was = '', is = ''] = [row.cells[index], other.cells[index]];
      if (was === is || WITHOUT.includes(column.id)) return [];
      return [
        { sheet, item: row.item, change: 'changed', column: headingLine(column), before: was, after: is },
      ];
    });
  });
  const added = [...second].filter(([key]) => !first.has(key)).map(([, { item }]) => whole(item, 'added'));
  return [...kept, ...added];
}

interface Keyed {
  readonly item: string;
  readonly cells: Row;
}

/** Rows by their key; rows of a sheet without one (奖惩, 年中调整) are told by all they say, and equal ones by their number. */
function keyed({ columns, key }: TableDefinition, rows: readonly Row[]): ReadonlyMap<string, Keyed> {
  const found = new Map<string, Keyed>();
  const places = columns.flatMap(({ id }, index) =>
    (key.length === 0 ? !WITHOUT.includes(id) : key.includes(id)) ? [index] : [],
  );
  for (const cells of rows) {
    const item = places
      .map((place) => cells[place] ?? '')
      .filter((text) => text !== '')
      .join(' ');
    let [name, number] = [item, 1];
    while (found.has(name)) {
      number += 1;
      name = `${item} ${number}`;
    }
    found.set(name, { item: name, cells });
  }
  return found;
}
