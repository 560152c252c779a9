import type { Rule } from '../../schemas/rules/rule.ts';
import { assess } from '../../src/assessment/assess.ts';
import type { AssessmentResult, Results } from '../../src/assessment/results.ts';
import type { RowArgs } from '../../src/assessment/rules/in-a-row.ts';
import type { UnitResult } from '../../src/assessment/standing.ts';
import { Decimal, fixed } from '../../src/core/decimal.ts';
import { monthSpan, type Span } from '../../src/core/span.ts';
import type { UnitKind } from '../../src/core/unit-kind.ts';
import { changedTargetFacts } from '../../src/facts/changed-targets.ts';
import { type Fact, NO_TASK, type Subject, saying } from '../../src/facts/fact.ts';
import { type Facts, indexFacts } from '../../src/facts/facts.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import type { RosterUnit } from '../../src/roster/roster.ts';
import type { Indicator, Scheme } from '../../src/scheme/scheme.ts';

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
    headline: false,
    ...changes,
  };
}

/** 招-03 of units of any kind, with what is changed of it and of its parameters. */
export function rule(changes: Partial<Rule> = {}, args: Partial<RowArgs> = {}): Rule {
  const last = daye2023.rules.find(({ rule: number }) => number === '招-03');
  if (last === undefined) throw new Error('the preset has no interview rule');
  return { ...last, kinds: [], args: { ...last.args, ...args }, ...changes };
}

/** A step of so many times; by whom and to whom as in the preset's first. */
export function step(times: number): Rule['steps'][number] {
  return { times, list: 'interview', by: '分管市领导', whom: '主要负责人' };
}

/** Units 甲 to 丁 in one class, one indicator `a`, no interview rules, all else as in the preset. */
export function scheme(changes: Partial<Scheme> = {}): Scheme {
  return {
    ...daye2023,
    classes: ['一类', '二类', '未定类'],
    roster: ['甲', '乙', '丙', '丁'].map((name) => unit(name)),
    indicators: [indicator('a')],
    rules: [],
    ...changes,
  };
}

/** `/` no such task, `?` not reported. */
export type Typed = number | string;

function said(about: Subject, what: string, when: Span, typed: Typed | undefined): readonly Fact[] {
  if (typed === undefined) return [];
  const fact = { about, what: saying(TABLE, what), when, at: [] };
  if (typed === '?') return [{ ...fact, value: null, why: 'blank' }];
  return [{ ...fact, value: typed === '/' ? NO_TASK : new Decimal(typed) }];
}

/** Per measure: target, cumulative actual, and this month’s own figure where the sheet has that column. */
export type Measures = Readonly<Record<string, readonly [target: Typed, actual: Typed, month?: Typed]>>;

export type MonthTyped = Readonly<Record<string, Measures>>;

/** What sheets of the table say of a month: targets, cumulative actuals, and a month's own figures. */
export function saidOf(month: number, units: MonthTyped, year = 2023): readonly Fact[] {
  const when = monthSpan({ year, month });
  return Object.entries(units).flatMap(([unit, measures]) =>
    Object.entries(measures).flatMap(([measure, [target, actual, own]]) => [
      ...said({ unit }, `${measure}.target`, when, target),
      ...said({ unit }, `${measure}.actual`, when, actual),
      ...said({ unit }, `${measure}.month`, when, own),
    ]),
  );
}

/** Facts of the table; every month they speak of was submitted. */
export function factsOf(...said: readonly (readonly Fact[])[]): Facts {
  const all = said.flat();
  return indexFacts(
    all,
    all.map(({ when }) => ({ table: TABLE, when })),
  );
}

/** Months by their number, up to the last of them. */
export function assessed(
  months: Readonly<Record<number, MonthTyped>>,
  by: Scheme = scheme(),
): AssessmentResult & Pick<Results, 'verdicts'> {
  const numbers = Object.keys(months).map(Number);
  const said = Object.entries(months).flatMap(([month, units]) => saidOf(Number(month), units));
  const submitted = said.map(({ when }) => ({ table: TABLE, when }));
  const facts = indexFacts([...said, ...changedTargetFacts(by)], submitted);
  const { assessments, verdicts } = assess(facts, by, monthSpan({ year: 2023, month: numbers.at(-1) ?? 1 }));
  const [result] = assessments;
  if (result === undefined) throw new Error('no month was assessed');
  return { ...result, verdicts };
}

/** One month, June unless another is named: 序时进度 50%. */
export function june(units: MonthTyped, by: Scheme = scheme(), month = 6): readonly UnitResult[] {
  return assessed({ [month]: units }, by).current.classes.flatMap((item) => item.units);
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
