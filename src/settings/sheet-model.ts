import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import type { Decimal } from '../core/decimal.ts';
import type { CellStyle, RowModel, SheetModel, ValidationModel } from '../model/workbook-model.ts';
import { headingLine } from '../words/headings.ts';
import type { Dropdown } from './choices.ts';

/** Rows above the first record: title and header. */
export const RECORDS_FROM = 3;
const LEAST_ROWS = 20;
const LEAST_SPARE_ROWS = 5;

/** A record's cells in the order of the columns; null for an empty one. */
export type SettingsRecord = readonly (string | number | Decimal | null)[];

/** A settings sheet: title, the definition's headings, one row a record and spare rows, dropdowns where there is a choice. */
export function settingsSheet(
  definition: TableDefinition,
  widths: readonly number[],
  records: readonly SettingsRecord[],
  dropdowns: ReadonlyMap<string, Dropdown>,
): SheetModel {
  const { columns } = definition;
  const spare = Math.max(LEAST_SPARE_ROWS, LEAST_ROWS - records.length);
  const blank: SettingsRecord = columns.map(() => null);
  const body = [...records, ...Array.from({ length: spare }, () => blank)].map(
    (record): RowModel => ({
      cells: columns.map((column, index) => ({
        value: record[index] === '' ? null : (record[index] ?? null),
        style: styleOf(column),
      })),
    }),
  );
  const header: RowModel = {
    cells: columns.map((column) => ({
      value: headingLine(column),
      style: 'header',
      ...(column.note === undefined ? {} : { note: column.note }),
    })),
  };
  const rows: readonly RowModel[] = [
    { cells: [{ value: definition.title, style: 'title' }], height: 30 },
    header,
    ...body,
  ];
  return {
    name: definition.title,
    widths,
    rows,
    merges: [{ top: 1, bottom: 1, left: 1, right: columns.length }],
    freeze: { rows: RECORDS_FROM - 1, columns: 1 },
    print: { orientation: 'landscape', repeatRows: [1, RECORDS_FROM - 1] },
    validations: columns.flatMap((column, index) =>
      columnValidation(column, dropdowns.get(`${definition.id}#${column.id}`), {
        top: RECORDS_FROM,
        bottom: rows.length,
        left: index + 1,
        right: index + 1,
      }),
    ),
  };
}

/** Text columns keep what is typed: Excel would turn 100% or 1；2 into something else. */
function styleOf({ content }: ColumnDefinition): CellStyle {
  if (content.type === 'text') return 'entry-text';
  return content.type === 'number' || content.type === 'serial' ? 'number' : 'entry';
}

function columnValidation(
  column: ColumnDefinition,
  dropdown: Dropdown | undefined,
  range: ValidationModel['range'],
): readonly ValidationModel[] {
  const heading = headingLine(column);
  const prompt = column.note === undefined ? {} : { promptTitle: heading, prompt: column.note };
  if (dropdown !== undefined) return [listValidation(dropdown, range, prompt)];
  if (column.content.type !== 'number') return [];
  const { integer, min, max } = column.content;
  if (min === undefined && max === undefined) return [];
  return [
    {
      range,
      rule: {
        type: integer === true ? 'whole' : 'decimal',
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      },
      ...prompt,
      errorTitle: '数字不合要求',
      error: max === undefined ? `请填不小于${min}的数字。` : `请填${min ?? ''}—${max}的整数。`,
      strictness: 'stop',
    },
  ];
}

/** A dropdown as a validation; what the reader would refuse is refused here too, and nothing else. */
export function listValidation(
  { source, strictness }: Dropdown,
  range: ValidationModel['range'],
  prompt: Pick<ValidationModel, 'promptTitle' | 'prompt'>,
): ValidationModel {
  return {
    range,
    rule: { type: 'list', source },
    ...prompt,
    errorTitle: '不在可选项中',
    error: strictness === 'stop' ? '请从下拉列表中选择。' : '不是常用的内容，确认无误可以保留。',
    strictness,
  };
}
