import { assess } from '../../src/assessment/assess.ts';
import type { AssessmentResult, Figure, UnitFigures } from '../../src/assessment/model.ts';
import { Decimal } from '../../src/core/decimal.ts';
import type { Period } from '../../src/core/period.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import type { RosterUnit } from '../../src/roster/roster.ts';
import type { Indicator, Scheme } from '../../src/scheme/scheme.ts';

export const TABLE = 'investment/departments';
export const MAY: Period = { year: 2023, month: 5 };

/** An indicator of weight 1, linear, capped at 100%, on one measure column of its own name. */
export function indicator(name: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id: `${TABLE}#${name}`,
    table: TABLE,
    columns: [{ measure: name, share: new Decimal(1) }],
    name,
    measureUnit: '个',
    weight: new Decimal(1),
    scorer: { type: 'linear' },
    cap: new Decimal(1),
    noTarget: 'rescale',
    curve: null,
    appliesTo: [],
    ...more,
  };
}

export function unit(name: string, group: string, more: Partial<RosterUnit> = {}): RosterUnit {
  return { name, kind: 'department', class: group, aliases: [], leader: null, ...more };
}

export function scheme(
  indicators: readonly Indicator[],
  roster: readonly RosterUnit[],
  more: Partial<Scheme> = {},
): Scheme {
  return {
    id: 'test',
    title: '测试市2023年招商引资考核办法',
    year: 2023,
    issuer: '测试市',
    decimals: 2,
    ranking: 'competition',
    incomplete: 'exclude',
    lights: { green: new Decimal(0), yellow: new Decimal(-10) },
    bonusCap: null,
    deductionCap: null,
    unclassified: '未定类',
    classes: [...new Set(roster.flatMap(({ class: group }) => (group === null ? [] : [group])))],
    roster,
    indicators,
    interviewRules: [],
    adjustments: [],
    assessments: [{ table: TABLE, name: '部门招商引资' }],
    ...more,
  };
}

/** Per measure `任务:完成`; `/` for no task, nothing after the colon for an unreported actual. */
export type Row = Readonly<Record<string, string>>;

/** One month's figures, by unit. */
export type Month = Readonly<Record<string, Row>>;

/** Assesses months from their first on; a null month was not submitted. */
export function assessed(rules: Scheme, months: readonly (Month | null)[], first = 1): AssessmentResult {
  const input = {
    table: TABLE,
    months: months.flatMap((month, index) =>
      month === null
        ? []
        : [
            {
              period: { year: 2023, month: first + index },
              units: Object.entries(month).map(([name, row]) => figures(name, row, first + index)),
            },
          ],
    ),
  };
  const upTo = { year: 2023, month: first + months.length - 1 };
  return assess(input, rules, createRoster(rules.roster), upTo);
}

function figures(name: string, row: Row, month: number): UnitFigures {
  const measures = Object.entries(row).map(([measure, text], index) => {
    const [target = '', actual = ''] = text.split(':');
    const at = [
      { file: `2023-0${month}.xlsx`, sheet: '进度', cell: `${'CDEFGH'[index] ?? 'Z'}${name.length}` },
    ];
    return [
      measure,
      { target: figure(target, at), actual: figure(actual, at), month: figure('', at) },
    ] as const;
  });
  return { unit: name, class: null, measures: new Map(measures) };
}

function figure(text: string, at: Figure['at']): Figure {
  if (text === '/') return { state: 'none', at };
  return text === '' ? { state: 'missing', at } : { state: 'known', value: new Decimal(text), at };
}
