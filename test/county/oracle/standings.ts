import { type County, figure, half, money, ONE, type Row, text } from './rows.ts';

/** How a unit stands at the end of a month. */
export interface Standing {
  readonly unit: string;
  readonly class: string;
  readonly rates: Readonly<Record<string, string | null>>;
  /** Hundredths of a point; null where something it is to be scored on is not known. */
  readonly score: bigint | null;
  readonly rank: number | null;
  /** Lowest of its class; null where that cannot be told. */
  readonly last: boolean | null;
  /** All tasks of the year are met; null where that cannot be told. */
  readonly metAll: boolean | null;
  /** No task at all. */
  readonly idle: boolean;
}

export interface Scored {
  readonly table: string;
  /** Measures that count. */
  readonly measures: readonly string[];
  /** Measures that are told beside them. */
  readonly told?: readonly string[];
  readonly classOf: (row: Row, county: County) => string;
}

const COMPANIES = ['高新投公司', '光谷东国投集团', '市荆楚集团', '临空建投公司'];

function townsOf(county: County): readonly string[] {
  return county.rows('investment/townships', 1).map((row) => text(row, 'unit'));
}

/** What kind of organisation a unit is: the township table has the townships, 附件2 ends with the banks. */
export function kindOf(unit: string, county: County): 'township' | 'state-company' | 'bank' | 'department' {
  if (townsOf(county).includes(unit)) return 'township';
  if (COMPANIES.includes(unit)) return 'state-company';
  const listed = county.rows('investment/departments', 1).map((row) => text(row, 'unit'));
  const first = listed.indexOf('人行大冶市支行');
  const at = listed.indexOf(unit);
  return at >= first && !COMPANIES.includes(unit) ? 'bank' : 'department';
}

const KIND_NAMES = {
  township: '乡镇街道园区',
  'state-company': '国有投融资公司',
  bank: '金融机构',
  department: '市直部门',
};

const byKind = (row: Row, county: County): string => KIND_NAMES[kindOf(text(row, 'unit'), county)];

/** 项目 has no classes: units of one kind are ranked together. One that is of no kind of 招商: */
const ROSTER: Readonly<Record<string, string>> = { 市水务集团: '其他' };
const byClass = (row: Row, county: County): string => ROSTER[text(row, 'unit')] ?? byKind(row, county);

/** 招商: all measures alike. 争取资金: the whole alone. 固定资产: both alike. */
export const SCORED: readonly Scored[] = [
  {
    table: 'investment/departments',
    measures: ['projects', 'contract-value', 'started', 'fund', 'fund-projects'],
    classOf: byKind,
  },
  {
    table: 'investment/townships',
    measures: [
      'projects',
      'contract-value',
      'registered',
      'started',
      'started-investment',
      'domestic-capital',
      'export-entities',
      'foreign-enterprises',
      'foreign-capital',
    ],
    classOf: (row) => text(row, 'class'),
  },
  { table: 'project/funding', measures: ['plan'], told: ['reform', 'finance'], classOf: byClass },
  { table: 'project/fixed-assets', measures: ['investment', 'entered'], classOf: byClass },
];

export function scoredTable(table: string): Scored {
  const found = SCORED.find((own) => own.table === table);
  if (found === undefined) throw new Error(`${table} is not scored`);
  return found;
}

interface Measured {
  readonly target: bigint;
  readonly actual: bigint | null;
}

/** The measures that a unit has a task for. */
function tasksOf(row: Row, measures: readonly string[]): ReadonlyMap<string, Measured> {
  return new Map(
    measures.flatMap((measure) => {
      const target = figure(row, `${measure}.target`);
      return target === null
        ? []
        : [[measure, { target, actual: figure(row, `${measure}.actual`) }] as const];
    }),
  );
}

/** Mean of min(actual ÷ target, 1) in hundredths of a point. */
function scoreOf(tasks: ReadonlyMap<string, Measured>): bigint | null {
  let [numerator, denominator] = [0n, 1n];
  for (const { target, actual } of tasks.values()) {
    if (actual === null) return null;
    const done = actual < target ? actual : target;
    numerator = numerator * target + done * denominator;
    denominator *= target;
  }
  return tasks.size === 0 ? null : half(numerator * 10_000n, denominator * BigInt(tasks.size));
}

export function standings(
  county: County,
  { table, measures, told = [], classOf }: Scored,
  month: number,
): readonly Standing[] {
  const all = county.rows(table, month).map((row) => {
    const tasks = tasksOf(row, measures);
    const beside = tasksOf(row, told);
    return { unit: text(row, 'unit'), class: classOf(row, county), tasks, beside, score: scoreOf(tasks) };
  });
  return all.map(({ unit, class: group, tasks, beside, score }) => {
    const due = all.filter((other) => other.class === group && other.tasks.size > 0);
    const scores = due.flatMap((other) => other.score ?? []);
    const [lowest, highest] = [least(scores), most(scores)];
    const whole = scores.length === due.length;
    const met = [...tasks.values()].map(({ target, actual }) => (actual === null ? null : actual >= target));
    return {
      unit,
      class: group,
      rates: Object.fromEntries(
        [...tasks, ...beside].map(([measure, { target, actual }]) => [
          measure,
          actual === null ? null : money(half(actual * 10_000n, target)),
        ]),
      ),
      score,
      rank: score === null ? null : scores.filter((other) => other > score).length + 1,
      last: lastOf(score, { lowest, highest, whole }),
      metAll: met.length === 0 ? null : met.includes(false) ? false : met.includes(null) ? null : true,
      idle: tasks.size === 0,
    };
  });
}

function lastOf(
  score: bigint | null,
  { lowest, highest, whole }: { readonly lowest: bigint; readonly highest: bigint; readonly whole: boolean },
): boolean | null {
  if (whole) return score === lowest && highest !== lowest;
  return score !== null && score > lowest ? false : null;
}

function least(values: readonly bigint[]): bigint {
  return values.reduce((found, value) => (value < found ? value : found), values[0] ?? 0n);
}

function most(values: readonly bigint[]): bigint {
  return values.reduce((found, value) => (value > found ? value : found), values[0] ?? 0n);
}

/** Actual ÷ target against the schedule of the month, in millionths of the whole; null where one of them is not known. */
export function behindBy(target: bigint | null, actual: bigint | null, month: number): bigint | null {
  if (target === null || actual === null) return null;
  return (BigInt(month) * ONE * target - actual * 12n * ONE) / (12n * target);
}
