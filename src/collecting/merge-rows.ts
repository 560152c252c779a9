import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Period } from '../core/period.ts';
import { compareRows, joinRows } from '../facts/agreement.ts';
import { namedIn } from '../facts/changed-targets.ts';
import { type LedgerEntry, ledgerEntries } from '../facts/ledger.ts';
import { sendersOf } from '../facts/senders.ts';
import { type SubjectRow, subjectRows, unitColumn, withRow } from '../facts/subjects.ts';
import type { CollectedRow, CollectedTable } from '../forms/collected.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { isFilled } from '../model/filled.ts';
import { type ParsedRow, withCells, withValue } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import { changedClass, nameIn } from '../scheme/changes.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Judged } from './judged.ts';
import { targetRows, unreportedRow, withTargets } from './target-rows.ts';

/** A submission of one table that contradicts another, or says the same as an earlier one. */
export interface Repeated {
  readonly table: string;
  readonly file: string;
  readonly other: string;
  readonly unit: string | null;
  /** The other is another unit's report on the same item. */
  readonly othersReport: boolean;
  readonly agree: boolean;
}

export interface MergedTables {
  readonly tables: readonly CollectedTable[];
  readonly repeated: readonly Repeated[];
}

/** A row with its owner: two lead units may both report on one task. */
interface Candidate {
  readonly item: SubjectRow;
  readonly owner: string;
  /** The unit that says the row is its report; null where nobody says so. */
  readonly reporter: string | null;
}

/**
 * The rows of the usable workbooks, a table each, in the order of units on the roster or of tasks in their table. A row sent twice goes in once where both say
 * the same, and not at all where they differ.
 */
export function mergeTables(
  judged: readonly Judged[],
  definitions: readonly TableDefinition[],
  tables: readonly PlacedTable[],
  scheme: Scheme,
  roster: Roster,
  period: Period,
): MergedTables {
  const repeated: Repeated[] = [];
  const collected = definitions.flatMap((definition): readonly CollectedTable[] => {
    if (definition.kind === 'ledger') return ledgerOf(judged, definition, tables);
    // A form is one enterprise's sheet: there is no table of the month to put it into.
    if (definition.form !== undefined || definition.progress !== true) return [];
    const targets = targetRows(tables, definition, scheme, period);
    const merged = mergeRows(candidatesOf(judged, definition, roster), repeated);
    // Where nobody has sent the table there is no month of it.
    const reported = merged.length === 0 ? [] : withDue(merged, targets, definition);
    const listed = inOrder(reported, definition, scheme, [...targets.keys()]);
    const rows = listed.map((candidate) => collectedRow(candidate, scheme, period));
    return rows.length === 0 ? [] : [{ definition, rows }];
  });
  return { tables: collected, repeated };
}

/** What the usable workbooks of a ledger say together, whatever day each was kept to. */
function ledgerOf(
  judged: readonly Judged[],
  definition: TableDefinition,
  tables: readonly PlacedTable[],
): readonly CollectedTable[] {
  const usable = new Set(judged.flatMap(({ usable: taken, read }) => (taken ? read.input.path : [])));
  const mine = tables.filter(({ file, table }) => table.id === definition.id && usable.has(file.path));
  const rows = ledgerEntries(mine, definition).map(
    (entry): CollectedRow => ({
      subject: entry.subject,
      class: null,
      reporter: null,
      row: asked(entry),
    }),
  );
  return rows.length === 0 ? [] : [{ definition, rows }];
}

/** Where workbooks contradict each other all of it is written down: the question goes on, and neither counts. */
function asked({ row, contradicting }: LedgerEntry): ParsedRow {
  if (contradicting.size === 0) return row;
  const cells = new Map(row.cells);
  for (const [key, others] of contradicting) {
    const cell = row.cells.get(key);
    if (cell === undefined) continue;
    const text = [...new Set([cell, ...others].map((one) => one.text.trim()))].join('或');
    cells.set(key, { ...withValue(cell, { kind: 'text', text }), text });
  }
  return withCells(row, cells);
}

function candidatesOf(
  judged: readonly Judged[],
  definition: TableDefinition,
  roster: Roster,
): readonly Candidate[] {
  return judged
    .filter(({ usable }) => usable)
    .flatMap(({ read, tables }) =>
      tables
        .filter(({ table }) => table.id === definition.id)
        .flatMap((placed) => {
          const { units } = sendersOf(read, [placed], definition, roster);
          const [owner = ''] = units;
          const maker = definition.reportedBy === undefined || units.length !== 1 ? null : owner;
          return subjectRows(placed, definition)
            .filter(({ row }) => isFilled(row, definition))
            .map((item) => {
              const reporter = item.reporter ?? maker;
              return { item, owner: item.unit ?? reporter ?? owner, reporter };
            });
        }),
    );
}

function mergeRows(candidates: readonly Candidate[], repeated: Repeated[]): readonly Candidate[] {
  const merged = new Map<string, Merging>();
  for (const candidate of candidates) {
    const { item, owner } = candidate;
    // Only where a row says who reports it may several units report on one item.
    const key = JSON.stringify([item.key, item.definition.reportedBy === undefined ? '' : owner]);
    const file = item.placed.file.path;
    const unit = item.unit ?? owner;
    const known = merged.get(key);
    if (known === undefined) {
      merged.set(key, { candidate, files: new Map([[file, unit]]), repeated: [], differs: false });
      continue;
    }
    known.files.set(file, unit);
    const first = known.candidate.item;
    const other = first.placed.file.path;
    const agreement = compareRows(first.row, item.row, item.definition);
    // A unit's figures may be spread over sheets or workbooks: what one leaves blank the other gives.
    if (agreement === 'complementary') {
      known.candidate = { ...known.candidate, item: withRow(first, joinRows(first.row, item.row)) };
      continue;
    }
    const agree = agreement === 'same';
    if (!agree) known.differs = true;
    // Two rows of one workbook have a finding of their own there.
    if (file === other) continue;
    const table = item.definition.id;
    const before = first.unit ?? known.candidate.owner;
    const pair = { table, othersReport: before !== unit, agree };
    known.repeated.push({ ...pair, file, other, unit });
    if (!agree) known.repeated.push({ ...pair, file: other, other: file, unit: before });
  }
  for (const one of merged.values()) repeated.push(...(one.differs ? allLeftOut(one) : one.repeated));
  return [...merged.values()].filter(({ differs }) => !differs).map(({ candidate }) => candidate);
}

/** What the workbooks say of one subject, as far as they were read. */
interface Merging {
  candidate: Candidate;
  /** With the unit whose report each is. */
  readonly files: Map<string, string>;
  readonly repeated: Repeated[];
  /** Two of them contradict each other. */
  differs: boolean;
}

/** Where two contradict each other none goes in, not even one that agrees with either. */
function allLeftOut({ files, repeated }: Merging): readonly Repeated[] {
  const contradicting = repeated.filter(({ agree }) => !agree);
  const [first] = contradicting;
  if (first === undefined) return [];
  const named = new Set(contradicting.map(({ file }) => file));
  const others = [...files].filter(([file]) => !named.has(file));
  return [
    ...contradicting,
    ...others.map(([file, unit]) => ({
      ...first,
      file,
      unit,
      other: first.file,
      othersReport: unit !== first.unit,
    })),
  ];
}

/** The reported rows with the year's targets, and a row for every unit of the target table that has none. */
function withDue(
  merged: readonly Candidate[],
  targets: ReadonlyMap<string, SubjectRow>,
  definition: TableDefinition,
): readonly Candidate[] {
  const sent = new Set(merged.map(({ item }) => item.key));
  const reported = merged.map((candidate): Candidate => {
    const target = targets.get(candidate.item.key);
    if (target === undefined) return candidate;
    return {
      ...candidate,
      item: withRow(candidate.item, withTargets(candidate.item.row, target.row, definition)),
    };
  });
  if (unitColumn(definition) === undefined) return reported;
  const missing = [...targets.values()]
    .filter(({ key, unit }) => unit !== null && !sent.has(key))
    .map((item): Candidate => {
      const row = unreportedRow(item.row, definition);
      return { item: withRow(item, row), owner: item.unit ?? '', reporter: null };
    });
  return [...reported, ...missing];
}

function collectedRow({ item, reporter }: Candidate, scheme: Scheme, period: Period): CollectedRow {
  const { subject, unit, definition } = item;
  const stated = item.row.cells.get('class')?.value;
  const known = scheme.roster.find(({ name }) => name === unit)?.class;
  const changed = unit === null ? null : changedClass(scheme, unit, period);
  return {
    subject: unit === null ? subject : nameIn(scheme, unit, period),
    class:
      changed ??
      (stated?.kind === 'text' ? stated.text : unit === null ? null : (known ?? scheme.unclassified)),
    reporter: reporter === null ? null : nameIn(scheme, reporter, period),
    row: namedIn(item.row, definition, scheme, period),
  };
}

/**
 * Units in the roster's order; tasks in that of the task table, else of their groups' numbers, the reports on one task
 * together.
 */
function inOrder(
  merged: readonly Candidate[],
  definition: TableDefinition,
  scheme: Scheme,
  listed: readonly string[],
): readonly Candidate[] {
  const positions = new Map(scheme.roster.map(({ name }, index) => [name, index]));
  const first = new Map<string, number>();
  const list = new Map(listed.map((key, index) => [key, index]));
  for (const [index, { item }] of merged.entries()) first.set(item.key, first.get(item.key) ?? index);
  const numbered = definition.columns.find(({ content }) => content.type === 'serial');
  const rank = ({ item: { unit, row, key }, reporter }: Candidate): readonly number[] => {
    if (unit !== null) return [positions.get(unit) ?? positions.size];
    const serial = numbered?.group === true ? row.cells.get(numbered.id)?.value : undefined;
    const number = serial?.kind === 'number' ? serial.number.toNumber() : 0;
    const place = list.get(key) ?? list.size;
    return [place, number, first.get(key) ?? 0, positions.get(reporter ?? '') ?? positions.size];
  };
  return merged
    .map((candidate, index) => ({ candidate, ranks: [...rank(candidate), index] }))
    .sort((left, right) => compareRanks(left.ranks, right.ranks))
    .map(({ candidate }) => candidate);
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  return left.map((rank, index) => rank - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
