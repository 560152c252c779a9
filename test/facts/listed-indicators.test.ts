import { expect, test } from 'vitest';
import { tables as definitions } from '../../schemas/index.ts';
import { Decimal, plain } from '../../src/core/decimal.ts';
import { monthSpan, yearSpan } from '../../src/core/span.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { gatherFacts } from '../../src/facts/gather.ts';
import type { PlacedTable } from '../../src/model/dataset.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';

const MAY = { year: 2023, month: 5 } as const;

function factsOf(markdown: string): Facts {
  const file = '报送.xlsx';
  const roster = createRoster(daye2023.roster, daye2023.issuer);
  const { tables } = readTables(sheetFromMarkdown(markdown), { file, definitions, roster, year: 2023 });
  const placed = tables.map(
    (table): PlacedTable => ({
      file: { path: file, sha256: '', size: 1 },
      table,
      period: table.variant === 'base' ? null : MAY,
    }),
  );
  return gatherFacts(placed, { definitions, year: 2023 });
}

/** Every fact of a span as `about what = value`. */
function said(facts: Facts, when: ReturnType<typeof yearSpan>): readonly string[] {
  return facts.all
    .filter((fact) => JSON.stringify(fact.when) === JSON.stringify(when))
    .map(({ about, what, value }) => {
      const shown = Decimal.isDecimal(value) ? plain(value) : JSON.stringify(value);
      return `${about.unit ?? ''}·${about.item ?? ''} ${what.split('#')[1] ?? ''} = ${shown}`;
    });
}

test('Of a target in two steps the first is the target and the second 力争, whether in one cell or two.', () => {
  const facts = factsOf(
    `| 方案 | 指标 | 目标任务 | 力争目标 | 计量单位 |
     | 项目建设 | 固投总量 | 确保580亿元、力争600亿元 |  | 亿元 |
     | 项目建设 | 固投增速 | 不低于20 | 24 | % |`,
  );
  expect(said(facts, yearSpan(2023))).toEqual([
    '·项目建设/固投总量 group = "项目建设"',
    '·项目建设/固投总量 target = 580',
    '·项目建设/固投总量 stretch = 600',
    '·项目建设/固投增速 group = "项目建设"',
    '·项目建设/固投增速 target = 20',
    '·项目建设/固投增速 stretch = 24',
  ]);
});

test('Of an enterprise the month says what has been earned so far.', () => {
  const facts = factsOf(
    '| 企业名称 | 属地 | 累计营业收入（万元） |\n| 甲公司（进规培育） | 灵乡镇 | 812.5 |',
  );
  expect(said(facts, monthSpan(MAY))).toEqual([
    '·甲公司 enterprise = "甲公司"',
    '·甲公司 place = "灵乡镇"',
    '·甲公司 revenue.actual = 812.5',
  ]);
});

test('Of a volunteers’ team the unit and the team are told apart.', () => {
  const facts = factsOf('| 单位 | 类别 | 名称 | 本月次数 |\n| 灵乡镇 | 站 | 大畈站 | 9 |');
  expect(said(facts, monthSpan(MAY))).toContain('灵乡镇·站/大畈站 times = 9');
});

test('Of a project what was invested, when it began and whether it stands still.', () => {
  const facts = factsOf(
    `| 责任单位 | 项目名称 | 计划总投资（亿元） | 年度计划投资（亿元） | 计划开工时间 | 本月完成投资（亿元） | 累计完成投资（亿元） | 开工时间 | 是否停工 |
     | 灵乡镇 | 模具钢 | 2.4 | 1.8 | 2023年3月 | 0.2 | 0.6 | 2023年3月8日 | 停工 |`,
  );
  const lines = said(facts, monthSpan(MAY));
  for (const line of [
    'invested.month = 0.2',
    'invested.actual = 0.6',
    'started = "2023-03-08"',
    'stopped = "是"',
  ])
    expect(lines).toContain(`灵乡镇·模具钢 ${line}`);
});

test('Of an activity whether it was held, and when.', () => {
  const facts = factsOf(
    '| 月份 | 活动类型 | 活动内容 | 开展情况 | 开展时间 |\n| 5月 | 科技活动周 | 宣传 | 已举办 | 2023年5月26日 |',
  );
  const lines = said(facts, monthSpan(MAY));
  expect(lines).toContain('·5月 state = "已开展"');
  expect(lines).toContain('·5月 held-on = "2023-05-26"');
});

test('Of a review every item is a fact of its own, beside the score.', () => {
  const facts = factsOf(
    '| 考核 | 对象 | 周期 | 拉练（20分） | 谋划（80分） | 得分 |\n| 季度考核 | 灵乡镇 | 2023年第一季度 | 18.5 | 70 | 88.5 |',
  );
  const lines = said(facts, yearSpan(2023));
  const about = '·季度考核/2023年第一季度/灵乡镇';
  expect(lines).toContain(`${about} items.拉练 = 18.5`);
  expect(lines).toContain(`${about} items.谋划 = 70`);
  expect(lines).toContain(`${about} score = 88.5`);
});
