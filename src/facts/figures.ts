import type { AssessmentInput, Figure, MonthFigures, UnitFigures } from '../assessment/model.ts';
import { comparePeriods, type Period, periodText } from '../core/period.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { dataRows, type MeasurePart, measureKey, type ParsedCell, type ParsedRow } from '../model/table.ts';
import { compareCells } from './agreement.ts';

const PARTS = ['target', 'actual', 'month'] as const satisfies readonly MeasurePart[];
type Part = (typeof PARTS)[number];

/** A unit's figures of one month (or of the base table) as they are gathered from rows and sheets. */
interface Gathered {
  class: string | null;
  /** What was said of each figure, in the order of files and rows. */
  readonly cells: Map<string, readonly ParsedCell[]>;
}

type Month = Map<string, Gathered>;

/**
 * Brings the rows of all tables of one assessment together: per month and unit the target, the cumulative actual and the
 * month's increase of every measure. Targets come from the target table, else from the month's own sheet, else from
 * another month's. A figure submitted twice with different values is missing, never one of the two by chance (a check names the two).
 */
export function gatherFigures(
  table: string,
  measures: readonly string[],
  placed: readonly PlacedTable[],
): AssessmentInput {
  const mine = placed.filter((item) => item.table.id === table);
  const base: Month = new Map();
  const months = new Map<string, { readonly period: Period; readonly units: Month }>();
  for (const item of mine) {
    if (item.table.variant === 'base') {
      gatherRows(item, base, measures);
    } else if (item.period !== null) {
      const key = periodText(item.period);
      const month = months.get(key) ?? { period: item.period, units: new Map() };
      months.set(key, month);
      gatherRows(item, month.units, measures);
    }
  }
  const ordered = [...months.values()].sort((left, right) => comparePeriods(left.period, right.period));
  return { table, months: ordered.map((month) => joinMonth(month, base, ordered, measures)) };
}

function gatherRows(item: PlacedTable, into: Month, measures: readonly string[]): void {
  for (const row of dataRows(item.table)) {
    const unit = unitOf(row);
    if (unit === null) continue;
    const gathered: Gathered = into.get(unit) ?? { class: null, cells: new Map() };
    into.set(unit, gathered);
    const named = row.cells.get('class')?.value;
    if (named?.kind === 'text') gathered.class = named.text;
    for (const measure of measures) {
      for (const part of PARTS) {
        const key = measureKey(measure, part);
        const cell = row.cells.get(key);
        if (cell === undefined) continue;
        gathered.cells.set(key, [...(gathered.cells.get(key) ?? []), cell]);
      }
    }
  }
}

/** The roster's name of the row's unit; null where the cell could not be matched (a finding says so). */
export function unitOf(row: ParsedRow): string | null {
  const value = row.cells.get('unit')?.value;
  return value?.kind === 'units' ? (value.names[0]?.unit ?? null) : null;
}

/** What the cells about one figure say together: nothing where two contradict each other. */
function figureOf(cells: readonly ParsedCell[] | undefined): Figure | undefined {
  const [first, ...others] = cells ?? [];
  if (first === undefined) return undefined;
  const said = [first, ...others].find(({ value }) => value.kind !== 'blank') ?? first;
  if (others.some((other) => compareCells(said, other) === 'contradicting'))
    return { state: 'missing', at: [first, ...others].map(({ at }) => at) };
  if (said.value.kind === 'number') return { state: 'known', value: said.value.number, at: [said.at] };
  return { state: said.value.kind === 'none' ? 'none' : 'missing', at: [said.at] };
}

const NO_TASK: Figure = { state: 'none', at: [] };
const MISSING: Figure = { state: 'missing', at: [] };

function joinMonth(
  month: { readonly period: Period; readonly units: Month },
  base: Month,
  months: readonly { readonly period: Period; readonly units: Month }[],
  measures: readonly string[],
): MonthFigures {
  const names = new Set([...month.units.keys(), ...base.keys()]);
  const units = [...names].map((unit): UnitFigures => {
    const here = month.units.get(unit);
    const elsewhere = months.filter((other) => other !== month).map((other) => other.units.get(unit));
    const candidates = [base.get(unit), here, ...elsewhere];
    const figures = measures.map((measure) => {
      const target = firstFigure(candidates, measureKey(measure, 'target')) ?? NO_TASK;
      const read = (part: Part): Figure => figureOf(here?.cells.get(measureKey(measure, part))) ?? MISSING;
      const actual = read('actual');
      // A target that is known stays due: “/” in its actual cell does not take it away.
      const due: Figure =
        target.state === 'known' && actual.state === 'none' ? { state: 'missing', at: actual.at } : actual;
      return [measure, { target, actual: due, month: read('month') }] as const;
    });
    return { unit, class: here?.class ?? base.get(unit)?.class ?? null, measures: new Map(figures) };
  });
  return { period: month.period, units };
}

function firstFigure(candidates: readonly (Gathered | undefined)[], key: string): Figure | undefined {
  const figures = candidates.map((gathered) => figureOf(gathered?.cells.get(key)));
  return (
    figures.find((figure) => figure !== undefined && figure.state !== 'missing') ??
    figures.find((figure) => figure !== undefined)
  );
}
