import type { TableDefinition } from '../../schemas/define-table.ts';
import type { CellModel, CellStyle, RowModel, SheetModel, ValidationModel } from '../core/document.ts';

/** A settings sheet: title, the definition's headings, one row a record, dropdowns where the definition has choices. */
export function settingsSheet(
  definition: TableDefinition,
  widths: readonly number[],
  records: readonly (readonly (string | number)[])[],
  lists: ReadonlyMap<string, string>,
): SheetModel {
  const headings = definition.columns.map(({ header }) =>
    typeof header === 'string' ? header : header.join('/'),
  );
  const width = headings.length;
  const cell = (value: string | number, style: CellStyle, note?: string): CellModel => ({
    value,
    style,
    ...(note === undefined ? {} : { note }),
  });
  const blank = Array.from({ length: Math.max(3, 20 - records.length) }, (): readonly string[] =>
    headings.map(() => ''),
  );
  const rows: RowModel[] = [
    { cells: [cell(definition.title, 'title')], height: 30 },
    { cells: definition.columns.map((column, index) => cell(headings[index] ?? '', 'header', column.note)) },
    ...[...records, ...blank].map(
      (record): RowModel => ({
        cells: record.map((value) => cell(value, typeof value === 'number' ? 'number' : 'entry')),
      }),
    ),
  ];
  const validations = definition.columns.flatMap((column, index): readonly ValidationModel[] => {
    const source = lists.get(`${definition.id}#${column.id}`);
    if (source === undefined) return [];
    return [
      {
        range: { top: 3, bottom: rows.length, left: index + 1, right: index + 1 },
        rule: { type: 'list', source },
        promptTitle: headings[index] ?? '',
        prompt: column.note ?? '从下拉列表选。',
        errorTitle: '不在可选项中',
        error: '请从下拉列表中选择。',
        strictness: 'stop',
      },
    ];
  });
  return {
    name: definition.title,
    widths,
    rows,
    merges: width > 1 ? [{ top: 1, bottom: 1, left: 1, right: width }] : [],
    freeze: { rows: 2, columns: 1 },
    print: { orientation: 'landscape', repeatRows: [1, 2] },
    validations,
  };
}
