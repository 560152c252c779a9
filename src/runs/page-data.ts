import { deflateRawSync } from 'node:zlib';
import type { TableDefinition } from '../../schemas/define-table.ts';
import { comparePeriods, type Period } from '../core/period.ts';
import { parseA1 } from '../core/place.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { expectedUnits } from '../facts/expected.ts';
import type { LoadedFile, ReadFile } from '../model/dataset.ts';
import type { PackedContext, PageData } from '../model/page-data.ts';
import { type ParsedRow, type ParsedTable, withRows } from '../model/table.ts';
import { unitsIn } from '../scheme/changes.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { makePacker } from './packed.ts';
import { placeSubmissions } from './submissions.ts';

export interface PageRequest {
  readonly scheme: Scheme;
  /** The scheme’s workbook; null for the built-in scheme. */
  readonly schemeFile: LoadedFile | null;
  readonly month: Period | null;
  /** A unit of the roster; null for a page that any unit may use. */
  readonly unit: string | null;
  /** The tables that are asked for; empty: all. */
  readonly tables: readonly TableDefinition[];
  /** Targets, ledgers and months, read; what is of the month itself or later is what units are still to send. */
  readonly files: readonly ReadFile[];
}

/** What a self-check page is to carry; that of one unit carries no other’s rows. */
export function pageData({ scheme, schemeFile, month, unit, tables, files }: PageRequest): PageData {
  const placed = placeSubmissions(files, scheme, month).tables;
  const known = new Set(
    placed
      .filter(({ period }) => month === null || period === null || comparePeriods(period, month) < 0)
      .map(({ table }) => table),
  );
  const before = files
    .map((file) => withoutRollCall({ ...file, tables: file.tables.filter((table) => known.has(table)) }))
    .filter((file) => file.tables.length > 0);
  const carried = unit === null ? before : before.map((file) => ofUnit(file, unit));
  const { text, numbers } = makePacker()(carried.filter((file) => file.tables.length > 0));
  const context: PackedContext = { text, numbers: [...numbers] };
  return {
    month,
    unit,
    tables: tables.map(({ id }) => id),
    scheme:
      schemeFile === null
        ? null
        : { path: schemeFile.input.path, base64: Buffer.from(schemeFile.bytes).toString('base64') },
    context: deflateRawSync(JSON.stringify(context), { level: 9 }).toString('base64'),
  };
}

/** The units that a page each is made for: those who report on the tables, or all that exist in the month, in the roster’s order. */
export function pageUnits({ scheme, month, tables, files }: PageRequest): readonly string[] {
  const roster = month === null ? scheme.roster : unitsIn(scheme, month);
  const rows = (id: string): readonly ParsedRow[] =>
    files.flatMap((file) =>
      file.tables.flatMap((table) => (table.id === id && table.variant === 'base' ? table.rows : [])),
    );
  const asked = new Set(
    tables.flatMap((definition) => expectedUnits(definition, rows(definition.id), roster)),
  );
  return roster.map(({ name }) => name).filter((name) => tables.length === 0 || asked.has(name));
}

/** Who has reported an earlier month is nobody’s business here. */
function withoutRollCall({ rollCall: _, ...file }: ReadFile): ReadFile {
  return file;
}

/** A file with the rows that name the unit, or a group, or nobody at all. */
function ofUnit(file: ReadFile, unit: string): ReadFile {
  const tables = file.tables.flatMap((table): readonly ParsedTable[] => {
    const rows = table.rows.filter((row) => isOf(row, unit));
    return rows.length === 0 ? [] : [withRows(table, rows)];
  });
  return { ...file, tables, findings: file.findings.filter((finding) => isIn(finding, tables)) };
}

function isOf(row: ParsedRow, unit: string): boolean {
  if (row.class !== 'data') return false;
  const names = [...row.cells.values()].flatMap(({ value }) => (value.kind === 'units' ? value.names : []));
  return names.length === 0 || names.some((name) => name.unit === unit || name.collective);
}

/** Whether a finding is of a row that was kept: what it says of others is theirs. */
function isIn({ at }: Finding, tables: readonly ParsedTable[]): boolean {
  const range = at.cell === undefined ? null : parseA1(at.cell);
  return tables.some(
    (table) =>
      range !== null && table.at.sheet === at.sheet && table.rows.some(({ row }) => row === range.top),
  );
}
