import type { TableDefinition } from '../../schemas/define-table.ts';
import { tables as allTables } from '../../schemas/index.ts';
import { type Period, samePeriod } from '../core/period.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { filledRows } from '../model/filled.ts';
import type { Metadata } from '../model/metadata.ts';
import type { ParsedRow } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import { unitsIn } from './expected.ts';

/** A file with what tells whose it is. */
export interface SentFile {
  readonly input: { readonly path: string };
  readonly metadata: Metadata;
}

/** Whose report a file's tables are. */
export interface Senders {
  readonly units: readonly string[];
  /** Somebody filled at least one row in. */
  readonly filled: boolean;
  /** The name in the sheet is no unit's; it was taken for the nearest. */
  readonly guessedFrom?: string;
}

/**
 * Whose report the tables of one kind in a file are. The unit that a form was made for counts first, unless
 * another one filled it in as its own. Where rows are units, the
 * filled ones are theirs; where they are tasks, those who say they report them, else whoever the line 填报单位 or the file's name
 * tells, else the unit that leads all of them: a row that names another unit is no report of that one.
 * A list of everybody's tasks in one workbook counts for all who lead a filled row.
 */
export function sendersOf(
  file: SentFile,
  tables: readonly PlacedTable[],
  definition: TableDefinition,
  roster: Roster,
): Senders {
  const rows = tables.flatMap(({ table }) => filledRows(table, definition));
  const filled = rows.length > 0;
  const own = (name: string | undefined): Senders | null =>
    name === undefined ? null : { units: [name], filled };
  const made = file.metadata.unit === undefined ? undefined : roster.match(file.metadata.unit)?.name;
  if (made !== undefined) {
    const others = rowsAreUnits(definition) ? unitsIn(rows, definition) : [];
    // Another unit typed its name over the one the form was made for: the file is that other one's, unless its name tells otherwise.
    const lent = others.length > 0 && !others.includes(made);
    return { units: lent && roster.inPath(file.input.path)?.name !== made ? others : [made], filled };
  }
  const named = (): Senders | null =>
    own(statedSender(tables, roster)) ?? own(roster.inPath(file.input.path)?.name);
  if (rowsAreUnits(definition) || definition.form !== undefined) {
    const units = unitsIn(rows, definition);
    if (units.length > 0) return { units, filled };
    return named() ?? nearest(rows, definition, roster) ?? { units: blankOwner(tables, definition), filled };
  }
  const reporters = reportersIn(rows, definition);
  if (reporters.length > 0) return { units: reporters, filled };
  const all = filled ? rows : tables.flatMap(({ table }) => table.rows);
  return (
    named() ?? own(commonUnit(all, definition)) ?? { units: filled ? unitsIn(rows, definition) : [], filled }
  );
}

/** Whose file it is, by all of its tables; of one without any, by what it was made for or is called; null where it is several units'. */
export function senderOfFile(file: SentFile, mine: readonly PlacedTable[], roster: Roster): string | null {
  const units = new Set(
    allTables.flatMap((definition) => {
      const own = mine.filter(({ table }) => table.id === definition.id);
      return own.length === 0 ? [] : sendersOf(file, own, definition, roster).units;
    }),
  );
  const [unit, ...others] = units;
  if (unit !== undefined) return others.length === 0 ? unit : null;
  const named = file.metadata.unit === undefined ? undefined : roster.match(file.metadata.unit);
  return (named ?? roster.inPath(file.input.path))?.name ?? null;
}

/** Whether a row is one unit's by the table's key. */
function rowsAreUnits({ key, columns }: TableDefinition): boolean {
  return columns.some(
    ({ id, content }) => content.type === 'unit' && content.many !== true && key.includes(id),
  );
}

/** 填报单位（盖章）：市教育局 above or below the table. */
function statedSender(tables: readonly PlacedTable[], roster: Roster): string | undefined {
  const texts = tables.flatMap(({ table }) => [...table.captions, ...table.notes].map(({ text }) => text));
  for (const text of texts) {
    const [, words = ''] =
      /(?:(?:填报|报送|填表|上报)单位(?:[（(][^（()）]{1,6}[)）])?|^单位[（(](?:盖章|公章|签章)[)）])\s*[:：]\s*(.{2,60})/u.exec(
        text.slice(0, 200),
      ) ?? [];
    const [name = ''] = words.split(/\s{2,}|填表|填报|制表|联系|日期|时间|负责|审核|单位：/u);
    const unit = roster.match(name);
    if (unit !== undefined) return unit.name;
  }
  return undefined;
}

/** A blank form in which one unit stands is that unit's; one with everybody's rows is nobody's. */
function blankOwner(tables: readonly PlacedTable[], definition: TableDefinition): readonly string[] {
  const units = unitsIn(
    tables.flatMap(({ table }) => table.rows),
    definition,
  );
  return units.length === 1 ? units : [];
}

/** The unit that the only name in the rows most likely means; nobody where there are several names or several near it. */
function nearest(rows: readonly ParsedRow[], definition: TableDefinition, roster: Roster): Senders | null {
  const column = definition.columns.find(({ content }) => content.type === 'unit');
  if (column === undefined) return null;
  const typed = rows.flatMap((row) => {
    const value = row.cells.get(column.id)?.value;
    return value?.kind === 'units' ? value.names.map(({ text }) => text) : [];
  });
  const [text, ...others] = new Set(typed);
  if (text === undefined || others.length > 0) return null;
  const [unit, ...more] = roster.suggest(text, column.content.type === 'unit' ? column.content.kinds : []);
  return unit === undefined || more.length > 0 ? null : { units: [unit], filled: true, guessedFrom: text };
}

function reportersIn(rows: readonly ParsedRow[], { reportedBy }: TableDefinition): readonly string[] {
  if (reportedBy === undefined) return [];
  const names = rows.flatMap((row) => {
    const value = row.cells.get(reportedBy)?.value;
    return value?.kind === 'units' ? value.names.flatMap(({ unit }) => unit ?? []) : [];
  });
  return [...new Set(names)];
}

/** The one unit that leads every row, alone or with others; undefined where there is none or several. */
function commonUnit(rows: readonly ParsedRow[], definition: TableDefinition): string | undefined {
  const data = rows.filter((row) => row.class === 'data');
  const [first, ...rest] = data;
  if (first === undefined) return undefined;
  const common = unitsIn([first], definition).filter((unit) =>
    rest.every((row) => unitsIn([row], definition).includes(unit)),
  );
  return common.length === 1 ? common[0] : undefined;
}

/**
 * The units from which anything came for a month, whether it could be read or not: those whose form or whose name a file bears,
 * but for files that hold other months' tables alone.
 */
export function heardFrom(
  files: readonly SentFile[],
  tables: readonly PlacedTable[],
  month: Period,
  roster: Roster,
): ReadonlySet<string> {
  const units = lettersOf(files, tables, roster).flatMap(({ unit, months }) =>
    months.length > 0 && !months.some((period) => samePeriod(period, month)) ? [] : unit,
  );
  return new Set(units);
}

/** Whose a file is, with the months its tables are of. */
interface Letter {
  readonly unit: string;
  readonly months: readonly Period[];
}

interface Letters {
  readonly tables: readonly PlacedTable[];
  readonly roster: Roster;
  readonly all: readonly Letter[];
}

/** Those of a run: every table and month asks who was heard from. */
const opened = new WeakMap<readonly SentFile[], Letters>();

function lettersOf(
  files: readonly SentFile[],
  tables: readonly PlacedTable[],
  roster: Roster,
): readonly Letter[] {
  const before = opened.get(files);
  if (before?.tables === tables && before.roster === roster) return before.all;
  const placed = new Map<string, Period[]>();
  for (const { file, period } of tables) {
    if (period === null) continue;
    const known = placed.get(file.path);
    if (known === undefined) placed.set(file.path, [period]);
    else known.push(period);
  }
  const all = files.flatMap(({ input, metadata }): readonly Letter[] => {
    const made = metadata.unit === undefined ? undefined : roster.match(metadata.unit);
    const unit = (made ?? roster.inPath(input.path))?.name;
    return unit === undefined ? [] : [{ unit, months: placed.get(input.path) ?? [] }];
  });
  opened.set(files, { tables, roster, all });
  return all;
}
