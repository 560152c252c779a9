import { a1, columnLetters } from '../core/place.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Sheet } from '../model/sheet.ts';
import type { HeadedMonth, ParsedTable } from '../model/table.ts';
import { bindColumns } from './bind-columns.ts';
import { placeOf, type TableContext } from './context.ts';
import { leftOutFindings } from './left-out.ts';
import { listOfThings } from './lists-of-things.ts';
import { panesOf } from './panes.ts';
import { parseRows } from './parse-rows.ts';
import { readForms } from './read-form.ts';
import { readUpright } from './read-upright.ts';
import { divide, type Region } from './regions.ts';
import type { SheetTables } from './sheet-tables.ts';
import { monthOfHeadings } from './sheet-time.ts';
import { unrecognisedFinding } from './unrecognised.ts';

export type { TableContext } from './context.ts';
export type { SheetTables } from './sheet-tables.ts';

/**
 * Reads every known table of a sheet, whatever it is called and however it is laid out. Never throws for what a sheet
 * holds: what is wrong comes back as findings, and no row is dropped without one.
 */
export function readTables(sheet: Sheet, context: TableContext): SheetTables {
  if (sheet.used === null) return { tables: [], findings: [] };
  const forms = readForms(sheet, context);
  if (forms !== null)
    return {
      tables: forms.tables,
      findings: [...forms.findings, ...sheetFindings(sheet, forms.tables, context)],
    };
  const upright = readUpright(sheet, context, readPanes);
  if (upright !== null)
    return { ...upright, findings: [...upright.findings, ...sheetFindings(sheet, upright.tables, context)] };
  const panes = panesOf(sheet, context);
  if (panes.length === 0) return { tables: [], findings: [unrecognisedFinding(sheet, context)] };
  const { tables, findings } = readPanes(panes, context);
  return { tables, findings: [...findings, ...sheetFindings(sheet, tables, context)] };
}

function readPanes(panes: ReturnType<typeof panesOf>, context: TableContext): SheetTables {
  const read = panes.flatMap((pane) => {
    const regions = divide(pane.sheet, pane.found, context);
    const own = regions.map((region) => readRegion(pane.sheet, region, context));
    return [{ tables: [], findings: headlessFindings(pane.sheet, regions, context) }, ...own];
  });
  return { tables: read.flatMap(({ tables }) => tables), findings: read.flatMap(({ findings }) => findings) };
}

/** What is said of a whole sheet, whatever its tables are. */
function sheetFindings(
  sheet: Sheet,
  tables: readonly ParsedTable[],
  context: TableContext,
): readonly Finding[] {
  return [...leftOutFindings(sheet, tables, context), ...hiddenFindings(sheet, context)];
}

/** Records over the first header: their own header was not recognised, though the next page repeats it rightly. */
function headlessFindings(
  sheet: Sheet,
  regions: readonly Region[],
  context: TableContext,
): readonly Finding[] {
  const top = Math.min(...regions.map((region) => region.top));
  const rows = [...sheet.rows()].filter((row) => row.number < top && row.cells.length > 2);
  if (rows.length < 2) return [];
  const found = unrecognisedFinding({ ...sheet, rows: () => rows }, context);
  return found.code === 'TABLE-001' ? [found] : [];
}

function readRegion(sheet: Sheet, region: Region, context: TableContext): SheetTables {
  const { header, rivals, title, captions } = region;
  const { definition } = header.vocabulary;
  const binding = bindColumns(sheet, region, context);
  const list = listOfThings(sheet, header, context);
  if (list !== null) return { tables: [], findings: [list] };
  const parsed = parseRows(sheet, region, binding.columns, context);
  const bottom = parsed.rows.at(-1)?.row ?? header.top + header.height - 1;
  const at = placeOf(context, sheet, a1(header.top, header.left));
  const ambiguous =
    rivals.length === 0
      ? []
      : [
          finding('TABLE-002', at, {
            tables: [definition.title, ...rivals.map(({ vocabulary }) => vocabulary.definition.title)],
            table: definition.title,
          }),
        ];
  const headed = headedMonth(sheet, region, context);
  const table: ParsedTable = {
    id: definition.id,
    variant: binding.variant,
    at,
    region: { top: header.top, left: header.left, bottom, right: header.right },
    title,
    captions,
    notes: parsed.notes,
    ...(headed === null ? {} : { headed }),
    columns: parsed.columns,
    rows: parsed.rows,
  };
  return {
    tables: [table],
    findings: [...ambiguous, ...binding.findings, ...parsed.findings],
  };
}

function headedMonth(sheet: Sheet, { header }: Region, context: TableContext): HeadedMonth | null {
  const found = monthOfHeadings(header, context.year);
  if (found === null) return null;
  const { year, month, text, column } = found;
  return { year, month, day: null, text, at: placeOf(context, sheet, a1(header.top, column)) };
}

/** Hidden things on a sheet that holds a table, in one finding. */
function hiddenFindings(sheet: Sheet, context: TableContext): readonly Finding[] {
  const hidden: Bilingual[] = [];
  if (sheet.visibility !== 'visible') hidden.push({ zh: '整张工作表', en: 'the whole sheet' });
  if (sheet.hiddenRows.length > 0) {
    hidden.push({ zh: `第${sheet.hiddenRows.join('、')}行`, en: `rows ${sheet.hiddenRows.join(', ')}` });
  }
  if (sheet.hiddenColumns.length > 0) {
    const letters = sheet.hiddenColumns.map(columnLetters);
    hidden.push({ zh: `${letters.join('、')}列`, en: `columns ${letters.join(', ')}` });
  }
  return hidden.length === 0 ? [] : [finding('TABLE-010', placeOf(context, sheet), { hidden })];
}
