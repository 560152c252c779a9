import { periodText } from '../core/period.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { grouped } from '../facts/facts.ts';
import { type SubjectRow, unitColumn } from '../facts/subjects.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { allSubjects, type Check, known } from './check.ts';
import { hasStrayLabels } from './levels.ts';

/** One key twice in one workbook's table for one month, over all its sheets, for the same columns and by the same unit. */
export const duplicateRows: Check = (input, marks) => {
  const seen = new Map<string, Map<string, SubjectRow>>();
  const groups = new Map<PlacedTable, Map<string, SubjectRow>>();
  const groupOf = ({ placed, definition }: SubjectRow): Map<string, SubjectRow> => {
    const known = groups.get(placed);
    if (known !== undefined) return known;
    const time = isUnplaced(placed) ? (placed.table.at.sheet ?? '') : timeOf(placed);
    const group = grouped(seen, JSON.stringify([placed.file.path, definition.id, time]));
    groups.set(placed, group);
    return group;
  };
  // Of one file at a time: tables come file by file, and the keys of all of a run's rows would be its longest list of texts.
  let file: string | null = null;
  const findings: Finding[] = [];
  const doubtful = new Set(
    known(input)
      .filter(({ placed, definition }) => hasStrayLabels(placed, definition, marks))
      .map(({ placed }) => placed),
  );
  for (const item of allSubjects(input)) {
    const { placed, definition } = item;
    // Without one of its columns a key tells rows apart no longer.
    if (doubtful.has(placed) || definition.key.some((id) => !item.row.cells.has(id))) continue;
    if (placed.file.path !== file) {
      seen.clear();
      groups.clear();
      file = placed.file.path;
    }
    const group = groupOf(item);
    const key = `${item.key}\n${item.reporter ?? ''}`;
    const first = group.get(key);
    if (first === undefined) group.set(key, item);
    else if (sharesColumns(first, item)) findings.push(duplicateFinding(item, first));
  }
  return findings;
};

function duplicateFinding(item: SubjectRow, first: SubjectRow): Finding {
  const place = [first.at.sheet, first.at.cell].join('!');
  const { definition, subject, at } = item;
  return definition.key.length === 1 && unitColumn(definition) !== undefined
    ? finding('CHECK-001', at, { unit: subject, place }, [first.at])
    : finding('CHECK-015', at, { row: subject, place }, [first.at]);
}

/** The month of a progress table, the day a ledger was kept to; other base tables have none of their own. */
export function timeOf({ period, keptTo, table }: PlacedTable): string {
  return period === null ? (keptTo ?? table.variant) : periodText(period);
}

/** A progress table whose month is not known, or not counted: nothing else is for the same time for certain. */
export function isUnplaced({ period, table }: PlacedTable): boolean {
  return period === null && table.variant === 'progress';
}

/** A table may be spread over sheets with other columns each; only what is given twice is a duplicate. */
export function sharesColumns(left: SubjectRow, right: SubjectRow): boolean {
  const [mine, theirs] = [ownColumns(left), ownColumns(right)];
  return (mine.length === 0 && theirs.length === 0) || mine.some((key) => theirs.includes(key));
}

/** The columns that say something about the row: not its key, its number or the group it stands in. */
function ownColumns({ row, definition }: SubjectRow): readonly string[] {
  const common = new Set(
    definition.columns
      .filter(
        ({ id, content, group }) =>
          group === true || content.type === 'serial' || definition.key.includes(id),
      )
      .map(({ id }) => id),
  );
  return [...row.cells.keys()].filter((key) => !common.has(key));
}
