import type { Rule } from '../../schemas/rules/rule.ts';
import type { Evidence } from '../../src/assessment/metrics/metric.ts';
import { ruleKindOf } from '../../src/assessment/rules/index.ts';
import type { Judged } from '../../src/assessment/rules/kind.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { lastDay, monthSpan, type Span, yearSpan } from '../../src/core/span.ts';
import { type Fact, type Subject, saying } from '../../src/facts/fact.ts';
import { type Facts, indexFacts } from '../../src/facts/facts.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { scheme, unit } from './small-scheme.ts';

/** What stands in a cell: `?` cannot be read, the empty text is blank, a number a figure, else text or a day. */
export type Cell = string | number;

/** A row: who or what it is about, and its columns. */
export interface Row {
  readonly unit?: string;
  readonly item?: string;
  readonly [column: string]: Cell | undefined;
}

/** Rows of a table, of the year unless a month is named. */
export function rowsOf(table: string, rows: readonly Row[], month?: number): readonly Fact[] {
  const when: Span = month === undefined ? yearSpan(2023) : monthSpan({ year: 2023, month });
  return rows.flatMap(({ unit: of, item, ...columns }) => {
    const about: Subject =
      of === undefined ? { item: item ?? '' } : item === undefined ? { unit: of } : { unit: of, item };
    return Object.entries(columns).map(([column, cell]): Fact => {
      const fact = { about, what: saying(table, column), when, at: [] };
      if (cell === '?') return { ...fact, value: null, why: 'unreadable' };
      if (cell === '' || cell === undefined) return { ...fact, value: null, why: 'blank' };
      return { ...fact, value: typeof cell === 'number' ? new Decimal(cell) : cell };
    });
  });
}

export function factsIn(...said: readonly (readonly Fact[])[]): Facts {
  const all = said.flat();
  const submitted = all.map(({ what, when }) => ({ table: what.slice(0, what.indexOf('#')), when }));
  return indexFacts(all, submitted);
}

/** A clause with one step onto one list. */
export function clause(kind: string, table: string, args: Rule['args'], changes: Partial<Rule> = {}): Rule {
  return {
    rule: '试-01',
    plan: 'investment',
    name: '试行规则',
    place: '试行办法',
    clause: '',
    on: true,
    kind,
    table,
    args,
    kinds: [],
    exemptUnits: [],
    steps: [{ times: 1, list: 'attention', by: '某局', whom: '责任单位' }],
    ...changes,
  };
}

/** Units 甲 to 丁; judged at the end of a month of 2023. */
export function judgedAt(
  month: number,
  rule: Rule,
  facts: Facts,
  by: Scheme = scheme({ roster: ['甲', '乙', '丙', '丁'].map((name) => unit(name)) }),
): Judged {
  const span = monthSpan({ year: 2023, month });
  const evidence: Evidence = { until: span, facts, scheme: by, standing: () => null };
  const roster = createRoster(by.roster, by.issuer);
  return ruleKindOf(rule.kind).judge(
    { evidence, roster, span, day: lastDay(span), over: true, verdictsOf: () => [] },
    rule,
  );
}

/** `甲 met 1`, `甲/桥 open 1`. */
export function lines({ verdicts }: Judged): readonly string[] {
  return verdicts.map(
    ({ about, state, step }) => `${[about.unit, about.item].filter(Boolean).join('/')} ${state} ${step}`,
  );
}
