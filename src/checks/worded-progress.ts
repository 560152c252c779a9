import type { TableDefinition } from '../../schemas/define-table.ts';
import { Decimal } from '../core/decimal.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { SubjectRow } from '../facts/subjects.ts';
import type { ParsedCell } from '../model/table.ts';
import type { NumberValue } from '../model/value.ts';
import { convert } from '../values/measure-unit.ts';
import { pairsOfMonths } from './changes.ts';
import { allSubjects, type Check, type CheckInput, figure, headingOf, number, placeText } from './check.ts';
import type { Marks } from './marks.ts';
import { rateAgrees } from './stated-results.ts';

/** One indicator's target and what was done, each with its measure unit in the cell. */
interface WordedRow {
  readonly item: SubjectRow;
  readonly target: WordedCell;
  readonly actual: WordedCell;
}

interface WordedCell {
  readonly cell: ParsedCell;
  /** Null where the cell holds no figure. */
  readonly value: NumberValue | null;
}

const PERCENT = '%';
/** Indicators that are a share of a whole; growth may exceed it. */
const SHARE = /率|比重|比例|占比|覆盖|百分比/u;
const GROWTH = /增长|增速|增幅|提高|提升/u;

/** Figures whose measure unit stands in the cell: there must be one, and it must be that of the target. */
export const wordedUnits: Check = (input, marks) => [
  ...wordedTargets(input).flatMap(({ item, cell, value }) =>
    value === null || saysUnit(value) || unitBeside(item, 'target') || marks.has(cell)
      ? []
      : [
          finding('CHECK-038', cell.at, {
            row: item.subject,
            column: headingOf(cell),
            stated: cell.text.trim(),
          }),
        ],
  ),
  ...wordedRows(input).flatMap(({ item, target, actual }): readonly Finding[] => {
    const { cell, value } = actual;
    if (value === null || target.value === null || marks.has(cell) || marks.has(target.cell)) return [];
    const row = item.subject;
    const column = headingOf(cell);
    if (value.unit === undefined) {
      if (target.value.unit === undefined || unitBeside(item, 'actual')) return [];
      return [finding('CHECK-038', cell.at, { row, column, stated: cell.text.trim() }, [target.cell.at])];
    }
    if (target.value.unit !== undefined && differs(value.unit, target.value.unit)) {
      const params = {
        row,
        column,
        stated: cell.text.trim(),
        otherColumn: headingOf(target.cell),
        otherStated: target.cell.text.trim(),
      };
      return [finding('CHECK-039', cell.at, params, [target.cell.at])];
    }
    return [];
  }),
];

/** A share of a whole above the whole, an actual that says there is no task, a stated rate that is not the quotient. */
export const wordedActuals: Check = (input, marks) =>
  wordedRows(input).flatMap(({ item, target, actual }): readonly Finding[] => {
    const { cell, value } = actual;
    if (target.value === null) return [];
    const [row, column] = [item.subject, headingOf(cell)];
    if (cell.value.kind === 'none') {
      const hidden = [cell, target.cell].some((one) => marks.hides('CHECK-008', one));
      return hidden ? [] : [finding('CHECK-008', cell.at, { row, column, target: target.cell.text.trim() })];
    }
    if (value === null || marks.has(cell) || marks.has(target.cell)) return [];
    if (value.unit === PERCENT && isShare(row) && value.number.greaterThan(100))
      return [finding('CHECK-040', cell.at, { row, column, stated: cell.text.trim() })];
    const rate = item.row.cells.get('rate');
    const stated = figure(rate);
    const done = inUnitOf(value, target.value);
    if (rate === undefined || stated === null || done === null || target.value.number.isZero()) return [];
    if (isCeiling(target.value)) return [];
    if (marks.has(rate) || rateAgrees(stated, target.value.number, done)) return [];
    const expected = done.dividedBy(target.value.number).times(100).toDecimalPlaces(2);
    const params = {
      row,
      stated: number(stated),
      target: number(target.value.number),
      actual: number(done),
      expected: number(expected),
    };
    return [finding('CHECK-012', rate.at, params)];
  });

/**
 * Cumulative figures with their unit in the cell that fall from one month to the next; a rate or a share may. Where the earlier month was
 * reported more than once, one is held against the greatest: it may be the right one.
 */
export const fallingWords: Check = (input, marks) =>
  pairsOfMonths(input).flatMap(({ now, earlier }): readonly Finding[] => {
    const mine = actualOf(now);
    if (mine === null || mine.value === null || marks.has(mine.cell) || mine.value.unit === PERCENT)
      return [];
    const goal = wordedCell(now, 'target')?.value;
    if (goal != null && isCeiling(goal)) return [];
    const most = greatest(mine.value, earlier, marks);
    if (most === null || !mine.value.number.lessThan(most.amount)) return [];
    const unit = mine.value.unit ?? '';
    const params = {
      row: now.subject,
      column: headingOf(mine.cell),
      stated: mine.cell.text.trim(),
      before: most.cell.text.trim(),
      place: placeText(most.cell),
      difference: `${number(most.amount.minus(mine.value.number))}${unit}`,
    };
    return [finding('CHECK-004', mine.cell.at, params, [most.cell.at])];
  });

/** The greatest that rows report, in the unit of another figure; null where none does that can be held against it. */
function greatest(
  mine: NumberValue,
  rows: readonly SubjectRow[],
  marks: Marks,
): { readonly cell: ParsedCell; readonly amount: Decimal } | null {
  let most: { readonly cell: ParsedCell; readonly amount: Decimal } | null = null;
  for (const row of rows) {
    const reported = actualOf(row);
    if (reported === null || reported.value === null || marks.has(reported.cell)) continue;
    const amount = inUnitOf(reported.value, mine);
    if (amount !== null && (most === null || amount.greaterThan(most.amount)))
      most = { cell: reported.cell, amount };
  }
  return most;
}

/** A column with the measure unit says what the bare figure is, also in a unit that is not known (个/街道). */
function unitBeside({ definition, row }: SubjectRow, id: string): boolean {
  const content = definition.columns.find((column) => column.id === id)?.content;
  const beside = content?.type === 'worded-target' ? content.unitIn : undefined;
  const value = beside === undefined ? undefined : row.cells.get(beside)?.value;
  // One that cannot be read is a question of its own.
  return value !== undefined && value.kind !== 'blank';
}

/** 不超过, 50位以内: less is better, and a rate of what has been done says nothing. */
function isCeiling({ relation }: NumberValue): boolean {
  return relation === '<=' || relation === '<';
}

/** 42（其中工业项目40个）: the parts say what is counted. */
function saysUnit({ unit, parts = [] }: NumberValue): boolean {
  return unit !== undefined || parts.some((part) => part.unit !== undefined);
}

/** @param subject 文明提升/社区参与率: what the indicator is called stands last. */
function isShare(subject: string): boolean {
  const indicator = subject.slice(subject.lastIndexOf('/') + 1);
  return SHARE.test(indicator) && !GROWTH.test(indicator);
}

const ONE = new Decimal(1);

/** Whether two units measure different things, or count different things (个 and 家); 万元 and 亿元 convert. */
function differs(unit: string, wanted: string): boolean {
  if (unit === wanted) return false;
  const ratio = convert(ONE, unit, wanted);
  return ratio === null || ratio.equals(ONE);
}

function inUnitOf({ number: amount, unit }: NumberValue, other: NumberValue): Decimal | null {
  if (unit === other.unit) return amount;
  return unit === undefined || other.unit === undefined ? null : convert(amount, unit, other.unit);
}

/** The rows of tables whose target is worded. */
function wordedSubjects(input: CheckInput): readonly SubjectRow[] {
  return allSubjects(input).filter(({ definition }) => isWorded(definition, 'target'));
}

function isWorded(definition: TableDefinition, id: string): boolean {
  const ids =
    worded.get(definition) ??
    new Set(
      definition.columns.filter(({ content }) => content.type === 'worded-target').map((column) => column.id),
    );
  worded.set(definition, ids);
  return ids.has(id);
}

const worded = new WeakMap<TableDefinition, ReadonlySet<string>>();

function wordedTargets(input: CheckInput): readonly (WordedCell & { readonly item: SubjectRow })[] {
  return wordedSubjects(input).flatMap((item) => {
    const found = wordedCell(item, 'target');
    return found === null ? [] : [{ ...found, item }];
  });
}

function wordedRows(input: CheckInput): readonly WordedRow[] {
  return wordedSubjects(input).flatMap((item): readonly WordedRow[] => {
    const [target, actual] = [wordedCell(item, 'target'), actualOf(item)];
    return target === null || actual === null ? [] : [{ item, target, actual }];
  });
}

function actualOf(item: SubjectRow): WordedCell | null {
  return wordedCell(item, 'actual');
}

function wordedCell({ definition, row }: SubjectRow, id: string): WordedCell | null {
  const cell = isWorded(definition, id) ? row.cells.get(id) : undefined;
  if (cell === undefined) return null;
  return { cell, value: cell.value.kind === 'number' ? cell.value : null };
}
