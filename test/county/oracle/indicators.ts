import { type County, figure, half, money, type Row, text } from './rows.ts';

/** An indicator at the end of a month, as it is printed. */
export interface IndicatorLine {
  readonly name: string;
  readonly rate: string | null;
  readonly gap: string | null;
  readonly light: string | null;
  readonly onSchedule: boolean | null;
  readonly state: string;
}

/** A lead unit: how many of its indicators are on schedule. */
export interface IndicatorUnit {
  readonly unit: string;
  readonly number: number;
  readonly onSchedule: number;
  readonly behind: number;
  readonly unknown: number;
  readonly rate: string | null;
  readonly rank: number | null;
}

export interface Indicators {
  readonly plan: string;
  readonly id: string;
  readonly indicators: readonly IndicatorLine[];
  readonly units: readonly IndicatorUnit[];
}

interface Measured {
  readonly name: string;
  readonly plan: string;
  readonly leads: readonly string[];
  readonly target: bigint;
  readonly actual: bigint | null;
  /** What is to be kept within it. */
  readonly control: boolean;
}

const PLANS: Readonly<Record<string, string>> = {
  招商引资: 'investment',
  项目建设: 'project',
  服务企业: 'enterprise',
  科技创新: 'innovation',
  优化营商环境: 'environment',
  乡村振兴: 'rural',
  文明提升: 'civic',
  党建引领: 'party',
};

/** The first figure of what is typed, wherever the words stand. */
function figureIn(row: Row, column: string): bigint | null {
  const digits = /\d+(?:\.\d+)?/u.exec(text(row, column))?.[0];
  return digits === undefined ? null : figure(new Map([['it', digits]]), 'it');
}

const leadsOf = (row: Row): readonly string[] =>
  text(row, 'lead')
    .split('、')
    .filter((unit) => unit !== '');

const worded =
  (plan: (row: Row) => string) =>
  (row: Row): readonly Measured[] => {
    const target = figureIn(row, 'target');
    if (target === null) return [];
    const control = /以内|不超过|≤/u.test(text(row, 'target'));
    const actual = figureIn(row, 'actual');
    return [{ name: text(row, 'indicator'), plan: plan(row), leads: leadsOf(row), target, actual, control }];
  };

const chain = (row: Row): readonly Measured[] =>
  [
    ['projects', '签约项目'],
    ['investment', '项目投资额'],
  ].map(([id = '', name = '']) => ({
    name: `${text(row, 'chain')}·${name}`,
    plan: 'investment',
    leads: leadsOf(row),
    target: figure(row, `${id}.target`) ?? 0n,
    actual: figure(row, `${id}.actual`),
    control: false,
  }));

const LISTS: readonly (readonly [table: string, read: (row: Row) => readonly Measured[]])[] = [
  ['innovation/indicators', worded(() => 'innovation')],
  ['investment/chain-targets', chain],
  ['plan/indicators', worded((row) => PLANS[text(row, 'plan')] ?? '')],
];

/** Where the indicators of each list and plan are at the end of a month, and how their lead units stand. */
export function indicators(county: County, month: number): readonly Indicators[] {
  return LISTS.flatMap(([id, read]) => {
    const all = county.rows(id, month).flatMap(read);
    return [...new Set(all.map(({ plan }) => plan))].map((plan) => {
      const mine = all.filter((own) => own.plan === plan);
      const lines = mine.map((own) => ({ own, line: lineOf(own, month) }));
      return { plan, id, indicators: lines.map(({ line }) => line), units: unitsOf(lines) };
    });
  });
}

/** Less its share of the year in points; of what is to be kept within a limit, what is left of the limit. */
function lineOf({ name, target, actual, control }: Measured, month: number): IndicatorLine {
  if (actual === null)
    return { name, rate: null, gap: null, light: null, onSchedule: null, state: 'unreported' };
  // Hundredths of the whole, times 12 × target.
  const whole = 12n * target;
  const gap = control ? whole - 12n * actual : 12n * actual - BigInt(month) * target;
  const light = gap >= 0n ? 'green' : gap * 10n >= -whole ? 'yellow' : 'red';
  return {
    name,
    rate: money(half(actual * 10_000n, target)),
    gap: money(awayFromZero(gap * 10_000n, whole)),
    light,
    onSchedule: gap >= 0n,
    state: 'scored',
  };
}

function awayFromZero(numerator: bigint, denominator: bigint): bigint {
  return numerator < 0n ? -half(-numerator, denominator) : half(numerator, denominator);
}

function unitsOf(
  lines: readonly { readonly own: Measured; readonly line: IndicatorLine }[],
): readonly IndicatorUnit[] {
  const units = [...new Set(lines.flatMap(({ own }) => own.leads))].map((unit) => {
    const mine = lines.filter(({ own }) => own.leads.includes(unit)).map(({ line }) => line.onSchedule);
    const count = (told: boolean | null): number => mine.filter((own) => own === told).length;
    const rate = count(null) > 0 ? null : money(half(BigInt(count(true)) * 10_000n, BigInt(mine.length)));
    return {
      unit,
      number: mine.length,
      onSchedule: count(true),
      behind: count(false),
      unknown: count(null),
      rate,
    };
  });
  // All who lead them are 市直部门: one class.
  return units.map((own) => ({
    ...own,
    rank:
      own.rate === null
        ? null
        : units.filter(({ rate }) => rate !== null && Number(rate) > Number(own.rate)).length + 1,
  }));
}
