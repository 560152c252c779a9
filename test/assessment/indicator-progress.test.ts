import { expect, it } from 'vitest';
import type { IndicatorStanding } from '../../src/assessment/tracking/indicator.ts';
import { resultsOf } from './submitted.ts';

const TABLE = `
| 序号 | 指标类型 | 指标名称 | 目标任务 | 完成情况 | 责任单位 |
| 1 | 创新能力 | 认定省级平台 | 6个 | 3个 | 市科技局 |
| 2 | 创新能力 | 入库中小企业 | 600家 | 240家 | 市科技局、市经信局 |
| 3 | 创新能力 | 逾期技术合同 | 不超过20个 | 15个 | 市经信局 |
| 4 | 创新能力 | 技术合同成交额 | 20亿元 | | 市统计局 |
| 5 | 创新能力 | 研发人员 | / | / | 市统计局 |
| 6 | 创新能力 | 科技特派员 | 2—3名 | 1名 | 市统计局 |
`;

const standing = (): IndicatorStanding =>
  resultsOf([['2023-06', TABLE]], '2023-06').indicators[0] ?? expect.fail();

it('Every indicator has its rate, gap and light; a ceiling counts the other way round.', () => {
  const rows = standing().indicators.map(
    ({ item, measureUnit, rate, gap, light, onSchedule, control, state }) => [
      item,
      measureUnit,
      rate.value?.times(100).toFixed(2) ?? null,
      gap?.toFixed(2) ?? null,
      light,
      onSchedule,
      control,
      state,
    ],
  );
  // Schedule 50 %: 3 of 6 is on it, 240 of 600 (40 %) 10 behind; 15 of at most 20 leaves 25 %.
  expect(rows).toEqual([
    ['认定省级平台', '个', '50.00', '0.00', 'green', true, false, 'scored'],
    ['入库中小企业', '家', '40.00', '-10.00', 'yellow', false, false, 'scored'],
    ['逾期技术合同', '个', '75.00', '25.00', 'green', true, true, 'scored'],
    ['技术合同成交额', '亿元', null, null, null, null, false, 'unreported'],
    ['研发人员', '', null, null, null, null, false, 'no-target'],
    ['科技特派员', '名', '50.00', '0.00', 'green', true, false, 'scored'],
  ]);
});

it('A unit stands where the share of its indicators on schedule puts it; one not reported leaves that open.', () => {
  const units = standing().classes.flatMap((group) => group.units);
  expect(
    units.map(({ unit, rank, tied, number, onSchedule, unknown }) => [
      unit,
      rank,
      tied,
      number,
      onSchedule,
      unknown,
    ]),
  ).toEqual([
    ['市科技局', 1, true, 2, 1, 0],
    ['市经信局', 1, true, 2, 1, 0],
    ['市统计局', null, false, 2, 1, 1],
  ]);
});

it('A list of all plans gives a standing for each plan, on the schedule of its own last days.', () => {
  const sheet = `
| 方案 | 指标 | 目标任务 | 力争目标 | 计量单位 | 牵头单位 | 完成时限 | 完成 |
| 招商引资 | 新签约项目 | 不少于100 | 120 | 个 | 市教育局 | 2023年12月底 | 60 |
| 文明提升 | 志愿服务队 | 10 | | 支 | 市民政局 | 2023年8月底 | 6 |
| 文明提升 | 群众满意 | 大幅提升 | | | 市民政局 | 2023年12月底 | |
`;
  const { indicators } = resultsOf([['2023-06', sheet]], '2023-06');
  // By the end of June of August three quarters: 6 of 10 is 15 behind; 60 of 120 is half.
  const rows = indicators.flatMap(({ plan, name, indicators: own }) =>
    own.map(({ item, gap, stretchRate, state }) => [
      plan,
      name,
      item,
      gap?.toFixed() ?? null,
      stretchRate?.toFixed() ?? null,
      state,
    ]),
  );
  expect(rows).toEqual([
    ['investment', '招商引资量化指标任务', '新签约项目', '10', '0.5', 'scored'],
    ['civic', '文明提升量化指标任务', '志愿服务队', '-15', null, 'scored'],
    ['civic', '文明提升量化指标任务', '群众满意', null, null, 'no-target'],
  ]);
});

it('A chain is measured by each of its targets.', () => {
  const sheet = `
| 产业链 | 牵头单位 | 签约项目（个） | < | 项目投资额（亿元） | < |
| ^ | ^ | 任务 | 完成 | 任务 | 完成 |
| 新材料产业链 | 市教育局 | 20 | 10 | 100 | 20 |
`;
  const { indicators } = resultsOf([['2023-06', sheet]], '2023-06');
  expect(
    indicators.flatMap((own) =>
      own.indicators.map(({ item, gap, measureUnit }) => [item, gap?.toFixed(), measureUnit]),
    ),
  ).toEqual([
    ['新材料产业链·签约项目', '0', '个'],
    ['新材料产业链·项目投资额', '-30', '亿元'],
  ]);
});
