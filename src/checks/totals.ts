import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Decimal } from '../core/decimal.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { rowName } from '../facts/subjects.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { dataRows, headingPlace, measureKey } from '../model/table.ts';
import { type Check, cellOf, figure, headingOf, known, measuresOf, number } from './check.ts';
import { sumsOfVisibleRows } from './hidden-rows.ts';
import { hasStrayLabels } from './levels.ts';
import type { Marks } from './marks.ts';
import { isFarFrom } from './sizes.ts';
import { rateAgrees } from './stated-results.ts';
import {
  type Addend,
  holds,
  isSameCell,
  type SumFault,
  type SumRule,
  sumFaults,
  type Witness,
} from './sums.ts';
import { sumsAcross } from './sums-across.ts';
import { sumsDown } from './sums-down.ts';

/** Every printed sum of a table, down and across, against what it adds up. */
export const totals: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) => {
    if (hasStrayLabels(placed, definition, marks)) return [];
    // Where one heading stands twice, it is not certain which figures are the parts.
    const across = marks.inFile(placed.file.path, 'TABLE-009') ? [] : sumsAcross(placed, definition);
    const rules = [...across, ...sumsDown(placed, definition, input.tables)];
    const incomplete = marks.inFile(placed.file.path, 'CHECK-009', 'TABLE-001');
    const judged = rules.filter(
      (rule) => !(incomplete && rule.kind !== 'across' && exceeds(rule) && !adds(rule, rules)),
    );
    const { findings, rest } = sumsOfVisibleRows(judged, definition);
    return [
      ...findings,
      ...withoutColumns(sumFaults(rest, marks, rowWitness(definition)), placed, definition, marks),
    ];
  });

/** A total over rows that are missing from the table: the missing units' finding says it all. */
function exceeds({ stated, reckonings }: SumRule): boolean {
  return reckonings.every((one) => stated.greaterThan(one.sum));
}

/** The rows at hand are all that the total is of: another column of its row adds them up to the last unit. */
function adds({ whole }: SumRule, rules: readonly SumRule[]): boolean {
  return rules.some((other) => other.whole.row === whole.row && !other.stated.isZero() && holds(other));
}

/**
 * What else in the row shows that a target or an actual is wrong: a rate that the corrected figure makes right, an actual
 * without a target, a figure far away from the other.
 */
function rowWitness(definition: TableDefinition): Witness {
  const measures = measuresOf(definition);
  return ({ row, key }, corrected) => {
    const measure = measures.find((id) => [measureKey(id, 'target'), measureKey(id, 'actual')].includes(key));
    if (measure === undefined) return false;
    const rate = figure(cellOf(row, measure, 'rate'));
    const target = figure(cellOf(row, measure, 'target'));
    const actual = figure(cellOf(row, measure, 'actual'));
    const missing = key === measureKey(measure, 'target') && target === null;
    if (missing) return actual?.greaterThan(0) === true && corrected.greaterThan(0);
    if (target === null || actual === null) return false;
    const [goal, done] = key === measureKey(measure, 'target') ? [corrected, actual] : [target, corrected];
    if (isFarFrom(actual, target) && !isFarFrom(done, goal)) return true;
    return rate !== null && !rateAgrees(rate, target, actual) && rateAgrees(rate, goal, done);
  };
}

const FEWEST_ROWS = 5;
const TWICE = ['CHECK-001', 'CHECK-015'] as const;

/** Where most rows of a column don't add up, the column is not what its heading says: one finding at the heading. */
function withoutColumns(
  faults: readonly SumFault[],
  { table }: PlacedTable,
  definition: TableDefinition,
  marks: Marks,
): readonly Finding[] {
  const across = new Map<string, SumFault[]>();
  for (const fault of faults) {
    const rule = (fault.kind === 'sum' ? [fault.rule] : fault.rules).find(({ kind }) => kind === 'across');
    if (rule !== undefined) across.set(rule.whole.key, [...(across.get(rule.whole.key) ?? []), fault]);
  }
  // A row that stands there twice is not judged, and so is none of those that add up.
  const rows = dataRows(table).filter((row) => !marks.onRow(row, ...TWICE)).length;
  const findings: Finding[] = [];
  const gone = new Set<SumFault>();
  for (const [key, group] of across) {
    const column = table.columns.find((bound) => bound.key === key);
    if (column === undefined || group.length < FEWEST_ROWS || group.length * 2 <= rows) continue;
    for (const fault of group) gone.add(fault);
    const at = { ...headingPlace(table, column), heading: column.heading };
    findings.push(finding('CHECK-027', at, { column: column.heading, count: group.length }));
  }
  return [
    ...findings,
    ...faults.filter((fault) => !gone.has(fault)).map((fault) => wording(fault, definition)),
  ];
}

function wording(fault: SumFault, definition: TableDefinition): Finding {
  if (fault.kind === 'sum') return sumFinding(fault.rule, fault.computed, definition);
  const own = fault.rules.find(({ whole }) => isSameCell(whole, fault.cell));
  if (own !== undefined) return sumFinding(own, fault.computed, definition);
  return cellFinding(fault.cell, fault.computed, fault.rules, definition);
}

function sumFinding(
  { kind, whole, stated }: SumRule,
  computed: Decimal,
  definition: TableDefinition,
): Finding {
  const figures = {
    column: headingOf(whole.cell),
    stated: printed(whole, stated),
    expected: number(computed),
    difference: number(stated.minus(computed)),
  };
  if (kind === 'total') return finding('CHECK-002', whole.cell.at, figures);
  return kind === 'subtotal'
    ? finding('CHECK-003', whole.cell.at, { ...figures, row: whole.row.label ?? '' })
    : finding('CHECK-017', whole.cell.at, { ...figures, row: rowName(whole.row, definition) });
}

/** The figure, or what stands in its place. */
function printed({ cell }: Addend, value: Decimal): string | Bilingual {
  if (cell.value.kind === 'number') return number(value);
  return cell.text.trim() === '' ? BLANK : cell.text.trim();
}

const BLANK: Bilingual = { zh: '空', en: 'nothing' };

function cellFinding(
  { cell, row }: Addend,
  computed: Decimal,
  rules: readonly SumRule[],
  definition: TableDefinition,
): Finding {
  const stated = figure(cell);
  return finding(
    'CHECK-018',
    cell.at,
    {
      row: rowName(row, definition),
      column: headingOf(cell),
      stated: stated === null ? '' : number(stated),
      expected: number(computed),
    },
    rules.map(({ whole }) => whole.cell.at),
  );
}
