import type { Rule } from '../../schemas/rules/rule.ts';
import { assess } from '../../src/assessment/assess.ts';
import { type Assessed, isAssessed } from '../../src/assessment/results.ts';
import type { RowArgs } from '../../src/assessment/rules/in-a-row.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { monthSpan } from '../../src/core/span.ts';
import { type Fact, NO_TASK, saying } from '../../src/facts/fact.ts';
import { indexFacts } from '../../src/facts/facts.ts';
import type { RosterUnit } from '../../src/roster/roster.ts';
import type { Indicator, Scheme } from '../../src/scheme/scheme.ts';

export const TABLE = 'investment/departments';
export const MAY = monthSpan({ year: 2023, month: 5 });

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
    headline: false,
    ...more,
  };
}

export function unit(name: string, group: string, more: Partial<RosterUnit> = {}): RosterUnit {
  return { name, kind: 'department', class: group, aliases: [], leader: null, ...more };
}

/** 招-04 as the document has it, of the one table of these tests. */
export function noResultRule(more: Partial<Rule> = {}, args: Partial<RowArgs> = {}): Rule {
  return {
    rule: '招-04',
    plan: 'investment',
    name: '连续无招商实效',
    place: '三（二）9',
    clause: '',
    on: true,
    kind: 'in-a-row',
    table: TABLE,
    args: {
      metric: 'no-result',
      counts: 'in-a-row',
      anew: 'year',
      warnBefore: 1,
      exemptWhenComplete: false,
      ...args,
    },
    kinds: [],
    steps: [
      { times: 2, list: 'interview', by: '分管市领导', whom: '主要负责人' },
      { times: 3, list: 'interview', by: '市委市政府主要领导', whom: '主要负责人' },
    ],
    exemptUnits: [],
    ...more,
  };
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
    planClasses: { enterprise: [], civic: [], party: [] },
    roster,
    indicators,
    rules: [],
    adjustments: [],
    changes: [],
    holidays: [],
    confirmations: [],
    grounds: {},
    assessments: [{ table: TABLE, name: '部门招商引资', of: 'units' }],
    dueSoonDays: 30,
    halfProjects: false,
    bulletinLimit: 1500,
    ...more,
  };
}

/** Per measure `任务:完成`; `/` for no task, nothing after the colon for an unreported actual. */
export type Row = Readonly<Record<string, string>>;

/** One month's figures, by unit. */
export type Month = Readonly<Record<string, Row>>;

/** Assesses months from their first on; a null month was not submitted. */
export function assessed(rules: Scheme, months: readonly (Month | null)[], first = 1): Assessed {
  const said = months.flatMap((month, index) =>
    month === null ? [] : Object.entries(month).flatMap(([name, row]) => figures(name, row, first + index)),
  );
  const submitted = said.map(({ when }) => ({ table: TABLE, when }));
  const upTo = monthSpan({ year: 2023, month: first + months.length - 1 });
  const results = assess(indexFacts(said, submitted), rules, upTo);
  if (!isAssessed(results)) throw new Error('nothing was assessed');
  return results;
}

function figures(unit: string, row: Row, month: number): readonly Fact[] {
  return Object.entries(row).flatMap(([measure, text], index) => {
    const [target = '', actual = ''] = text.split(':');
    const at = [
      { file: `2023-0${month}.xlsx`, sheet: '进度', cell: `${'CDEFGH'[index] ?? 'Z'}${unit.length}` },
    ];
    const said = (part: string, typed: string): Fact => ({
      about: { unit },
      what: saying(TABLE, `${measure}.${part}`),
      when: monthSpan({ year: 2023, month }),
      ...meaning(typed),
      at,
    });
    return [said('target', target), said('actual', actual)];
  });
}

function meaning(text: string): Pick<Fact, 'value' | 'why'> {
  if (text === '/') return { value: NO_TASK };
  return text === '' ? { value: null, why: 'blank' } : { value: new Decimal(text) };
}
