import type { TableDefinition } from '../../schemas/define-table.ts';
import { addTo } from '../core/group-by.ts';
import { comparePeriods, type Period, periodText } from '../core/period.ts';
import type { PlacedTable } from '../model/dataset.ts';
import type { Roster } from '../roster/roster.ts';
import { type SentFile, sendersOf } from './senders.ts';

/** A unit's own report for an earlier month that came in this month's place. */
export interface Stray {
  readonly file: string;
  readonly unit: string;
  readonly table: string;
  readonly tables: readonly PlacedTable[];
}

interface Own {
  readonly file: string;
  readonly units: readonly string[];
  readonly month: string;
  readonly tables: readonly PlacedTable[];
}

/**
 * Earlier months' reports that were sent again instead of this month's: of a unit that has none for this month, where what it
 * says of its month is there a second time, or hardly anybody else's report of that month is. Where all units' reports of
 * earlier months lie together none of them is a stray.
 */
export function strayReports(
  files: readonly SentFile[],
  tables: readonly PlacedTable[],
  definitions: readonly TableDefinition[],
  roster: Roster,
  month: Period,
): readonly Stray[] {
  return definitions
    .filter(({ progress, form }) => progress === true && form === undefined)
    .flatMap((definition) => {
      const mine = tables.filter(({ table }) => table.id === definition.id);
      if (mine.every(({ period }) => period === null || comparePeriods(period, month) >= 0)) return [];
      const byFile = new Map<string, PlacedTable[]>();
      for (const placed of mine) addTo(byFile, placed.file.path, placed);
      const own = files.flatMap((file) =>
        ownReports(file, byFile.get(file.input.path) ?? [], definition, roster),
      );
      return straysAmong(own, periodText(month)).map((stray) => ({ ...stray, table: definition.id }));
    });
}

function ownReports(
  file: SentFile,
  tables: readonly PlacedTable[],
  definition: TableDefinition,
  roster: Roster,
): readonly Own[] {
  const months = new Map<string, PlacedTable[]>();
  for (const placed of tables) {
    if (placed.period === null) continue;
    const month = periodText(placed.period);
    addTo(months, month, placed);
  }
  return [...months].map(([month, dated]) => {
    const { units } = sendersOf(file, dated, definition, roster);
    return { file: file.input.path, units, month, tables: dated };
  });
}

function straysAmong(own: readonly Own[], wanted: string): readonly Omit<Stray, 'table'>[] {
  const byMonth = new Map<string, Own[]>();
  for (const report of own) addTo(byMonth, report.month, report);
  const here = byMonth.get(wanted) ?? [];
  const sent = new Set(here.flatMap(({ units }) => units));
  const months = new Map([...byMonth].map(([month, same]) => [month, monthOf(same, here)]));
  return own.flatMap(({ file, units, month, tables }) => {
    const [unit, ...others] = units;
    const same = months.get(month);
    if (same === undefined || unit === undefined || others.length > 0 || month >= wanted || sent.has(unit))
      return [];
    const again = same.named.has(unit);
    same.named.add(unit);
    return again || same.few ? [{ file, unit, tables }] : [];
  });
}

/** The reports of an earlier month. */
interface Month {
  /** Hardly anybody's report is of that month. */
  readonly few: boolean;
  /** Units that a report of several units, or one further up, is of. */
  readonly named: Set<string>;
}

function monthOf(same: readonly Own[], here: readonly Own[]): Month {
  return {
    few:
      same.every(({ units }) => units.length === 1) &&
      (same.length * 2 <= here.length || (same.length === 1 && here.length > 0)),
    named: new Set(same.flatMap(({ units }) => (units.length > 1 ? units : []))),
  };
}
