import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableById } from '../../schemas/index.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { findFiles } from '../../src/disk/files.ts';
import { readFiles } from '../../src/disk/read-files.ts';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import type { CellModel, SheetModel, WorkbookModel } from '../../src/model/workbook-model.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { makeTemplates } from '../../src/runs/template.ts';
import { uprightForm } from '../../src/tables/upright-form.ts';
import { FIXTURES, newFolder } from '../support/cli.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { validated } from './forms.ts';

const daye2023Roster = createRoster(daye2023.roster, daye2023.issuer);

const JUNE = { year: 2023, month: 6 } as const;

function townships(): NonNullable<ReturnType<typeof tableById>> {
  const found = tableById('investment/townships');
  if (found === undefined) throw new Error('no table of the townships');
  return found;
}

/** June's form of one township, last month's figures in it where asked for. */
async function formOf(
  unit: string,
  withMay: boolean,
  month: { year: number; month: number } = JUNE,
): Promise<WorkbookModel> {
  const given = ['targets', ...(withMay ? ['monthly/2023-05.xlsx'] : [])].map((name) =>
    path.join(FIXTURES, name),
  );
  const { files } = makeTemplates({
    definitions: [townships()],
    named: true,
    scheme: daye2023,
    month,
    perUnit: true,
    targets: await readFiles(await findFiles(given, FIXTURES), daye2023),
    layout: null,
    sending: { due: null, contact: null },
    blankRows: null,
    date: '2023-06-05',
  });
  const found = files.find(({ model }) => model.metadata.unit === unit);
  if (found === undefined) throw new Error(`no form of ${unit}`);
  return found.model;
}

const sheetOf = (model: WorkbookModel): SheetModel => {
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

const shown = (cell: CellModel | null | undefined): string =>
  Decimal.isDecimal(cell?.value) ? cell.value.toFixed() : String(cell?.value ?? '');

/** The form with 本月 filled in by row, and 累计 and 完成率 as an office program works them out. */
function filled(model: WorkbookModel, month: (row: number) => string | null): WorkbookModel {
  const sheet = sheetOf(model);
  const rows = sheet.rows.map((row, index) => {
    const cells = row?.cells ?? [];
    const typed = month(index + 1);
    if (row === null || cells.length < 8 || index < 4 || typed === null || shown(cells[2]) === '/')
      return row;
    const number = /^[\d.]+$/.test(typed);
    const total = number ? new Decimal(shown(cells[3])).plus(typed) : '';
    const rate = Decimal.isDecimal(total) ? total.dividedBy(shown(cells[2])).toDecimalPlaces(4) : '';
    const values = [null, null, null, null, number ? new Decimal(typed) : typed, total, rate, null];
    return {
      ...row,
      cells: cells.map((cell, at) => {
        const value = values[at] ?? null;
        return cell === null || value === null ? cell : { ...cell, value };
      }),
    };
  });
  return { ...model, sheets: [{ ...sheet, rows }, ...model.sheets.slice(1)] };
}

async function saved(model: WorkbookModel): Promise<{ readonly absolute: string; readonly path: string }> {
  const file = path.join(newFolder(), 'form.xlsx');
  writeFileSync(file, writeWorkbook(model));
  return { absolute: file, path: 'form.xlsx' };
}

describe('The township’s form of a month', () => {
  it('has its indicators down on one page, tasks given and last month’s figures filled in', async () => {
    const sheet = sheetOf(await formOf('陈贵镇', true));
    expect(sheet.print.onePage).toBe(true);
    expect(sheet.rows[3]?.cells.map(shown)).toEqual([
      '序号',
      '指标',
      '年度任务',
      '上月累计',
      '本月',
      '累计',
      '完成率',
      '说明',
    ]);
    // As May's workbook has them: 6 of 9 projects, 33.11 of 60.
    expect(sheet.rows.slice(4, 6).map((row) => row?.cells.slice(1, 5).map(shown))).toEqual([
      ['新签约亿元以上项目（个）', '9', '6', ''],
      ['签约投资额（亿元）', '60', '33.11', ''],
    ]);
    expect(sheet.rows[4]?.cells.map((cell) => cell?.style)).toEqual([
      'given',
      'given-text',
      'given',
      'given',
      'entry-figure',
      'given',
      'given',
      'entry-text',
    ]);
  });

  it('asks for last month’s figures where nobody gives them, and in January has none', async () => {
    const [june, january] = [
      await formOf('陈贵镇', false),
      await formOf('陈贵镇', false, { year: 2023, month: 1 }),
    ];
    expect(sheetOf(june).rows[4]?.cells[3]).toMatchObject({ value: null, style: 'entry-figure' });
    expect(shown(sheetOf(january).rows[4]?.cells[3])).toBe('0');
  });

  it('is read back like any other table: the unit, its tasks, the month and what it comes to', async () => {
    const model = filled(await formOf('陈贵镇', true), () => '1');
    const [file] = await readFiles([await saved(model)], daye2023);
    const [table, ...more] = file?.tables ?? [];
    expect(more).toEqual([]);
    expect(table?.id).toBe('investment/townships');
    const cells = table?.rows[0]?.cells;
    const text = (key: string): string => `${cells?.get(key)?.text} ${cells?.get(key)?.at.cell}`;
    expect(text('unit')).toBe('陈贵镇 A2');
    expect([text('projects.target'), text('projects.month'), text('projects.actual')]).toEqual([
      '9 C5',
      '1 E5',
      '7 F5',
    ]);
    expect(text('contract-value.actual')).toBe('34.11 F6');
  });

  it('has no fault when it is filled in rightly, and a fault stands at its own cell', async () => {
    const form = await formOf('陈贵镇', true);
    expect(await validated([await saved(filled(form, () => '1'))])).toEqual([]);
    const found = await validated([await saved(filled(form, (row) => (row === 6 ? '约3' : '1')))]);
    expect(found.some((line) => line.includes('!E6'))).toBe(true);
  });
});

const sheetOfRows = (rows: readonly (readonly string[])[]): Sheet =>
  sheetFromMarkdown(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'), { name: '表' });

describe('A sheet is turned', () => {
  it('only where it is such a form: none of the fixtures is', async () => {
    const turned: string[] = [];
    for (const { absolute, path: name } of await findFiles([path.join(FIXTURES, '..')], FIXTURES)) {
      if (!name.endsWith('.xlsx')) continue;
      const { workbook } = readWorkbook(readFileSync(absolute), { file: name });
      for (const sheet of workbook?.sheets ?? [])
        if (uprightForm(sheet, daye2023Roster) !== null) turned.push(`${name} ${sheet.name}`);
    }
    expect(turned).toEqual([]);
  });

  it('not where its rows name units of their own, or nothing says whose it is', () => {
    const header = ['序号', '指标', '年度任务', '累计', '完成率'];
    const rows = [
      ['1', '新注册项目（个）', '8', '3', ''],
      ['2', '签约投资额（亿元）', '60', '20', ''],
    ];
    const lines = (first: string): readonly (readonly string[])[] => [
      ['1—6月情况'],
      [first],
      header,
      ...rows,
    ];
    expect(uprightForm(sheetOfRows(lines('填报单位：陈贵镇')), daye2023Roster)).not.toBeNull();
    expect(uprightForm(sheetOfRows(lines('截至6月30日')), daye2023Roster)).toBeNull();
    const led = [
      ['1—6月情况'],
      ['填报单位：陈贵镇'],
      [...header, '责任单位'],
      ...rows.map((row) => [...row, '市商务局']),
    ];
    expect(uprightForm(sheetOfRows(led), daye2023Roster)).toBeNull();
  });
});
