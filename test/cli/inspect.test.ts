import { mkdirSync } from 'node:fs';
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

const HEAD = '2023年1—5月部门单位招商引资完成情况表,,\n责任单位,签约额任务（亿元）,签约额完成（亿元）\n';

/** With the folders on its way. */
function putIn(folder: string, name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  put(folder, name, text);
}

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

  it('shows every workbook of a folder, and names what it could not open', () => {
    const folder = newFolder();
    putIn(folder, '报送/5月.csv', `${HEAD}市教育局,10,2\n`);
    putIn(folder, '报送/4月.csv', `${HEAD.replace('5月', '4月')}市教育局,10,1\n`);
    putIn(folder, '报送/坏.xlsx', 'PK');
    const ran = dayie(['inspect', '报送', '--lang', 'zh'], { cwd: folder });
    expect(ran.status).toBe(0);
    const blocks = ran.stdout.split('\n\n').filter((part) => part.startsWith('报送/'));
    expect(blocks.map((block) => block.split('\n')[0])).toEqual([
      '报送/4月.csv',
      '报送/5月.csv',
      '报送/坏.xlsx',
    ]);
    expect(blocks[2]).toBe('报送/坏.xlsx\n  没有打开，原因见所列问题');
    expect(ran.stderr).toContain('READ-006');
    expect(ran.stderr).toContain('下一步：dayie validate 报送（');
    const lines = dayie(['inspect', '报送', '--cells'], { cwd: folder }).stdout.trimEnd().split('\n');
    const files = lines.map((line) => z.object({ file: z.string() }).parse(JSON.parse(line)).file);
    expect([...new Set(files)]).toEqual(['报送/4月.csv', '报送/5月.csv']);
  });

  it('takes a project’s folder, or a month of the project around', () => {
    const folder = newFolder();
    dayie(['init', '2023考核', '--date', '2023-06-05'], { cwd: folder });
    const project = path.join(folder, '2023考核');
    putIn(folder, '2023考核/月报/2023-04/4月.csv', `${HEAD.replace('5月', '4月')}市教育局,10,1\n`);
    putIn(folder, '2023考核/月报/2023-05/5月.csv', `${HEAD}市教育局,10,2\n`);
    const filesOf = (args: readonly string[], cwd: string): readonly string[] => {
      const ran = dayie(['inspect', ...args], { cwd });
      expect(ran.status).toBe(0);
      return ran.stdout.split('\n').filter((line) => line.startsWith('月报/'));
    };
    const both = ['月报/2023-04/4月.csv', '月报/2023-05/5月.csv'];
    expect(filesOf(['2023考核'], folder)).toEqual(both);
    expect(filesOf([], project)).toEqual(both);
    expect(filesOf(['2023-04'], project)).toEqual(both.slice(0, 1));
    expect(filesOf(['--month', '2023-04'], project)).toEqual(both.slice(0, 1));
  });

  it('fails where none of several opens', () => {
    const folder = newFolder();
    putIn(folder, '报送/坏.xlsx', 'PK');
    putIn(folder, '报送/也坏.xlsx', 'PK');
    expect(dayie(['inspect', '报送'], { cwd: folder }).status).toBe(2);
  });
});
