import { SUMMED_PARTS } from '../../schemas/cells.ts';
import type { TableDefinition } from '../../schemas/define-table.ts';
import { type Decimal, plain } from '../core/decimal.ts';
import type { Period } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { type SubjectRow, subjectRows } from '../facts/subjects.ts';
import type { InputFile, PlacedTable } from '../model/dataset.ts';
import type { Metadata } from '../model/metadata.ts';
import { type MeasurePart, measureKey, type ParsedCell, type ParsedRow } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import type { Changing } from '../scheme/changes.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Marks } from './marks.ts';

/** A workbook that was opened, with what a template says of itself. */
export interface CheckedFile {
  readonly input: InputFile;
  readonly metadata: Metadata;
  /** When it was last saved, as the file itself says. */
  readonly modified?: string;
  /** Day on which it was received (ISO), where that is known. */
  readonly received?: string;
}

/** All that was read, with what it was read by. */
export interface CheckInput {
  readonly tables: readonly PlacedTable[];
  readonly definitions: readonly TableDefinition[];
  readonly roster: Roster;
  /** What reading found: what only follows from that is not said again. */
  readonly found?: readonly Finding[];
  readonly files?: readonly CheckedFile[];
  /** What changes in the course of the year (targets, which units exist), and which doubtful figures are confirmed. */
  readonly scheme?: Changing & Partial<Pick<Scheme, 'confirmations'>>;
  /** The figures are to be scored, so that targets must be at hand. */
  readonly scored?: boolean;
  /** The month that is being collected: workbooks for another one are out of place. */
  readonly month?: Period;
  /** Day of the run (ISO): what was due before it and is not there has not been submitted. */
  readonly date?: string;
}

/**
 * Looks across rows or tables. Cells that could not be read are left out: their own finding says so already; `marks` are the
 * places that carry a finding of reading or of an earlier check.
 */
export type Check = (input: CheckInput, marks: Marks) => readonly Finding[];

/** What a run's checks all go through, gathered once. */
interface Gathered {
  readonly known: readonly KnownTable[];
  readonly files: ReadonlyMap<string, CheckedFile>;
  subjects: readonly SubjectRow[] | null;
}

/** A table with its definition. */
export interface KnownTable {
  readonly placed: PlacedTable;
  readonly definition: TableDefinition;
}

const gathered = new WeakMap<CheckInput, Gathered>();

export function definitionOf(input: CheckInput, id: string): TableDefinition | undefined {
  return input.definitions.find((definition) => definition.id === id);
}

/** Every table whose definition is at hand, with it. */
export function known(input: CheckInput): readonly KnownTable[] {
  return gather(input).known;
}

/** The rows of every such table that can be told apart by their key. */
export function allSubjects(input: CheckInput): readonly SubjectRow[] {
  const mine = gather(input);
  mine.subjects ??= mine.known.flatMap(({ placed, definition }) => subjectRows(placed, definition));
  return mine.subjects;
}

/** The workbook of this path, where it is at hand. */
export function fileAt(input: CheckInput, path: string): CheckedFile | undefined {
  return gather(input).files.get(path);
}

function gather(input: CheckInput): Gathered {
  const before = gathered.get(input);
  if (before !== undefined) return before;
  const definitions = new Map(input.definitions.map((definition) => [definition.id, definition]));
  const tables = input.tables.flatMap((placed) => {
    const definition = definitions.get(placed.table.id);
    return definition === undefined ? [] : [{ placed, definition }];
  });
  const files = new Map<string, CheckedFile>();
  for (const file of input.files ?? []) if (!files.has(file.input.path)) files.set(file.input.path, file);
  const mine: Gathered = { known: tables, files, subjects: null };
  gathered.set(input, mine);
  return mine;
}

/** Measure columns of a table. */
export function measuresOf(definition: TableDefinition): readonly string[] {
  const before = measures.get(definition);
  if (before !== undefined) return before;
  const ids = definition.columns.filter(({ content }) => content.type === 'measure').map(({ id }) => id);
  measures.set(definition, ids);
  return ids;
}

const measures = new WeakMap<TableDefinition, readonly string[]>();

export function cellOf(row: ParsedRow, measure: string, part: MeasurePart): ParsedCell | undefined {
  return row.cells.get(measureKey(measure, part));
}

/** The keys a column's own figures stand under: the column itself, or the parts of a measure. */
export function figureKeys(column: string): readonly string[] {
  return [column, ...SUMMED_PARTS.map((part) => measureKey(column, part))];
}

/** The cell's figure; null for anything that is not one. */
export function figure(cell: ParsedCell | undefined): Decimal | null {
  return cell?.value.kind === 'number' ? cell.value.number : null;
}

/** What a finding calls a column: the heading printed over it. */
export function headingOf(cell: ParsedCell): string {
  return cell.at.heading ?? '';
}

/** file!sheet!cell of another place, for the words of a finding. */
export function placeText({ at }: ParsedCell): string {
  return [at.file, at.sheet, at.cell].filter((part) => part !== undefined).join('!');
}

export function number(value: Decimal): string {
  return plain(value);
}

const MOST_NAMED = 10;

/** A list of names short enough for a sentence. */
export function shown(names: readonly string[]): readonly string[] {
  return names.length <= MOST_NAMED ? names : [...names.slice(0, MOST_NAMED), '…'];
}
