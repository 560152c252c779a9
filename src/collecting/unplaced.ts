import type { TableDefinition } from '../../schemas/define-table.ts';
import { type Period, periodText } from '../core/period.ts';
import { strayReports } from '../facts/strays.ts';
import type { PlacedTable } from '../model/dataset.ts';
import type { RollCallState } from '../model/roll-call.ts';
import type { Roster } from '../roster/roster.ts';
import { otherMonthReason, RETURN_REASONS } from '../words/return-reasons.ts';
import type { Judged } from './judged.ts';
import { faultWords, REMARKS, shortReasons } from './remarks.ts';

/** Something that came from a unit, though not its report of the month. */
export interface Heard {
  readonly item: Judged;
  readonly state: RollCallState;
  readonly reasons: readonly string[];
  readonly remarks: readonly string[];
}

interface Input {
  readonly judged: readonly Judged[];
  readonly tables: readonly PlacedTable[];
  readonly definitions: readonly TableDefinition[];
  readonly roster: Roster;
  readonly period: Period;
}

/**
 * What else came from a unit whose report is missing: a file named after it (or made for it) that could not be read or holds no
 * known table, else a report of its own for another month that was sent instead of this one's.
 */
export function heardOtherwise(input: Input): (unit: string, definition: TableDefinition) => Heard | null {
  const { judged, tables, definitions, roster, period } = input;
  const strays = strayReports(
    judged.map(({ read }) => read),
    tables,
    definitions,
    roster,
    period,
  );
  const told = new Set(
    tables.flatMap(({ file, period: of, table }) =>
      of !== null || table.variant === 'base' ? file.path : [],
    ),
  );
  const unplaced = judged.filter(({ read }) => !told.has(read.input.path));
  const named = new Map<string, Judged>();
  for (const item of unplaced) {
    const { metadata, input: file } = item.read;
    const unit =
      (metadata.unit === undefined ? undefined : roster.match(metadata.unit)) ?? roster.inPath(file.path);
    // A lock file says least.
    if (unit !== undefined && (!named.has(unit.name) || !isLock(file.path))) named.set(unit.name, item);
  }
  const placed = new Map(
    judged.flatMap((item) => {
      const unit = item.tables.length === 0 ? undefined : roster.inPath(item.read.input.path);
      return unit === undefined ? [] : [[unit.name, item] as const];
    }),
  );
  return (unit, definition) => {
    const item = named.get(unit);
    if (item !== undefined) return heardAs(item);
    const without = placed.get(unit);
    if (without !== undefined)
      return {
        item: without,
        state: 'refused',
        reasons: [RETURN_REASONS.withoutOwn.zh],
        remarks: [REMARKS.withoutOwn],
      };
    const stray = strays.find((one) => one.unit === unit && one.table === definition.id);
    const sent = judged.find(({ read }) => read.input.path === stray?.file);
    if (stray === undefined || sent === undefined) return null;
    const months = [
      ...new Set(stray.tables.flatMap(({ period: of }) => (of === null ? [] : periodText(of)))),
    ];
    return {
      item: sent,
      state: 'other',
      reasons: [otherMonthReason(months)],
      remarks: [REMARKS.otherMonth(months, period)],
    };
  };
}

function heardAs(item: Judged): Heard {
  const { read, faults } = item;
  if (read.unread === true)
    return {
      item,
      state: 'unread',
      reasons: shortReasons(read.findings),
      remarks: [REMARKS.named, ...faultWords(read.findings)],
    };
  return faults.length === 0
    ? {
        item,
        state: 'refused',
        reasons: [RETURN_REASONS.unknown.zh],
        remarks: [REMARKS.named, REMARKS.unknown],
      }
    : {
        item,
        state: 'refused',
        reasons: shortReasons(faults),
        remarks: [REMARKS.named, ...faultWords(faults)],
      };
}

function isLock(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).startsWith('~$');
}
