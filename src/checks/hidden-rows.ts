import type { TableDefinition } from '../../schemas/define-table.ts';
import { sum } from '../core/decimal.ts';
import { addTo } from '../core/group-by.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { rowName } from '../facts/subjects.ts';
import type { ParsedRow } from '../model/table.ts';
import { figure, headingOf, number } from './check.ts';
import { type Addend, holds, type Reckoning, type SumRule } from './sums.ts';

/** A sum that comes right without the hidden rows, as SUBTOTAL makes it, and does not with them. */
interface Visible {
  readonly rule: SumRule;
  readonly reckoning: Reckoning;
  readonly hidden: readonly Addend[];
}

/**
 * The sums that leave out hidden rows, said once for each row of sums, at the first of them.
 *
 * @returns the rules left to judge, too.
 */
export function sumsOfVisibleRows(
  rules: readonly SumRule[],
  definition: TableDefinition,
): { readonly findings: readonly Finding[]; readonly rest: readonly SumRule[] } {
  const visible = rules.flatMap((rule) => visibleSum(rule) ?? []);
  if (visible.length === 0) return { findings: [], rest: rules };
  const byRow = new Map<ParsedRow, Visible[]>();
  for (const one of visible) {
    const { row } = one.rule.whole;
    addTo(byRow, row, one);
  }
  const findings = [...byRow].flatMap(([row, sums]): readonly Finding[] => {
    const [first, ...others] = sums;
    if (first === undefined) return [];
    const { whole, stated } = first.rule;
    const lines = [...new Set(sums.flatMap(({ hidden }) => hidden.map((part) => part.row.row)))];
    const params = {
      row: rowName(row, definition),
      lines: lines.sort((left, right) => left - right).map(String),
      column: headingOf(whole.cell),
      stated: number(stated),
      expected: number(first.reckoning.sum),
    };
    return [
      finding(
        'CHECK-043',
        whole.cell.at,
        params,
        others.map(({ rule }) => rule.whole.cell.at),
      ),
    ];
  });
  const said = new Set(visible.map(({ rule }) => rule));
  return { findings, rest: rules.filter((rule) => !said.has(rule)) };
}

function visibleSum(rule: SumRule): Visible | null {
  if (rule.kind === 'across' || rule.unsaid || holds(rule)) return null;
  for (const reckoning of rule.reckonings) {
    const hidden = reckoning.parts.filter(({ row }) => row.hidden);
    const shown = reckoning.parts.filter(({ row }) => !row.hidden);
    const visible = sum(shown.flatMap(({ cell }) => figure(cell) ?? []));
    if (hidden.length > 0 && shown.length > 0 && visible.equals(rule.stated))
      return { rule, reckoning, hidden };
  }
  return null;
}
