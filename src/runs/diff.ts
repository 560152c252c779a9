import type { TableDefinition } from '../../schemas/define-table.ts';
import { tables as definitions, tableById } from '../../schemas/index.ts';
import { addTo } from '../core/group-by.ts';
import { type Period, periodText, samePeriod } from '../core/period.ts';
import type { Place } from '../core/place.ts';
import { compareCells } from '../facts/agreement.ts';
import { senderOfFile } from '../facts/senders.ts';
import { subjectRows } from '../facts/subjects.ts';
import type { Change, FileChanges } from '../model/change.ts';
import type { PlacedTable } from '../model/dataset.ts';
import type { ParsedCell, ParsedRow } from '../model/table.ts';
import type { Submissions } from './submissions.ts';

/** One of the two sets of workbooks. */
export interface DiffSide {
  readonly submissions: Submissions;
  /** What a file is called in the set, by its path. */
  readonly nameOf: (path: string) => string;
}

export interface Diff {
  readonly changes: readonly Change[];
  readonly files: FileChanges;
  /** Different months were held against each other. */
  readonly acrossMonths: boolean;
}

/** A row of a side with what it is paired by. */
interface Entry {
  readonly placed: PlacedTable;
  readonly row: ParsedRow;
  readonly subject: string;
  readonly key: string;
  readonly file: string;
}

/** The rows of one table, and of one month where a side has several, on both sides. */
interface Pairing {
  readonly definition: TableDefinition;
  readonly title: string;
  /** YYYY-MM of either side; empty for a table of the year. */
  readonly months: readonly [string, string];
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
}

/**
 * What two sets of workbooks say differently: rows are paired by table, month and what they are about, whatever files they stand in; where a
 * set has the same row twice, by the names of the files, too.
 *
 * @param month only its tables, and those of the year, are compared; null: all.
 */
export function diffSides(before: DiffSide, after: DiffSide, month: Period | null): Diff {
  const [first, second] = [entriesOf(before, month), entriesOf(after, month)];
  const paired = pairings(first, second);
  return {
    changes: paired.flatMap(changesIn),
    files: filesOf(before, after),
    acrossMonths: paired.some(({ months: [one, other] }) => one !== other),
  };
}

function entriesOf({ submissions, nameOf }: DiffSide, month: Period | null): readonly Entry[] {
  const { files, tables, roster } = submissions;
  const byPath = new Map(files.map((file) => [file.input.path, file]));
  return tables.flatMap((placed): readonly Entry[] => {
    const { period, table } = placed;
    const definition = tableById(table.id);
    if (definition === undefined) return [];
    if (month !== null && period !== null && !samePeriod(period, month)) return [];
    const known = new Map(subjectRows(placed, definition).map((item) => [item.row, item]));
    const file = byPath.get(placed.file.path);
    const sender =
      definition.reportedBy === undefined || file === undefined ? null : senderOfFile(file, [placed], roster);
    return table.rows.map((row, index) => {
      const item = known.get(row);
      // A row that nothing tells apart is the one in its place.
      const place = row.label ?? `第${definition.form === undefined ? row.row : index + 1}行`;
      return {
        placed,
        row,
        subject: item?.subject ?? place,
        key: JSON.stringify([
          row.class,
          item?.key ?? place,
          item === undefined ? null : (item.reporter ?? sender),
        ]),
        file: nameOf(placed.file.path),
      };
    });
  });
}

/** By table in the document's order, then by month; a table of which each side has one month is held against the other's month. */
function pairings(before: readonly Entry[], after: readonly Entry[]): readonly Pairing[] {
  return definitions.flatMap((definition) =>
    (['base', 'progress'] as const).flatMap((variant) => {
      const mine = ({ placed: { table } }: Entry): boolean =>
        table.id === definition.id && table.variant === variant;
      const [first, second] = [before.filter(mine), after.filter(mine)];
      const [firstMonths, secondMonths] = [monthsOf(first), monthsOf(second)];
      const [only = '', other = ''] = [firstMonths[0], secondMonths[0]];
      if (firstMonths.length === 1 && secondMonths.length === 1)
        return [
          {
            definition,
            title: titleOf(definition, only === other ? only : `${only} → ${other}`),
            months: [only, other] as const,
            before: first,
            after: second,
          },
        ];
      const months = [...new Set([...firstMonths, ...secondMonths])].sort();
      return months.map((month) => ({
        definition,
        title: titleOf(definition, month),
        months: [month, month] as const,
        before: first.filter((entry) => monthOf(entry) === month),
        after: second.filter((entry) => monthOf(entry) === month),
      }));
    }),
  );
}

function monthOf({ placed: { period } }: Entry): string {
  return period === null ? '' : periodText(period);
}

function monthsOf(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map(monthOf))];
}

function titleOf({ title }: TableDefinition, month: string): string {
  return month === '' ? title : `${title} ${month}`;
}

function changesIn({ definition, title, before, after }: Pairing): readonly Change[] {
  if (before.length === 0 || after.length === 0) return wholeTable(title, before, after);
  const left = new Map<string, Entry[]>();
  for (const entry of after) addTo(left, entry.key, entry);
  const pairs: (readonly [Entry, Entry])[] = [];
  const removed: Entry[] = [];
  for (const entry of before) {
    const mine = left.get(entry.key) ?? [];
    const other = mine.find(({ file }) => file === entry.file) ?? mine[0];
    if (other === undefined) {
      removed.push(entry);
      continue;
    }
    mine.splice(mine.indexOf(other), 1);
    pairs.push([entry, other]);
  }
  return [
    ...columnChanges(title, before, after),
    ...pairs.flatMap(([one, other]) => cellChanges(definition, title, one, other)),
    ...removed.map((entry) => wholeRow(title, entry, 'removed')),
    ...[...left.values()].flat().map((entry) => wholeRow(title, entry, 'added')),
  ];
}

const NO_VALUES = { column: null, before: null, after: null } as const;

function wholeTable(sheet: string, before: readonly Entry[], after: readonly Entry[]): readonly Change[] {
  const entries = before.length > 0 ? before : after;
  const [first] = entries;
  if (first === undefined) return [];
  const files = [...new Set(entries.map(({ file }) => file))].join('、');
  const change = before.length > 0 ? 'removed' : 'added';
  const item = String(entries.length);
  return [{ sheet, item, change, whole: 'table', ...NO_VALUES, at: side(change, files) }];
}

function wholeRow(sheet: string, { subject, file, row }: Entry, change: 'added' | 'removed'): Change {
  const place = [...row.cells.values()].find(({ filled }) => !filled)?.at;
  return { sheet, item: subject, change, ...NO_VALUES, at: side(change, whereOf(place, file)) };
}

function side(change: 'added' | 'removed', where: string): NonNullable<Change['at']> {
  return change === 'added' ? { before: null, after: where } : { before: where, after: null };
}

/** Columns that only one side has: said once, and not of each row. */
function columnChanges(sheet: string, before: readonly Entry[], after: readonly Entry[]): readonly Change[] {
  const [first, second] = [columnsOf(before), columnsOf(after)];
  const only = (
    mine: ReadonlyMap<string, string>,
    others: ReadonlyMap<string, string>,
    change: 'added' | 'removed',
  ): readonly Change[] =>
    [...mine]
      .filter(([key]) => !others.has(key))
      .map(([, item]) => ({
        sheet,
        item,
        change,
        whole: 'column',
        ...NO_VALUES,
        at: { before: null, after: null },
      }));
  return [...only(first, second, 'removed'), ...only(second, first, 'added')];
}

function columnsOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(
    [...new Set(entries.map(({ placed }) => placed))].flatMap(({ table }) =>
      table.columns.map(({ key, heading }): [string, string] => [key, heading]),
    ),
  );
}

/** The cells of two rows about one thing that do not mean the same; their key is the same, and a number in the list is about the list. */
function cellChanges(
  definition: TableDefinition,
  sheet: string,
  before: Entry,
  after: Entry,
): readonly Change[] {
  const serials = definition.columns.filter(({ content }) => content.type === 'serial').map(({ id }) => id);
  const apart = new Set([...serials, ...definition.key]);
  const headings = columnsOf([before, after]);
  const keys = [...new Set([...before.row.cells.keys(), ...after.row.cells.keys()])];
  const both = keys.filter(
    (key) => !apart.has(key) && [before, after].every(({ placed }) => hasColumn(placed, key)),
  );
  return both.flatMap((key): readonly Change[] => {
    const [was, is] = [before.row.cells.get(key), after.row.cells.get(key)];
    if (compareCells(was, is) === 'same') return [];
    return [
      {
        sheet,
        item: after.subject,
        change: 'changed',
        column: headings.get(key) ?? key,
        before: textOf(was),
        after: textOf(is),
        at: { before: whereOf(was?.at, before.file), after: whereOf(is?.at, after.file) },
      },
    ];
  });
}

/** Rows of a form have no columns of the sheet: what they hold is what they have. */
function hasColumn({ table }: PlacedTable, key: string): boolean {
  return table.columns.length === 0 || table.columns.some((column) => column.key === key);
}

function textOf(cell: ParsedCell | undefined): string {
  return cell?.text.trim() ?? '';
}

function whereOf(place: Place | undefined, file: string): string {
  return [file, place?.sheet, place?.cell].filter((part) => part !== undefined && part !== '').join(' ');
}

function filesOf(before: DiffSide, after: DiffSide): FileChanges {
  const [first, second] = [byName(before), byName(after)];
  const both = [...first].flatMap(([name, one]) => {
    const other = second.get(name);
    return other === undefined ? [] : [{ name, one, other }];
  });
  return {
    onlyBefore: [...first.keys()].filter((name) => !second.has(name)),
    onlyAfter: [...second.keys()].filter((name) => !first.has(name)),
    unrecognised: both
      .filter(
        ({ one, other }) =>
          one.input.sha256 !== other.input.sha256 && one.tables.length === 0 && other.tables.length === 0,
      )
      .map(({ name }) => name),
    alike: both.filter(({ one, other }) => one.input.sha256 === other.input.sha256 && one.opened).length,
  };
}

function byName({
  submissions: { files },
  nameOf,
}: DiffSide): ReadonlyMap<string, Submissions['files'][number]> {
  return new Map(files.map((file) => [nameOf(file.input.path), file]));
}
