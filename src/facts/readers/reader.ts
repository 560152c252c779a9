import type { TableDefinition } from '../../../schemas/define-table.ts';
import type { Span } from '../../core/span.ts';
import type { PlacedTable } from '../../model/dataset.ts';
import { type MeasurePart, measureKey, type ParsedCell } from '../../model/table.ts';
import { type Subject, saying } from '../fact.ts';
import { type SubjectRow, subjectRows, unitColumn } from '../subjects.ts';

/** Who leads something that is no unit itself, whatever its table calls the column. */
export const LEADS = 'leads';

/** What one cell says, before it is held against what other sheets say of the same thing. */
export interface Statement {
  readonly about: Subject;
  readonly what: string;
  readonly when: Span;
  readonly cell: ParsedCell;
  /** The measure unit and the relation stand in the cell and count. */
  readonly worded?: true;
}

/** What a reader must be told of the run that the table alone does not say. */
export interface Reading {
  /** Whose report the table is, where it is one unit's. */
  readonly sender: string | null;
  /** The name that a subject goes by, however a sheet spells it. */
  readonly nameOf: (row: SubjectRow) => string;
}

/** Makes facts of one kind of table. */
export interface TableReader {
  readonly reads: (placed: PlacedTable, definition: TableDefinition) => boolean;
  /** The span a table of this kind speaks of; null where it cannot be told. */
  readonly when: (placed: PlacedTable, year: number) => Span | null;
  readonly read: (
    placed: PlacedTable,
    definition: TableDefinition,
    when: Span,
    reading: Reading,
  ) => readonly Statement[];
}

/** Parts of the measures, and the class or the lead units printed beside a subject, of every row that says what it is about. */
export function figuresOf(
  placed: PlacedTable,
  definition: TableDefinition,
  when: Span,
  parts: readonly MeasurePart[],
): readonly Statement[] {
  const measures = definition.columns.filter(({ content }) => content.type === 'measure');
  const classes = definition.columns.filter(({ content }) => content.type === 'class');
  // Of what is no unit itself somebody leads it: 产业链 and its 牵头单位.
  const leads =
    unitColumn(definition) === undefined
      ? definition.columns.filter(({ content }) => content.type === 'unit').slice(0, 1)
      : [];
  const keys = measures.flatMap(({ id }) => parts.map((part) => measureKey(id, part)));
  // What is said, and the cell that says it.
  const said = [
    ...classes.map(({ id }) => ({ what: saying(definition.id, 'class'), key: id })),
    ...leads.map(({ id }) => ({ what: saying(definition.id, LEADS), key: id })),
    ...keys.map((key) => ({ what: saying(definition.id, key), key })),
  ];
  const statements: Statement[] = [];
  for (const item of subjectRows(placed, definition)) {
    const about = subjectOf(item);
    if (about === null) continue;
    for (const { what, key } of said) {
      const cell = item.row.cells.get(key);
      if (cell !== undefined) statements.push({ about, what, when, cell });
    }
  }
  return statements;
}

/** null for a row of a unit that is not on the roster, which a finding says. */
function subjectOf({ definition, unit, subject }: SubjectRow): Subject | null {
  if (unitColumn(definition) === undefined) return { item: subject };
  if (unit === null) return null;
  return definition.key.length === 1 ? { unit } : { unit, item: subject };
}
