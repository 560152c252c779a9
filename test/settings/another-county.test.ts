import { expect, test } from 'vitest';
import type { SheetModel, WorkbookModel } from '../../src/model/workbook-model.ts';
import { resultsOf, type Submitted } from '../assessment/submitted.ts';
import { readBack } from './reading.ts';

/** A sheet as an office would type it: cells divided by |, blanks for empty cells. */
function sheet(name: string, text: string): SheetModel {
  const lines = text.trim().split('\n');
  const rows = lines.map((line) =>
    line
      .trim()
      .replace(/^\||\|$/gu, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  return {
    name,
    widths: [],
    rows: rows.map((cells) => ({
      cells: cells.map((value) =>
        value === ''
          ? null
          : { value: /^-?\d+$/u.test(value) ? Number(value) : value, style: 'text' as const },
      ),
    })),
    merges: [],
    print: { orientation: 'portrait' },
  };
}

/** Another county: its own units, two plans, ten days of 临期; nothing else is assessed. */
const COUNTY: WorkbookModel = {
  title: '示例县',
  date: '2023-01-10',
  metadata: {},
  sheets: [
    sheet(
      '办法',
      `
      | 项目     | 取值               | 说明 |
      | 办法编号 | shili-2023         |      |
      | 办法名称 | 示例县2023年考核   |      |
      | 考核年度 | 2023               |      |
      | 发文地区 | 示例县             |      |
      | 临期天数 | 10                 |      |
      `,
    ),
    sheet(
      '名录',
      `
      | 序号 | 单位     | 招商类别 | 机构类型     | 别名 | 分管领导 |
      | 1    | 县教育局 |          | 市直部门     |      |          |
      | 2    | 县民政局 |          | 市直部门     |      |          |
      | 3    | 东山镇   |          | 乡镇街道园区 |      |          |
      `,
    ),
    sheet(
      '考核',
      `
      | 考核表          | 考核名称     | 考核方式 |
      | civic/tasks     | 县城创建任务 | 任务进度 |
      | project/funding | 争取资金     | 单位计分 |
      `,
    ),
    sheet(
      '指标',
      `
      | 考核表          | 考核名称 | 指标名称 | 取数列     | 权重 |
      | project/funding | 争取资金 | 资金     | 导向性计划 | 1    |
      `,
    ),
    sheet(
      '约谈',
      `
      | 规则编号 | 规则名称   | 考核表          | 判定方式   | 适用机构类型 | 连续月数 | 约谈人 | 约谈对象   | 提前预警月数 | 完成任务豁免 | 豁免单位 |
      | 县-1     | 资金无增长 | project/funding | 连续无增量 |              | 2        | 县长   | 主要负责人 | 1            | 否           |          |
      `,
    ),
  ],
};

const FUNDING = (figures: readonly (readonly [unit: string, done: number])[]): string =>
  [
    '| 单位名称 | 导向性计划 | < |',
    '| ^ | 任务 | 完成 |',
    ...figures.map(([unit, done]) => `| ${unit} | 100 | ${done} |`),
  ].join('\n');

const TASKS = `
| 行动名称 | 重点任务 | 具体内容 | 责任领导 | 责任单位 | 完成时限 | 进展情况 | 完成状态 | 完成进度（%） | 完成时间 |
| 甲行动 | 乙任务 | 建公园 | 郝×× | 县教育局 | 2023年6月15日 | 在建 | 推进中 | 80 | |
| 甲行动 | 乙任务 | 修道路 | 郝×× | 东山镇 | 2023年4月底 | 在修 | 推进中 | 50 | |
| 甲行动 | 乙任务 | 建图书馆 | 郝×× | 县民政局 | 2023年6月5日 | 在建 | 推进中 | 90 | |
`;

test('Another county’s workbook, with its own units and two plans, is assessed without code.', async () => {
  const { scheme, findings } = await readBack(COUNTY);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (scheme === null) expect.fail();
  expect(scheme.assessments).toEqual([
    { table: 'civic/tasks', name: '县城创建任务', of: 'tasks' },
    { table: 'project/funding', name: '争取资金', of: 'units' },
  ]);
  const results = resultsOf(
    [
      ...[
        [10, 2, 10],
        [20, 4, 20],
        [30, 6, 30],
        [40, 10, 50],
        // In May only one of the three grew.
        [60, 10, 50],
      ].map(
        (done, index): Submitted => [
          `2023-0${index + 1}`,
          FUNDING(['县教育局', '县民政局', '东山镇'].map((unit, at) => [unit, done[at] ?? 0])),
        ],
      ),
      ['2023-05', TASKS],
    ],
    '2023-05',
    { scheme },
  );
  const units = results.assessments.flatMap(({ current }) => current.classes.flatMap((group) => group.units));
  expect(units.map(({ unit, class: group, rank, score }) => [unit, group, rank, score?.toFixed(2)])).toEqual([
    ['县教育局', '市直部门', 1, '60.00'],
    ['县民政局', '市直部门', 2, '10.00'],
    ['东山镇', '乡镇街道园区', 1, '50.00'],
  ]);
  expect(
    results.tasks.map(({ name, whole }) => [name, whole.states.overdue, whole.states['due-soon']]),
  ).toEqual([['县城创建任务', 1, 1]]);
  const warned = results.lists.find(({ id }) => id === 'warning')?.entries ?? [];
  expect(warned.map(({ about, rule }) => [about.unit, rule])).toEqual([
    ['县民政局', '县-1'],
    ['东山镇', '县-1'],
  ]);
});

test('What 考核 names wrongly is said at its cell: a table that cannot be assessed so, one twice, one without indicators.', async () => {
  const rows = `
      | 考核表          | 考核名称     | 考核方式 |
      | civic/tasks     | 县城创建任务 | 指标进度 |
      | rural/tasks     | 乡村任务     | 任务进度 |
      | rural/tasks     | 乡村任务     | 任务进度 |
      | project/fixed-assets | 投资    | 单位计分 |
      | project/funding | 争资         | 单位计分 |
      `;
  const sheets = COUNTY.sheets.map((own) => (own.name === '考核' ? sheet('考核', rows) : own));
  const { scheme, findings } = await readBack({ ...COUNTY, sheets });
  expect(scheme).toBeNull();
  expect(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code, at }) => `${code} ${at.sheet}!${at.cell}`),
  ).toEqual(['SCHEME-003 考核!A2', 'SCHEME-011 考核!A4', 'SCHEME-002 考核!A5', 'SCHEME-012 指标!B2']);
});
