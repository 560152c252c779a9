import { Decimal, plain, sum } from '../core/decimal.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { rowName } from '../facts/subjects.ts';
import { dataRows, type ParsedCell, type ParsedRow } from '../model/table.ts';
import { itemIn, itemOf, type ScoredItem } from '../words/items.ts';
import { type Check, figure, headingOf, known, number } from './check.ts';

/** A mark that somebody gave for an item, with the item's full marks. */
interface Mark {
  readonly item: ScoredItem;
  readonly cell: ParsedCell;
}

const WHOLE = new Decimal(100);

/** Marks for items (拉练（20分）): none above its full marks or below 0, and 得分 is what they come to. */
export const itemScores: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }): readonly Finding[] => {
    const column = definition.columns.find(({ items }) => items === true);
    if (column === undefined) return [];
    return dataRows(placed.table).flatMap((row): readonly Finding[] => {
      const given = marksOf(row, column.id);
      const outside = given.filter(({ item, cell }) => !marks.has(cell) && isOutside(item, figure(cell)));
      if (outside.length > 0)
        return outside.map(({ item, cell }) =>
          finding('VALUE-008', cell.at, { text: cell.text.trim(), range: `0—${plain(item.full)}` }),
        );
      const score = row.cells.get('score');
      const stated = figure(score);
      const expected = given.some(({ cell }) => marks.has(cell)) ? null : totalOf(given);
      if (score === undefined || stated === null || expected === null || marks.has(score)) return [];
      if (stated.equals(expected)) return [];
      const params = {
        row: rowName(row, definition),
        column: headingOf(score),
        stated: number(stated),
        expected: number(expected),
        difference: number(stated.minus(expected).abs()),
      };
      return [finding('CHECK-017', score.at, params)];
    });
  });

function marksOf(row: ParsedRow, column: string): readonly Mark[] {
  return [...row.cells].flatMap(([key, cell]): readonly Mark[] => {
    const item = itemIn(key, column) === null ? null : itemOf(cell.at.heading ?? '');
    return item === null ? [] : [{ item, cell }];
  });
}

function isOutside({ full }: ScoredItem, given: Decimal | null): boolean {
  return given !== null && (given.greaterThan(full) || given.isNegative());
}

/**
 * What the marks come to; null where one of them is not a figure, or where the items do not make up the hundred, so that 得分 is
 * of something else as well.
 */
function totalOf(given: readonly Mark[]): Decimal | null {
  const added = given.filter(({ item: { name, deducts } }) => !deducts && !name.startsWith('加'));
  if (!sum(added.map(({ item }) => item.full)).equals(WHOLE)) return null;
  const figures = given.map(({ item, cell }) => {
    const value = cell.value.kind === 'none' ? new Decimal(0) : figure(cell);
    return value !== null && item.deducts ? value.negated() : value;
  });
  return figures.includes(null) ? null : sum(figures.filter((value) => value !== null));
}
