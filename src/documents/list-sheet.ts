import { BESIDE_SHEETS, type CellModel, type RowModel, type SheetModel } from '../model/workbook-model.ts';
import { cell, heading, row } from './cells.ts';

/** A title, a caption, one header row, then a row for every item. */
export interface ListSheet {
  readonly name: string;
  readonly title: string;
  readonly caption: string;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly items: readonly (readonly CellModel[])[];
  /** Said in the table's place when there is no item. */
  readonly none: string;
  /** Columns that stay when scrolling sideways. */
  readonly frozenColumns?: number;
  /** Who signs below: 拟稿, 审核, 签批. */
  readonly signed?: readonly string[];
  /** Points of an item's row at the least. */
  readonly rowHeight?: number;
}

/** A list that proves what others print: hidden, so that printing the workbook does not print it. */
export function behind(list: ListSheet): SheetModel {
  return { ...laidOut(list, false), visibility: 'hidden' };
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

function laidOut(list: ListSheet, aside: boolean): SheetModel {
  const { headers, items } = list;
  const right = headers.length;
  const printed = aside ? right - 1 : right;
  const across = (at: number): SheetModel['merges'][number] => ({
    top: at,
    bottom: at,
    left: 1,
    right: printed,
  });
  const none: RowModel = row([cell(list.none, 'note')]);
  const body = items.length === 0 ? [none] : items.map((cells) => row(aside ? besideLast(cells) : cells));
  const signed = list.signed === undefined ? [] : [signRow(list.signed, SIGN_HEIGHT)];
  return {
    name: list.name,
    widths: list.widths,
    rows: [
      ...heading(list.title, list.caption),
      row(headers.map((text) => cell(text, 'header'))),
      ...body.map((line) => (list.rowHeight === undefined ? line : { ...line, leastHeight: list.rowHeight })),
      ...signed,
    ],
    merges: [
      across(1),
      across(2),
      ...(items.length === 0 ? [across(FIRST_ITEM)] : []),
      ...signed.map(() => across(FIRST_ITEM + body.length)),
    ],
    freeze: { rows: HEADER, columns: list.frozenColumns ?? 0 },
    print: {
      orientation: 'landscape',
      repeatRows: [1, HEADER],
      ...(aside ? { columns: printed } : {}),
    },
    ...(items.length === 0 ? {} : { filter: { top: HEADER, bottom: HEADER + items.length, left: 1, right } }),
  };
}

function besideLast(cells: readonly CellModel[]): readonly CellModel[] {
  const last = cells.at(-1);
  return last === undefined ? cells : [...cells.slice(0, -1), { ...last, style: 'aside' }];
}
