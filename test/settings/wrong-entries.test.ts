import { describe, expect, it } from 'vitest';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { readBack, withCells } from './reading.ts';

const preset = schemeWorkbook(daye2023, '2023-06-05');

/** A row of a sheet as somebody fills it in rightly, by its headings; `free`: where any words may stand. */
interface Sheet {
  readonly name: string;
  readonly row: readonly (readonly [heading: string, value: string | number | null])[];
  readonly free: readonly string[];
}

const SHEETS: readonly Sheet[] = [
  {
    name: '规则',
    row: [
      ['编号', '规-1'],
      ['分项', '甲'],
      ['名称', '签约未开工'],
      ['启用', '是'],
      ['规则种类', '满期未办'],
      ['数据表', 'investment/projects'],
      ['判定参数', '起算列：签约日期；应有列：开工日期；期限：90；单位：天'],
      ['适用机构', '乡镇街道园区'],
      ['豁免', '灵乡镇'],
      ['级次', 1],
      ['列入名单', '停滞'],
      ['由谁', '某局'],
      ['对谁', '单位'],
      ['金额', 10],
      ['分值', 2],
      ['出处', '办法第5条'],
    ],
    free: ['编号', '分项', '名称', '由谁', '对谁', '出处'],
  },
  {
    name: '考核',
    row: [
      ['考核表', 'civic/tasks'],
      ['考核名称', '文明任务'],
      ['考核方式', '任务进度'],
    ],
    free: ['考核名称'],
  },
  {
    name: '年中调整',
    row: [
      ['调整单位', '陈贵镇'],
      ['调整事项', '任务调整'],
      ['考核表', 'investment/townships'],
      ['调整列', '新签约亿元以上项目'],
      ['调整为', 5],
      ['生效月份', 6],
      ['文号或原因', '9号文'],
    ],
    free: ['文号或原因'],
  },
  {
    name: '核实说明',
    row: [
      ['单位或文件', '市档案馆'],
      ['所在报表', 'investment/departments'],
      ['所在列', '签约额'],
      ['所属月份', 5],
      ['核实的数', 600],
      ['核实情况', '已核对合同'],
      ['核实人', '郝××'],
      ['核实日期', '2023-06-08'],
    ],
    // 单位或文件 may be any file that is sent, and the day is as somebody writes it.
    free: ['单位或文件', '核实情况', '核实人', '核实日期'],
  },
  {
    name: '节假日',
    row: [
      ['日期', '2023-05-04'],
      ['休或班', '休'],
    ],
    free: [],
  },
];

const cellOf = (name: string, column: number): string => `${name}!${'ABCDEFGHIJKLMNOP'[column]}3`;

/** What is said of the row of a sheet: code and cell, and whether a scheme came of it. */
async function said({ name, row }: Sheet, changes: Readonly<Record<string, string | number | null>> = {}) {
  // 考核 lists each table once: of its other rows nothing is asked here.
  const emptied = name === '考核' ? without(name) : preset;
  const values = Object.fromEntries(
    row.map(([heading, value], column) => [
      cellOf(name, column),
      heading in changes ? (changes[heading] ?? null) : value,
    ]),
  );
  const { findings, readFindings } = await readBack(withCells(emptied, values));
  return [...readFindings, ...findings]
    .filter(({ severity, at }) => severity !== 'info' && at.sheet === name)
    .map(({ code, at }) => `${code} ${at.cell}`);
}

function without(name: string): typeof preset {
  const sheets = preset.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, rows: sheet.rows.slice(0, 3) } : sheet,
  );
  return { ...preset, sheets };
}

describe.each(SHEETS.map((sheet) => [sheet.name, sheet] as const))('The sheet %s', (name, sheet) => {
  const strict = sheet.row.map(([heading]) => heading).filter((heading) => !sheet.free.includes(heading));
  const at = (heading: string): string =>
    cellOf(
      name,
      sheet.row.findIndex(([own]) => own === heading),
    ).replace(`${name}!`, '');

  it('takes a row that is right', async () => {
    expect(await said(sheet)).toEqual([]);
  });

  it.each(strict)('says of what means nothing under %s so at its cell, once', async (heading) => {
    const found = await said(sheet, { [heading]: '乱写×' });
    expect(found.filter((line) => line.endsWith(` ${at(heading)}`))).toHaveLength(1);
  });
});
