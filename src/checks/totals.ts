import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Decimal } from '../core/decimal.ts';
import { measureKey } from '../core/table.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type Check, cellOf, figure, headingOf, known, measuresOf, number } from './check.ts';
import { hasStrayLabels } from './levels.ts';
import { rateAgrees } from './stated-results.ts';
import { rowName } from './subjects.ts';
import { type Addend, type SumFault, type SumRule, sumFaults, type Witness } from './sums.ts';
import { sumsAcross } from './sums-across.ts';
import { sumsDown } from './sums-down.ts';

/** Every printed sum of a table, down and across, against what it adds up. */
export const totals: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) => {
    if (hasStrayLabels(placed, definition, marks)) return [];
    const rules = [...sumsAcross(placed, definition), ...sumsDown(placed, definition, input.tables)];
    const incomplete = marks.inFile(placed.file.path, 'CHECK-009');
    const judged = rules.filter((rule) => !(incomplete && rule.kind !== 'across' && exceeds(rule)));
    return sumFaults(judged, marks, rateWitness(definition)).map((fault) => wording(fault, definition));
  });

/** A total over rows that are missing from the table: the missing units' finding says it all. */
function exceeds({ stated, reckonings }: SumRule): boolean {
  return reckonings.every((one) => stated.greaterThan(one.sum));
}

/** A wrong actual or target upsets its rate, too: where the corrected figure makes the printed rate right, it is the fault. */
function rateWitness(definition: TableDefinition): Witness {
  const measures = measuresOf(definition);
  return ({ row, key }, corrected) => {
    const measure = measures.find((id) => [measureKey(id, 'target'), measureKey(id, 'actual')].includes(key));
    if (measure === undefined) return false;
    const rate = figure(cellOf(row, measure, 'rate'));
    const target = figure(cellOf(row, measure, 'target'));
    const actual = figure(cellOf(row, measure, 'actual'));
    if (rate === null || target === null || actual === null) return false;
    const [goal, done] = key === measureKey(measure, 'target') ? [corrected, actual] : [target, corrected];
    return !rateAgrees(rate, target, actual) && rateAgrees(rate, goal, done);
  };
}

function wording(fault: SumFault, definition: TableDefinition): Finding {
  if (fault.kind === 'sum') return sumFinding(fault.rule, fault.computed, definition);
  const own = fault.rules.find(({ whole }) => whole.cell === fault.cell.cell);
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
    computed: number(computed),
    difference: number(stated.minus(computed)),
  };
  if (kind === 'total') return finding('CHECK-002', whole.cell.at, figures);
  return kind === 'subtotal'
    ? finding('CHECK-003', whole.cell.at, { ...figures, label: whole.row.label ?? '' })
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
      computed: number(computed),
    },
    rules.map(({ whole }) => whole.cell.at),
  );
}
