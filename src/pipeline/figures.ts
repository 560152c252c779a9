import type { AssessmentInput, Figure, MonthFigures, UnitFigures } from '../assessment/model.ts';
import type { PlacedTable } from '../core/dataset.ts';
import { comparePeriods, type Period, periodText } from '../core/period.ts';
import { dataRows, type MeasurePart, measureKey, type ParsedCell, type ParsedRow } from '../core/table.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';

const PARTS = ['target', 'actual', 'month'] as const satisfies readonly MeasurePart[];
type Part = (typeof PARTS)[number];

/** A unit's figures of one month (or of the base table) as they are gathered from rows and sheets. */
interface Gathered {
  class: string | null;
  readonly figures: Map<string, { readonly figure: Figure; readonly from: PlacedTable }>;
}

type Month = Map<string, Gathered>;

/**
 * Brings the rows of all tables of one assessment together: per month and unit the target, the cumulative actual and the
 * month's increase of every measure. Targets come from the target table, else from the month's own sheet, else from
 * another month's. A figure submitted twice with different values is missing, never one of the two by chance.
 */
export function gatherFigures(
  table: string,
  measures: readonly string[],
  placed: readonly PlacedTable[],
): { readonly input: AssessmentInput; readonly findings: readonly Finding[] } {
  const mine = placed.filter((item) => item.table.id === table);
  const duplicates = createDuplicateTally();
  const base: Month = new Map();
  const months = new Map<string, { readonly period: Period; readonly units: Month }>();
  for (const item of mine) {
    if (item.table.variant === 'base') {
      gatherRows(item, base, measures, duplicates);
    } else if (item.period !== null) {
      const key = periodText(item.period);
      const month = months.get(key) ?? { period: item.period, units: new Map() };
      months.set(key, month);
      gatherRows(item, month.units, measures, duplicates);
    }
  }
  const ordered = [...months.values()].sort((left, right) => comparePeriods(left.period, right.period));
  const input: AssessmentInput = {
    table,
    months: ordered.map((month) => joinMonth(month, base, ordered, measures)),
  };
  return { input, findings: duplicates.findings() };
}

function gatherRows(
  item: PlacedTable,
  into: Month,
  measures: readonly string[],
  duplicates: DuplicateTally,
): void {
  for (const row of dataRows(item.table)) {
    const unit = unitOf(row);
    if (unit === null) continue;
    const gathered: Gathered = into.get(unit) ?? { class: null, figures: new Map() };
    into.set(unit, gathered);
    const named = row.cells.get('class')?.value;
    if (named?.kind === 'text') gathered.class = named.text;
    for (const measure of measures) {
      for (const part of PARTS) {
        const key = measureKey(measure, part);
        const cell = row.cells.get(key);
        if (cell === undefined) continue;
        const figure = figureOf(cell);
        const earlier = gathered.figures.get(key);
        if (earlier === undefined) {
          gathered.figures.set(key, { figure, from: item });
        } else {
          const agree = sameFigure(earlier.figure, figure);
          duplicates.note(unit, earlier.from, item, agree);
          if (!agree) {
            const at = [...earlier.figure.at, ...figure.at];
            gathered.figures.set(key, { figure: { state: 'missing', at }, from: earlier.from });
          }
        }
      }
    }
  }
}

/** The roster's name of the row's unit; null where the cell could not be matched (a finding says so). */
export function unitOf(row: ParsedRow): string | null {
  const value = row.cells.get('unit')?.value;
  return value?.kind === 'units' ? (value.names[0]?.unit ?? null) : null;
}

function figureOf(cell: ParsedCell): Figure {
  if (cell.value.kind === 'number') return { state: 'known', value: cell.value.number, at: [cell.at] };
  return { state: cell.value.kind === 'none' ? 'none' : 'missing', at: [cell.at] };
}

function sameFigure(left: Figure, right: Figure): boolean {
  if (left.state === 'known' && right.state === 'known') return left.value.equals(right.value);
  return left.state === right.state;
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
      const read = (part: Part): Figure => here?.figures.get(measureKey(measure, part))?.figure ?? MISSING;
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
  const figures = candidates.map((gathered) => gathered?.figures.get(key)?.figure);
  return (
    figures.find((figure) => figure !== undefined && figure.state !== 'missing') ??
    figures.find((figure) => figure !== undefined)
  );
}

/** Figures that two workbooks both give, gathered by pair of files, so that one finding names a pair instead of each cell. */
interface DuplicateTally {
  note(unit: string, first: PlacedTable, second: PlacedTable, agree: boolean): void;
  findings(): readonly Finding[];
}

function createDuplicateTally(): DuplicateTally {
  const pairs = new Map<
    string,
    { first: PlacedTable; second: PlacedTable; units: Set<string>; agree: boolean }
  >();
  return {
    note(unit, first, second, agree) {
      if (first.file.path === second.file.path) return;
      const key = JSON.stringify([first.file.path, second.file.path, second.period]);
      const pair = pairs.get(key) ?? { first, second, units: new Set(), agree: true };
      pair.units.add(unit);
      pair.agree &&= agree;
      pairs.set(key, pair);
    },
    findings: () => [...pairs.values()].map(duplicateFinding),
  };
}

function duplicateFinding(pair: {
  readonly first: PlacedTable;
  readonly second: PlacedTable;
  readonly units: ReadonlySet<string>;
  readonly agree: boolean;
}): Finding {
  const { first, second, units, agree } = pair;
  const params = {
    period: second.period === null ? YEAR_TARGETS : periodText(second.period),
    count: units.size,
    units: [...units].slice(0, 3),
    other: first.file.path,
    outcome: agree ? SAME_FIGURES : DIFFERENT_FIGURES,
  };
  return finding('PERIOD-005', second.table.at, params, [first.table.at]);
}

const YEAR_TARGETS: Bilingual = { zh: '年度任务', en: 'the year’s targets' };
const SAME_FIGURES: Bilingual = {
  zh: '两份数据相同，按一份计',
  en: 'the figures are the same and were counted once',
};
const DIFFERENT_FIGURES: Bilingual = {
  zh: '两份数据不一致的，按未报处理',
  en: 'where the figures differ they count as not reported',
};
