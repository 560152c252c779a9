import type {
  ColumnDefinition,
  FormLayout,
  FormSection,
  TableDefinition,
} from '../../schemas/define-table.ts';
import type { Range } from '../core/place.ts';
import type { CellModel, RowModel, SheetModel, ValidationModel } from '../model/workbook-model.ts';
import { headingLine, lastLevel } from '../words/headings.ts';
import type { ChoiceLists } from './choices.ts';
import { entryRule } from './entry-rules.ts';
import type { TemplateColumn, TemplateRequest } from './model.ts';
import { entryStyle } from './sheet.ts';
import type { Titles } from './titles.ts';

/** Columns of a form's sheet: the section's title, then label, value, label, value. */
const WIDTHS = [16, 28, 24, 22, 26];
const RIGHT = WIDTHS.length;
/** Column of a line's first value. */
const VALUE = 3;
const LINE_HEIGHT = 30;
const SITUATION_HEIGHT = 56;
const SIGN_HEIGHT = 48;

interface Line {
  readonly cells: readonly CellModel[];
  readonly merges: readonly (readonly [left: number, right: number])[];
  readonly entries: readonly (readonly [column: number, definition: ColumnDefinition])[];
  readonly height: number;
}

/** The form's fields as columns, for the guide. */
export function formColumns(definition: TableDefinition): readonly TemplateColumn[] {
  return definition.columns.map((column) => ({
    key: column.id,
    column,
    part: null,
    levels: [headingLine(column)],
    width: 20,
  }));
}

/** A form of labels and values (表单), one sheet; only the values are unlocked. */
export function formSheet(
  layout: FormLayout,
  name: string,
  titles: Titles,
  lists: ChoiceLists,
  request: TemplateRequest,
  enterprise: string | null,
): SheetModel {
  const named = { ...request, enterprise };
  const rows: RowModel[] = [{ cells: [{ value: titles.title, style: 'title' }], height: 40 }];
  const merges: Range[] = [{ top: 1, bottom: 1, left: 1, right: RIGHT }];
  const validations: ValidationModel[] = [];
  const column = (id: string): ColumnDefinition[] =>
    request.definition.columns.filter((item) => item.id === id);
  const add = ({ cells, merges: spans, entries, height }: Line): void => {
    const row = rows.push({ cells, height });
    for (const [left, right] of spans) if (right > left) merges.push({ top: row, bottom: row, left, right });
    for (const [at, definition] of entries) {
      const range = { top: row, bottom: row, left: at, right: at };
      const item = {
        key: definition.id,
        column: definition,
        part: null,
        levels: [lastLevel(definition)],
        width: 0,
      };
      validations.push(entryRule(item, range, true, lists, request));
    }
  };
  const addSection = (section: FormSection): void => {
    const first = rows.length + 1;
    section.lines.forEach((ids, index) => {
      const fields = ids.flatMap(column);
      add(fieldLine(fields, section, index === 0, named));
    });
    if (section.title !== undefined && rows.length > first)
      merges.push({ top: first, bottom: rows.length, left: 1, right: 1 });
  };
  for (const section of layout.sections.filter(({ at }) => at !== 'foot')) addSection(section);
  if (layout.list !== undefined) {
    const fields = layout.list.columns.flatMap(column);
    const first = rows.length + 1;
    add(listHead(layout.list.title, fields));
    for (let index = 0; index < (request.blankRows ?? layout.list.rows); index += 1) add(listLine(fields));
    merges.push({ top: first, bottom: rows.length, left: 1, right: 1 });
  }
  for (const section of layout.sections.filter(({ at }) => at === 'foot')) addSection(section);
  return {
    name,
    widths: WIDTHS,
    rows,
    merges,
    print: { orientation: 'portrait' },
    validations,
    locked: true,
  };
}

/** One or two fields; a section's title stands left of them, else the first label takes its place. */
function fieldLine(
  fields: readonly ColumnDefinition[],
  section: FormSection,
  first: boolean,
  request: NamedRequest,
): Line {
  const titled = section.title !== undefined;
  const [one, two] = fields;
  const cells: CellModel[] = Array.from({ length: RIGHT }, () => ({ value: null, style: 'header' }));
  const entries: [number, ColumnDefinition][] = [];
  const put = (at: number, cell: CellModel): void => {
    cells[at - 1] = cell;
  };
  if (titled) put(1, { value: first ? (section.title ?? null) : null, style: 'header' });
  const label = titled ? 2 : 1;
  if (one !== undefined) {
    put(label, { value: labelOf(one), style: 'header' });
    for (let at = VALUE; at <= (two === undefined ? RIGHT : VALUE); at += 1)
      put(at, valueCell(one, at === VALUE, request));
    if (isEntry(one, request)) entries.push([VALUE, one]);
  }
  if (two !== undefined) {
    put(4, { value: labelOf(two), style: 'header' });
    put(5, valueCell(two, true, request));
    if (isEntry(two, request)) entries.push([5, two]);
  }
  const spans: [number, number][] = [[VALUE, two === undefined ? RIGHT : VALUE]];
  if (!titled) spans.push([1, 2]);
  const height = section.at === 'foot' ? SIGN_HEIGHT : titled ? SITUATION_HEIGHT : LINE_HEIGHT;
  return { cells, merges: spans, entries, height };
}

/** 当月产值（万元）. */
function labelOf(column: ColumnDefinition): string {
  const unit = column.content.type === 'number' ? column.content.unit : undefined;
  return unit === undefined ? headingLine(column) : `${headingLine(column)}（${unit}）`;
}

/** A request for the sheet of one enterprise; null: its name is to be filled in. */
type NamedRequest = TemplateRequest & { readonly enterprise: string | null };

/** What stands there already: the unit that the form is made for, the enterprise that the sheet is about. */
function knownValue(column: ColumnDefinition, { unit, enterprise }: NamedRequest): string | null {
  const { content } = column;
  if (content.type === 'enterprise') return enterprise;
  return content.type === 'unit' && content.many !== true ? (unit?.name ?? null) : null;
}

function isEntry(column: ColumnDefinition, request: NamedRequest): boolean {
  return knownValue(column, request) === null;
}

function valueCell(column: ColumnDefinition, master: boolean, request: NamedRequest): CellModel {
  if (!isEntry(column, request))
    return { value: master ? knownValue(column, request) : null, style: 'given' };
  return { value: null, ...entryStyle(column.content) };
}

function listHead(title: string, fields: readonly ColumnDefinition[]): Line {
  const cells: CellModel[] = [
    { value: title, style: 'header' },
    ...fields.map((field): CellModel => ({ value: headingLine(field), style: 'header' })),
  ];
  return { cells, merges: [], entries: [], height: LINE_HEIGHT };
}

function listLine(fields: readonly ColumnDefinition[]): Line {
  const cells: CellModel[] = [
    { value: null, style: 'header' },
    ...fields.map((field): CellModel => ({ value: null, ...entryStyle(field.content) })),
  ];
  return {
    cells,
    merges: [],
    entries: fields.map((field, index) => [index + 2, field] as const),
    height: LINE_HEIGHT,
  };
}
