import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { put, sheetOf } from '../support/mutate.ts';

const Line = z.strictObject({
  sheet: z.string(),
  cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/),
  kind: z.enum(['number', 'text', 'boolean', 'date', 'error']),
  value: z.string(),
  format: z.string(),
  formula: z.boolean(),
  merge: z.string().nullable(),
});

/** The workbook of May with a hidden row and column, another heading, a hidden sheet with a value of every kind, and an empty one. */
let file = '';

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join(FIXTURES, 'monthly', '2023-05.xlsx'));
  const departments = sheetOf(workbook, '部门单位');
  departments.getRow(8).hidden = true;
  departments.getColumn('D').hidden = true;
  const kinds = workbook.addWorksheet('各种值', { state: 'hidden' });
  kinds.getCell('B2').value = 12.5;
  kinds.getCell('B2').numFmt = '0.00%';
  kinds.getCell('C2').value = new Date(Date.UTC(2023, 4, 31));
  kinds.getCell('C2').numFmt = 'yyyy/m/d';
  kinds.getCell('D2').value = { error: '#REF!' };
  kinds.getCell('E2').value = { formula: 'B2*2', result: 25 };
  kinds.getCell('F2').value = false;
  kinds.getCell('A4').value = '“引号”\n换行';
  kinds.mergeCells('A4:C5');
  const near = workbook.addWorksheet('招商');
  near.addRow(['序号', '责任单位', '签了几个', '到了多少', '联系电话']);
  near.addRow([1, '市教育局', 2, 10, 8723000]);
  workbook.addWorksheet('空表');
  file = put(newFolder(), '5月 进度.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
});

describe('dayie inspect', () => {
  it('lists sheets with range, merges, hidden rows and columns, tables, month and columns', () => {
    const ran = dayie(['inspect', file, '--lang', 'en', '--quiet']);
    expect(ran.status).toBe(0);
    const [, departments = ''] = ran.stdout.split(/^Sheet /m);
    // The order of merges is the file's.
    expect(departments).toMatch(/^ {2}Merged A1:H1, ([A-H]\d:[A-H]\d, ){4}[A-H]\d:[A-H]\d and 1 more$/m);
    expect(
      departments
        .split('\n')
        .filter((line) => !line.startsWith('  Merged'))
        .slice(0, 8),
    ).toEqual([
      '部门单位',
      '  Range A1:H75   cells 573   merges 7',
      '  Hidden rows 8',
      '  Hidden columns D',
      '  Recognised investment/departments (progress) A3:H74',
      '    Title 2023年1—5月各部门单位及金融机构招商引资任务完成情况表',
      '    Month 2023-05   rows 69   units 69',
      '    A   序号  →  serial',
    ]);
  });

  it('names the nearest table of a sheet it does not know, with the headings that differ', () => {
    const { stdout } = dayie(['inspect', file, '--lang', 'zh', '--quiet']);
    const [near = ''] = stdout.split(/^工作表 /m).filter((part) => part.startsWith('招商'));
    expect(near).toContain('没有认出；最接近');
    expect(near).toContain('investment/departments');
    expect(near).toMatch(/多出表头.*联系电话/);
    expect(stdout).toMatch(/^工作表 各种值（隐藏）$/m);
    expect(stdout).toMatch(/^工作表 空表\n {2}范围 空 {3}有内容的单元格 0 {3}合并 0\n {2}没有已知的表$/m);
  });

  it('--cells prints one JSON line for each cell that holds something', () => {
    const ran = dayie(['inspect', file, '--cells']);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    const lines = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => Line.parse(JSON.parse(line)));
    expect(lines.filter(({ sheet }) => sheet === '部门单位')).toHaveLength(573);
    expect(lines[0]).toMatchObject({ sheet: '部门单位', cell: 'A1', kind: 'text', merge: 'A1:H1' });
    const none = { sheet: '各种值', format: 'General', formula: false, merge: null };
    expect(lines.filter(({ sheet }) => sheet === '各种值')).toEqual([
      { ...none, cell: 'B2', kind: 'number', value: '12.5', format: '0.00%' },
      { ...none, cell: 'C2', kind: 'date', value: '2023-05-31', format: 'yyyy/m/d' },
      { ...none, cell: 'D2', kind: 'error', value: '#REF!' },
      { ...none, cell: 'E2', kind: 'number', value: '25', formula: true },
      { ...none, cell: 'F2', kind: 'boolean', value: 'FALSE' },
      { ...none, cell: 'A4', kind: 'text', value: '“引号”\n换行', merge: 'A4:C5' },
    ]);
  });

  it('says why a file cannot be opened, and fails', () => {
    const text = put(newFolder(), '5月.xlsx', '单位,完成\n');
    expect(dayie(['inspect', text])).toMatchObject({ status: 2, stdout: '' });
    expect(dayie(['inspect', text, '--cells']).stderr).toContain('READ-005');
    expect(dayie(['inspect', '没有这个文件.xlsx']).status).toBe(2);
  });
});
