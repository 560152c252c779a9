import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { FIXTURES } from '../support/cli.ts';
import { codes, column, read, readOne } from './reading.ts';

function sheetsOf(workbook: string): readonly Sheet[] {
  const bytes = readFileSync(path.join(FIXTURES, 'tables', workbook));
  return readWorkbook(bytes, { file: workbook }).workbook?.sheets ?? [];
}

function dataOf<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  return schema.parse(JSON.parse(readFileSync(path.join(FIXTURES, 'data', `${name}.json`), 'utf8')));
}

describe('The workbook of the infrastructure projects', () => {
  const [sheet] = sheetsOf('项目附件1-重大基础设施项目统计表.xlsx');
  if (sheet === undefined) throw new Error('the workbook has no sheet');

  it('comes back with every figure of the document, level by level.', () => {
    const { rows } = dataOf('project-infrastructure', z.object({ rows: z.array(z.array(z.string())) }));
    const table = readOne(sheet);
    const counts = ['projects', 'over-100m', 'over-500m', 'over-1b'];
    const found = column(table.rows, 'name', ...counts, 'investment', 'class-a', 'class-b', 'class-c');
    const printed = rows.map(([name, ...figures]) =>
      [
        name,
        ...figures.map((figure, index) => (figure === '－' ? '/' : figure + (index === 4 ? '亿元' : '个'))),
      ].join(' '),
    );
    expect(found).toEqual(printed);
    expect(table.rows.filter(({ level }) => level === 1).map(({ label }) => label)).toEqual([
      '谋划',
      '新建',
      '续建',
    ]);
    const stages = column(
      table.rows.filter((row) => row.class === 'data'),
      'stage',
    );
    expect(stages.filter((stage) => stage === '谋划')).toHaveLength(9);
    expect(stages.filter((stage) => stage === '续建')).toHaveLength(8);
    expect(codes(read(sheet))).toEqual([]);
  });
});

describe('The workbook of returns', () => {
  const Returns = z.object({
    returns: z.array(
      z.object({
        values: z.record(z.string(), z.union([z.string(), z.number()])),
        problems: z.array(z.array(z.string())),
      }),
    ),
  });
  const { returns } = dataOf('enterprise-returns', Returns);
  const sheets = sheetsOf('服务企业附件3-企业情况收集表（2023年5月）.xlsx');

  it('has a return on each sheet, with every word and figure that was entered.', () => {
    expect(sheets).toHaveLength(returns.length);
    returns.forEach(({ values, problems }, index) => {
      const sheet = sheets[index];
      if (sheet === undefined) throw new Error(`no sheet ${index + 1}`);
      const { id, rows } = readOne(sheet);
      expect([id, rows.length]).toEqual(['enterprise/return', Math.max(1, problems.length)]);
      for (const row of rows) {
        for (const [field, entered] of Object.entries(values)) {
          const cell = row.cells.get(field);
          const text = cell?.text ?? '';
          expect([field, text.replace('包保单位：', '')]).toEqual([field, String(entered)]);
        }
      }
      problems.forEach((texts, line) => {
        const [row] = rows.slice(line, line + 1);
        const ids = ['problem', 'problem-kind', 'departments', 'deadline'];
        expect(ids.map((each) => row?.cells.get(each)?.text)).toEqual(texts);
      });
      expect(codes(read(sheet))).toEqual([]);
    });
  });

  it('tells enterprises from their markers, and money, dates and deadlines from their words.', () => {
    const first = sheets.flatMap((sheet) => readOne(sheet).rows.slice(0, 1));
    expect(column(first, 'enterprise', 'output', 'tax', 'filled-on', 'deadline')).toEqual([
      '融通高科|※|金种子企业 3505.5万元 120.25万元 2023-05-24 2023-06-30',
      '祥邦新能源科技|※ 860万元 31.4万元 2023-05-25 ~',
      '老传统美食广场|※ 46.8万元 0万元 2023-05-23 2023-06-30',
    ]);
  });
});
