import { assess } from '../../src/assessment/assess.ts';
import type {
  AssessmentResult,
  Figure,
  MonthFigures,
  MonthResult,
  UnitFigures,
  UnitResult,
} from '../../src/assessment/model.ts';
import { Decimal, fixed } from '../../src/core/decimal.ts';
import type { UnitKind } from '../../src/core/unit-kind.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import type { RosterUnit } from '../../src/roster/roster.ts';
import type { Indicator, InterviewRule, Scheme } from '../../src/scheme/scheme.ts';

export const TABLE = 'investment/townships';

export function unit(name: string, changes: Partial<RosterUnit> = {}): RosterUnit {
  const kind: UnitKind = 'township';
  return { name, kind, class: '一类', aliases: [], leader: null, ...changes };
}

/** Measured by one column of its own name, weight 1, linear, capped at 100%. */
export function indicator(measure: string, changes: Partial<Indicator> = {}): Indicator {
  return {
    id: measure,
    table: TABLE,
    columns: [{ measure, share: new Decimal(1) }],
    name: measure,
    measureUnit: '个',
    weight: new Decimal(1),
    scorer: { type: 'linear' },
    cap: new Decimal(1),
    noTarget: 'rescale',
    curve: null,
    appliesTo: [],
    ...changes,
  };
}

export function rule(changes: Partial<InterviewRule> = {}): InterviewRule {
  const [last] = daye2023.interviewRules;
  if (last === undefined) throw new Error('the preset has no interview rule');
  return { ...last, table: TABLE, kinds: [], ...changes };
}

/** Units 甲 to 丁 in one class, one indicator `a`, no interview rules, all else as in the preset. */
export function scheme(changes: Partial<Scheme> = {}): Scheme {
  return {
    ...daye2023,
    classes: ['一类', '二类', '未定类'],
    roster: ['甲', '乙', '丙', '丁'].map((name) => unit(name)),
    indicators: [indicator('a')],
    interviewRules: [],
    ...changes,
  };
}

/** `/` no such task, `?` not reported. */
export type Typed = number | string;

function figure(typed: Typed | undefined): Figure {
  if (typed === undefined || typed === '?') return { state: 'missing', at: [] };
  if (typed === '/') return { state: 'none', at: [] };
  return { state: 'known', value: new Decimal(typed), at: [] };
}

/** Per measure: target, cumulative actual, and this month’s own figure where the sheet has that column. */
export type Measures = Readonly<Record<string, readonly [target: Typed, actual: Typed, month?: Typed]>>;

export function unitFigures(name: string, measures: Measures): UnitFigures {
  return {
    unit: name,
    class: null,
    measures: new Map(
      Object.entries(measures).map(([measure, [target, actual, month]]) => [
        measure,
        { target: figure(target), actual: figure(actual), month: figure(month) },
      ]),
    ),
  };
}

export type MonthTyped = Readonly<Record<string, Measures>>;

export function monthFigures(month: number, units: MonthTyped, year = 2023): MonthFigures {
  return {
    period: { year, month },
    units: Object.entries(units).map(([name, measures]) => unitFigures(name, measures)),
  };
}

/** Months by their number, up to the last of them. */
export function assessed(
  months: Readonly<Record<number, MonthTyped>>,
  by: Scheme = scheme(),
): AssessmentResult {
  const figures = Object.entries(months).map(([month, units]) => monthFigures(Number(month), units));
  const upTo = figures.at(-1)?.period ?? { year: 2023, month: 1 };
  return assess({ table: TABLE, months: figures }, by, createRoster(by.roster), upTo);
}

export function lastMonth(result: AssessmentResult): MonthResult {
  const month = result.months.at(-1);
  if (month === undefined) throw new Error('no month was assessed');
  return month;
}

/** One month, June unless another is named: 序时进度 50%. */
export function june(units: MonthTyped, by: Scheme = scheme(), month = 6): readonly UnitResult[] {
  return lastMonth(assessed({ [month]: units }, by)).classes.flatMap((item) => item.units);
}

export function find(units: readonly UnitResult[], name: string): UnitResult {
  const found = units.find((item) => item.unit === name);
  if (found === undefined) throw new Error(`${name} is not among the units`);
  return found;
}

/** `1 甲 50.00`, `—` where there is none. */
export function standing({ rank, unit: name, score }: UnitResult): string {
  return `${rank ?? '—'} ${name} ${score === null ? '—' : fixed(score, 2)}`;
}
