import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { tableById, tables } from '../../schemas/index.ts';
import { runChecks } from '../../src/checks/index.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import type { PlacedTable } from '../../src/model/dataset.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { dataRows, type ParsedRow, type ParsedTable } from '../../src/model/table.ts';
import type { Value } from '../../src/model/value.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { FIXTURES } from '../support/cli.ts';
import {
  DOCUMENT_TABLES,
  OFFICE_WORKBOOKS,
  type PrintedRow,
  printedTable,
} from '../support/document-data.ts';
import { expected } from './printed-values.ts';
import { read, words } from './reading.ts';

/** Faults that are really in the document, as `code cell`, with the reason. Every other fixture must be without any. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  // The first page is lost: of the lead unit only its last character is left (…室).
  'investment-chains': ['VALUE-011 D4'],
};

/** A workbook's only table, under a file name and a sheet name of other things. */
function readFixture(workbook: string): {
  readonly table: ParsedTable;
  readonly findings: readonly Finding[];
} {
  const file = '报送/未命名 (3).xlsx';
  const { workbook: opened } = readWorkbook(readFileSync(path.join(FIXTURES, workbook)), { file });
  const [sheet] = opened?.sheets ?? [];
  if (sheet === undefined) throw new Error(`${workbook} has no sheet`);
  const { tables: found, findings } = read(renamed(sheet, 'Sheet7'), tables, file);
  const [table] = found;
  if (table === undefined || found.length > 1) throw new Error(`${workbook}: ${found.length} tables`);
  const period = table.variant === 'base' ? null : { year: 2023, month: 5 };
  const placed: PlacedTable = { file: { path: file, sha256: '', size: 0 }, table, period };
  const roster = createRoster(daye2023.roster, daye2023.issuer);
  const checked = runChecks({ tables: [placed], definitions: tables, roster, found: findings });
  return { table, findings: [...findings, ...checked] };
}

function renamed(sheet: Sheet, name: string): Sheet {
  const { position, visibility, used, merges, hiddenRows, hiddenColumns, cellCount, leavesOut } = sheet;
  return {
    ...{ name, position, visibility, used, merges, hiddenRows, hiddenColumns, cellCount, leavesOut },
    rows: () => sheet.rows(),
    cell: (row, column) => sheet.cell(row, column),
    mergeAt: (row, column) => sheet.mergeAt(row, column),
  };
}

function said(value: Value | undefined): string {
  if (value?.kind === 'deadline' && value.standing) return `standing from ${value.from ?? ''}`;
  return words(value) + (value?.kind === 'units' && value.others ? '…' : '');
}

/** Values by column; of a measure in a target table, what stands in the one column it has there. */
function valuesOf(row: ParsedRow, columns: readonly string[]): readonly string[] {
  return columns.map((key) => said((row.cells.get(key) ?? row.cells.get(`${key}.target`))?.value));
}

function expectedOf(printed: PrintedRow, columns: readonly string[], table: string): readonly string[] {
  return columns.map((key) => {
    const [id = '', part = 'target'] = key.split('.');
    const column = tableById(table)?.columns.find((each) => each.id === id);
    if (column === undefined) throw new Error(`${table} has no column ${id}`);
    const { content } = column;
    const beside = content.type === 'worded-target' && content.unitIn !== undefined ? content.unitIn : null;
    const unit = beside === null ? null : (printed.get(beside) ?? '');
    return expected(printed.get(key) ?? '', column, part === 'target' ? 'target' : 'other', unit);
  });
}

describe.each([...DOCUMENT_TABLES, ...OFFICE_WORKBOOKS])(
  '%s from the data %s in %s',
  (id, data, workbook) => {
    const printed = printedTable(data);
    const { table, findings } = readFixture(workbook);
    // Read into the measures it mixes; see departments.test.ts.
    const columns = printed.columns.filter((key) => key !== 'projects-or-fund');

    it('is recognised under a wrong file name and a wrong sheet name', () => {
      expect([table.id, table.variant]).toEqual([id, /-progress$|:/.test(data) ? 'progress' : 'base']);
      expect(table.title?.text.replace(/\s/g, '')).toBe(printed.title);
    });

    it('comes back with every value', () => {
      const rows = dataRows(table);
      expect(rows).toHaveLength(printed.rows.length);
      rows.forEach((row, index) => {
        const source = printed.rows[index] ?? new Map<string, string>();
        expect([index, ...valuesOf(row, columns)]).toEqual([index, ...expectedOf(source, columns, id)]);
      });
    });

    it('comes back with the totals it prints', () => {
      const totals = table.rows.filter((row) => row.class === 'total');
      expect(totals).toHaveLength(printed.total === null ? 0 : 1);
      for (const key of columns) {
        const cell = totals[0]?.cells.get(key) ?? totals[0]?.cells.get(`${key}.target`);
        const figure = printed.total?.get(key) ?? '';
        if (/^\d/.test(figure) && cell?.value.kind !== 'text') {
          expect([key, words(cell?.value)]).toEqual([
            key,
            expectedOf(new Map([[key, figure]]), [key], id)[0],
          ]);
        }
      }
    });

    it('has the faults of the document and no other', () => {
      const faults = findings.filter(({ severity }) => severity !== 'info');
      expect(faults.map(({ code, at }) => `${code} ${at.cell ?? ''}`)).toEqual(FAULTS[data] ?? []);
    });
  },
);

test('Every table has a fixture, or data and a test of its own.', () => {
  const own = ['investment/townships', 'project/infrastructure', 'enterprise/return'];
  const here = DOCUMENT_TABLES.map(([id]) => id);
  expect(tables.map(({ id }) => id).filter((id) => !here.includes(id) && !own.includes(id))).toEqual([]);
});
