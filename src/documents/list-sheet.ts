import { sheetOfLongRows } from '../model/long-rows.ts';
import { BESIDE_SHEETS, type CellModel, type RowModel, type SheetModel } from '../model/workbook-model.ts';
import { cell, heading, row } from './cells.ts';

/** A title, a caption, one header row, then a row for every item. */
export interface ListSheet {
  readonly name: string;
  readonly title: string;
  readonly caption: string;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly items: readonly (readonly CellModel[])[] | LongItems;
  /** Said in the table's place when there is no item. */
  readonly none: string;
  /** Columns that stay when scrolling sideways. */
  readonly frozenColumns?: number;
  /** Who signs below: 拟稿, 审核, 签批. */
  readonly signed?: readonly string[];
  /** Points of an item's row at the least. */
  readonly rowHeight?: number;
}

/** Items of which a ledger may have a hundred thousand: the cells of each, made when its row is written. */
export interface LongItems {
  readonly count: number;
  readonly each: () => Iterable<readonly CellModel[]>;
}

/** Long items made one by one of what they are about. */
export function itemsOf<Item>(
  all: readonly Item[],
  cells: (item: Item, index: number) => readonly CellModel[],
): LongItems {
  return {
    count: all.length,
    *each() {
      for (const [index, item] of all.entries()) yield cells(item, index);
    },
  };
}

/** A list that proves what others print: hidden, so that printing the workbook does not print it. */
export function behind(list: ListSheet): SheetModel {
  return laidOut(list, false, { visibility: 'hidden' });
}

/** 制表： 审核： 审批：, to be signed. */
export function signRow(labels: readonly string[], height: number): RowModel {
  return row([cell(labels.map((label) => `${label}：`).join('　'.repeat(12)), 'signature')], height);
}

const SIGN_HEIGHT = 34;

/** Row of the header, and of the first item. */
const HEADER = 3;
export const FIRST_ITEM = HEADER + 1;

/** Where the last column says where figures come from, it stands beside the table: it is not printed and makes no row taller. */
export function listSheet(list: ListSheet): SheetModel {
  return laidOut(list, list.headers.at(-1) === BESIDE_SHEETS.sources);
}

function laidOut(list: ListSheet, aside: boolean, seen: Pick<SheetModel, 'visibility'> = {}): SheetModel {
  const { headers, items } = list;
  const right = headers.length;
  const printed = aside ? right - 1 : right;
  const across = (at: number): SheetModel['merges'][number] => ({
    top: at,
    bottom: at,
    left: 1,
    right: printed,
  });
  const count = 'count' in items ? items.count : items.length;
  const signed = list.signed === undefined ? [] : [signRow(list.signed, SIGN_HEIGHT)];
  const leastHeight = list.rowHeight === undefined ? {} : { leastHeight: list.rowHeight };
  const rowOf = (cells: readonly CellModel[]): RowModel => ({ ...row(cells), ...leastHeight });
  const each = function* (): Generator<RowModel> {
    yield* heading(list.title, list.caption);
    yield row(headers.map((text) => cell(text, 'header')));
    if (count === 0) yield rowOf([cell(list.none, 'note')]);
    for (const cells of 'count' in items ? items.each() : items)
      yield rowOf(aside ? besideLast(cells) : cells);
    yield* signed;
  };
  const frame: Omit<SheetModel, 'rows'> = {
    name: list.name,
    widths: list.widths,
    merges: [
      across(1),
      across(2),
      ...(count === 0 ? [across(FIRST_ITEM)] : []),
      ...signed.map(() => across(FIRST_ITEM + Math.max(1, count))),
    ],
    freeze: { rows: HEADER, columns: list.frozenColumns ?? 0 },
    print: {
      orientation: 'landscape',
      repeatRows: [1, HEADER],
      ...(aside ? { columns: printed } : {}),
    },
    ...(count === 0 ? {} : { filter: { top: HEADER, bottom: HEADER + count, left: 1, right } }),
    ...seen,
  };
  if (!('count' in items)) return { ...frame, rows: [...each()] };
  return sheetOfLongRows(frame, {
    count: HEADER + Math.max(1, count) + signed.length,
    columns: right,
    each,
  });
}

function besideLast(cells: readonly CellModel[]): readonly CellModel[] {
  const last = cells.at(-1);
  return last === undefined ? cells : [...cells.slice(0, -1), { ...last, style: 'aside' }];
}
