import type { FormLayout, TableDefinition } from '../../schemas/define-table.ts';
import { periodText } from '../core/period.ts';
import { VERSION } from '../core/version.ts';
import { measureKey, type ParsedRow } from '../model/table.ts';
import { type SheetModel, sheetName, type WorkbookModel } from '../model/workbook-model.ts';
import { createLists } from './choices.ts';
import { templateColumns } from './columns.ts';
import { formColumns, formSheet } from './form.ts';
import { groupsOf } from './groups.ts';
import { guideSheet } from './guide.ts';
import {
  entry,
  given,
  type TemplateColumn,
  type TemplateRequest,
  type TemplateRow,
  type TemplateTable,
  variantOf,
} from './model.ts';
import {
  addsUp,
  blankRows,
  givenRows,
  listedRows,
  type UnitEntry,
  underTotal,
  unitRows,
  withTotal,
} from './rows.ts';
import { firstRow, tableSheet } from './sheet.ts';
import { statisticsRows } from './statistics.ts';
import { type Titles, titlesOf } from './titles.ts';
import { leadColumn, namesUnit, rowsByUnit, unitEntries } from './units.ts';
import { standsUpright, uprightSheet } from './upright.ts';

/** Blank rows of a list where nobody says how many. */
const USUAL_ROWS = 20;

/** A blank form as a workbook: its sheets, the guide, the hidden lists, and the metadata that validation checks first. */
export function templateWorkbook(request: TemplateRequest): WorkbookModel {
  const { definition, period, unit, year } = request;
  const titles = titlesOf(definition, period, year);
  const lists = createLists();
  const { sheets, columns, grows, upright } =
    definition.form === undefined
      ? tableSheets(request, titles, lists)
      : {
          sheets: formSheets(definition.form, request, titles, lists),
          columns: formColumns(definition),
          grows: false,
          upright: false,
        };
  const listSheet = lists.sheet();
  return {
    title: titles.title,
    date: request.date,
    metadata: {
      version: VERSION,
      table: definition.id,
      edition: definition.edition,
      ...(period === null ? {} : { period: periodText(period) }),
      ...(unit === null ? {} : { unit: unit.name }),
    },
    sheets: [
      ...sheets,
      guideSheet(columns, request, grows, upright),
      ...(listSheet === null ? [] : [listSheet]),
    ],
  };
}

/** One sheet, or one for every enterprise that the form's unit is to report on, with the enterprise's name filled in. */
function formSheets(
  layout: FormLayout,
  request: TemplateRequest,
  titles: Titles,
  lists: ReturnType<typeof createLists>,
): readonly SheetModel[] {
  const mine = request.returns.filter(({ unit }) => unit === request.unit?.name);
  if (mine.length === 0) return [formSheet(layout, sourceName(request), titles, lists, request, null)];
  const taken: string[] = [];
  return mine.map(({ enterprise }) => {
    const name = sheetName(enterprise, taken);
    taken.push(name);
    return formSheet(layout, name, titles, lists, request, enterprise);
  });
}

function tableSheets(
  request: TemplateRequest,
  titles: Titles,
  lists: ReturnType<typeof createLists>,
): {
  readonly sheets: readonly SheetModel[];
  readonly columns: readonly TemplateColumn[];
  /** There are blank rows, and there may be too few of them. */
  readonly grows: boolean;
  /** The indicators stand down. */
  readonly upright: boolean;
} {
  const taken: string[] = [];
  const named = (table: TemplateTable): TemplateTable => {
    const name = sheetName(table.name, taken);
    taken.push(name);
    return { ...table, name };
  };
  const { period } = request;
  const upright = period === null ? [] : uprightForms(request, titles);
  const across = upright.length > 0 ? [] : templateTables(request, titles).map(named);
  const sheets = [
    ...upright.flatMap(({ table, own }) =>
      period === null
        ? []
        : uprightSheet(named(table), titles, period, { lists, request: own }, beforeOf(own)),
    ),
    ...across.map((table) => tableSheet(table, request.definition, titles, { lists, request })),
  ];
  const tables = [...upright.map(({ table }) => table), ...across];
  const seen = new Map(
    tables.flatMap(({ columns }) => columns.map((column) => [column.key, column] as const)),
  );
  const grows = tables.some(({ rows }) => rows.some(isBlankRow));
  return {
    sheets,
    columns: [...seen.values()],
    grows: upright.length === 0 && grows,
    upright: upright.length > 0,
  };
}

/** The form's unit, or every unit on a sheet of its own, where its figures can stand upright; empty where they cannot. */
function uprightForms(
  request: TemplateRequest,
  titles: Titles,
): readonly { readonly table: TemplateTable; readonly own: TemplateRequest }[] {
  if (request.layout !== 'upright') return [];
  const units =
    request.unit === null
      ? unitEntries(request).flatMap(({ name }) => request.roster.find((unit) => unit.name === name) ?? [])
      : [request.unit];
  const forms = units.flatMap((unit) => {
    const own = { ...request, unit };
    return templateTables(own, titles).map((table) => ({
      table: request.unit === null ? { ...table, name: unit.name } : table,
      own,
    }));
  });
  return forms.every(({ table }) => standsUpright(table, request.definition)) ? forms : [];
}

/** What the form's unit reported last month; null where nothing is known of it. */
function beforeOf({ before, definition, unit }: TemplateRequest): ParsedRow | null {
  const [key = ''] = definition.key;
  return rowsByUnit(before, key).get(unit?.name ?? '') ?? null;
}

function isBlankRow({ class: kind, fills }: TemplateRow): boolean {
  return kind === 'data' && [...fills.values()].every((fill) => fill.kind !== 'given');
}

/** The sheets a form needs: one, or one a class where units of several classes have a row each. */
function templateTables(request: TemplateRequest, titles: Titles): readonly TemplateTable[] {
  const { definition, given: listed } = request;
  const variant = variantOf(request);
  const name = sourceName(request);
  const all = templateColumns(definition, variant, () => true).filter(
    // The form says itself whose it is.
    ({ column }) => column.id !== definition.reportedBy,
  );
  const top = firstRow(all, titles);
  const nested = definition.totals?.nested;
  if (nested !== undefined) {
    const summed = definition.totals?.columns ?? [];
    return [
      { name, columns: all, rows: statisticsRows(all, nested, summed, listed, top, request.blankRows) },
    ];
  }
  const units = unitEntries(request);
  if (units.length > 0) return unitTables(units, request, titles);
  const data =
    definition.kind === 'ledger'
      ? []
      : (listed ?? []).filter((row) => row.class === 'data' && namesUnit(row, request));
  if (variant === 'progress' && data.length > 0) return [{ name, columns: all, rows: givenRows(all, data) }];
  if (isIndicatorList(definition) && data.length > 0)
    return [{ name, columns: all, rows: listedRows(all, data) }];
  const rows = blankRows(all, request.blankRows ?? USUAL_ROWS, top, definition);
  if (definition.kind === 'ledger') return [{ name, columns: all, rows: rowsOf(rows, request) }];
  return [{ name, columns: all, rows: withTotal(rows, all, top, definition) }];
}

/** A list of indicators, each with its own unit: it is sent round to be gone through, with what is known filled in. */
function isIndicatorList({ kind, columns }: TableDefinition): boolean {
  return (
    kind === 'target' &&
    columns.some(({ id, content }) => id === 'target' && content.type === 'worded-target')
  );
}

/** Blank rows of a ledger with the name of the unit that keeps it; where a row may be of several units, others can be added. */
function rowsOf(rows: readonly TemplateRow[], { definition, unit }: TemplateRequest): readonly TemplateRow[] {
  const column = leadColumn(definition);
  if (unit === null || column === undefined) return rows;
  const several = column.content.type === 'unit' && column.content.many === true;
  const fill = several ? entry(unit.name, true) : given(unit.name);
  return rows.map((row) => ({ ...row, fills: new Map([...row.fills, [column.id, fill]]) }));
}

function unitTables(
  units: readonly UnitEntry[],
  request: TemplateRequest,
  titles: Titles,
): readonly TemplateTable[] {
  const { definition } = request;
  const classed = definition.columns.some(({ content }) => content.type === 'class');
  // Only a table whose units are ranked is divided by their classes.
  const together = classed || request.unit !== null || definition.covers === undefined;
  const columnsOf = (members: readonly UnitEntry[]): readonly TemplateColumn[] =>
    templateColumns(definition, variantOf(request), (measure) => anyTask(measure, members));
  return groupsOf(units, together, columnsOf).map(({ name, members, columns }, _, all) => {
    const top = firstRow(columns, titles);
    const summed = members.length > 1 && addsUp(columns, definition);
    const first = summed && all.length === 1 && totalFirst(request);
    const rows = unitRows(members, columns, first ? top + 1 : top, request);
    const total = first ? underTotal : withTotal;
    return {
      name: all.length === 1 ? sourceName(request) : name,
      columns,
      rows: summed ? total(rows, columns, top, definition) : rows,
    };
  });
}

/** Whether the table that was given prints its 合计 above the rows. */
function totalFirst({ given: listed }: TemplateRequest): boolean {
  const rows = listed ?? [];
  const total = rows.findIndex((row) => row.class === 'total');
  return total >= 0 && total < rows.findIndex((row) => row.class === 'data');
}

/** Whether a unit may have the task: not where the target table says “/” for all of them. */
function anyTask(measure: string, units: readonly UnitEntry[]): boolean {
  const states = units.map(({ row }) => targetOf(row, measure));
  return states.some((kind) => kind !== 'none');
}

function targetOf(row: ParsedRow | null, measure: string): string | undefined {
  return row?.cells.get(measureKey(measure, 'target'))?.value.kind;
}

/** Name of a table's sheet: 招商附件2, 签约项目台账. */
export function sourceName({ definition }: Pick<TemplateRequest, 'definition'>): string {
  if (definition.kind === 'ledger') return sheetName(definition.title);
  return sheetName(definition.source.replace(/\s+/gu, ''));
}
