import type { CellModel, RowModel, SheetModel } from '../model/workbook-model.ts';
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
}

/** Row of the header, and of the first item. */
const HEADER = 3;
export const FIRST_ITEM = HEADER + 1;

export function listSheet(list: ListSheet): SheetModel {
  const { headers, items } = list;
  const right = headers.length;
  const across = (at: number): SheetModel['merges'][number] => ({ top: at, bottom: at, left: 1, right });
  const none: RowModel = row([cell(list.none, 'note')]);
  return {
    name: list.name,
    widths: list.widths,
    rows: [
      ...heading(list.title, list.caption),
      row(headers.map((text) => cell(text, 'header'))),
      ...(items.length === 0 ? [none] : items.map((cells) => row(cells))),
    ],
    merges: [across(1), across(2), ...(items.length === 0 ? [across(FIRST_ITEM)] : [])],
    freeze: { rows: HEADER, columns: list.frozenColumns ?? 0 },
    print: { orientation: 'landscape', repeatRows: [1, HEADER] },
    ...(items.length === 0 ? {} : { filter: { top: HEADER, bottom: HEADER + items.length, left: 1, right } }),
  };
}
