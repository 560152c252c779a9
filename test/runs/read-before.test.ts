import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tables } from '../../schemas/index.ts';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import type { Cell, Sheet, SheetRow } from '../../src/model/sheet.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { readingFor } from '../../src/runs/read-file.ts';
import { readTables, type SheetTables, type TableContext } from '../../src/tables/read-tables.ts';
import { FIXTURES } from '../support/cli.ts';
import { spelledOutTable } from '../support/spelled-out.ts';

/** Spoilt copies of every sheet. */
const COPIES = 3;

/** Texts that change what a cell, a row or a header is. */
const TEXTS = [
  '约5',
  '3.2亿元',
  '/',
  '市教育局',
  '其中：一片区',
  '合计',
  '一类乡镇小计',
  '责任单位',
  '签约额（万元）',
  '任务',
  '完成',
  '备注',
  '注：略',
  '2023年3月',
  '12月底',
  '　',
];
const FIGURES = ['0.033', '12.5', '0', '-5', '730.8200000000001', '45000', '1e3'];
const FORMATS = ['0.00%', 'General', '0', '0.00"万元"'];

function chances(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

/** A copy of a sheet with some cells typed over, emptied or formatted otherwise, and some rows and merges gone. */
function spoilt(sheet: Sheet, chance: (below: number) => number): Sheet {
  const often = [300, 60, 15][chance(3)] ?? 60;
  const pick = (texts: readonly string[]): string => texts[chance(texts.length)] ?? '';
  const typedOver = (cell: Cell): readonly Cell[] => {
    switch (chance(often)) {
      case 0:
        return [{ ...cell, kind: 'text', value: pick(TEXTS) }];
      case 1:
        return [{ ...cell, kind: 'number', value: pick(FIGURES) }];
      case 2:
        return [];
      case 3:
        return [{ ...cell, formatCode: pick(FORMATS) }];
      default:
        return [cell];
    }
  };
  const rows: readonly SheetRow[] = [...sheet.rows()].flatMap((row) => {
    const cells = chance(often) === 0 ? [] : row.cells.flatMap(typedOver);
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
  const gone = new Set(sheet.merges.filter(() => chance(often) === 0));
  const byRow = new Map(rows.map(({ number, cells }) => [number, cells]));
  const cellIn = (row: number, column: number): Cell | undefined =>
    byRow.get(row)?.find((cell) => cell.column === column);
  return {
    ...sheet,
    hiddenColumns: chance(4) === 0 ? [1 + chance(5)] : sheet.hiddenColumns,
    name: chance(4) === 0 ? pick(TEXTS) : sheet.name,
    merges: sheet.merges.filter((merge) => !gone.has(merge)),
    rows: () => rows,
    cell: cellIn,
    mergeAt: (row, column) => {
      const merge = sheet.mergeAt(row, column);
      return merge === undefined || gone.has(merge) ? undefined : merge;
    },
  };
}

/** As if nothing had been read before: whatever is remembered hangs on the roster or on the tables. */
function anew(file: string): TableContext {
  const settings = readingFor(daye2023);
  return { ...settings, definitions: tables.map((definition) => ({ ...definition })), file };
}

const remembering = readingFor(daye2023);

function readIn(context: TableContext, sheet: Sheet): SheetTables {
  const { tables: found, findings } = readTables(sheet, context);
  return { tables: found.map(spelledOutTable), findings };
}

const books = ['monthly', 'tables', 'targets', 'progress', 'ledgers'].flatMap((folder) =>
  readdirSync(path.join(FIXTURES, folder)).map((name) => path.join(folder, name)),
);

describe('What is read of a sheet does not depend on what was read before it', () => {
  it.each(books.map((name, index) => [name, index] as const))('%s and spoilt copies of it', (name, index) => {
    const { workbook } = readWorkbook(readFileSync(path.join(FIXTURES, name)), { file: name });
    const chance = chances(index + 1);
    for (const sheet of workbook?.sheets ?? []) {
      const copies = [sheet, ...Array.from({ length: COPIES }, () => spoilt(sheet, chance))];
      // Each once more: the second time everything about it has been met.
      const twice = [...copies, ...copies].map((copy) => readIn({ ...remembering, file: name }, copy));
      const alone = copies.map((copy) => readIn(anew(name), copy));
      expect(twice).toEqual([...alone, ...alone]);
    }
  });
});
