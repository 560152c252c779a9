import { describe, expect, it } from 'vitest';
import { alikeEntries } from '../../src/assessment/alike-entries.ts';
import type { Results } from '../../src/assessment/results.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { listLines } from '../../src/reporters/list-lines.ts';
import type { ListId } from '../../src/words/lists.ts';
import { resultsOf, type Submitted } from './submitted.ts';

function on(list: ListId, { lists }: Results) {
  return lists.find(({ id }) => id === list)?.entries ?? [];
}

const TASKS: Submitted = [
  '2023-07',
  `
| 任务类别 | 重点任务 | 主要内容 | 牵头单位 | 责任单位 | 完成时限 | 进展情况 | 完成状态 | 完成进度（%） | 完成时间 |
| 甲 | 建大厅 | 内容 | 市教育局 | | 2023年6月底 | 在办 | 推进中 | 50 | |
| 甲 | 建平台 | 内容 | 市民政局 | | 2023年8月10日 | 在办 | 推进中 | 50 | |
| 甲 | 建窗口 | 内容 | 市科技局 | | 2023年8月10日 | | | | |`,
];

describe('A task that is late by its rule', () => {
  const results = resultsOf([TASKS], '2023-07');

  it('is on the list once, under the rule, with its last day and the days it is late', () => {
    expect(
      on('overdue', results).map(({ about, rule, due, daysLate }) => [
        about.unit,
        about.item,
        rule,
        due,
        daysLate,
      ]),
    ).toEqual([['市教育局', '建大厅', '营-03', '2023-06-30', 31]]);
  });

  it('is not the only one: those that are due soon or not reported are listed by their state', () => {
    expect(on('due-soon', results).map(({ about, rule }) => [about.unit, rule])).toEqual([
      ['市民政局', null],
    ]);
    expect(on('unreported', results).map(({ about }) => about.unit)).toEqual(['市科技局']);
  });

  it('is listed by its state where no rule is applied', () => {
    const rules = daye2023.rules.map((rule) => (rule.rule.startsWith('营') ? { ...rule, on: false } : rule));
    const without = resultsOf([TASKS], '2023-07', { scheme: { ...daye2023, rules } });
    expect(on('overdue', without).map(({ rule, daysLate }) => [rule, daysLate])).toEqual([[null, 31]]);
  });
});

describe('A task that two rules put on the list for the same', () => {
  it('is one line with both', () => {
    const own = TASKS[1].replace('建大厅', '首席服务员制');
    const { lists } = resultsOf([['2023-07', own]], '2023-07');
    const overdue = lists.filter(({ id }) => id === 'overdue');
    expect(overdue.flatMap(({ entries }) => entries.map(({ rule }) => rule))).toEqual(['营-03', '营-10']);
    const lines = listLines(overdue, { language: 'zh', width: Number.POSITIVE_INFINITY, most: 100 });
    expect(lines.filter((line) => line.includes('首席服务员制'))).toEqual([
      '  市教育局：首席服务员制（2023-06-30到期）：应于6月30日前完成，至7月31日未完成，逾期31天［营商环境 营-03、营-10］',
    ]);
  });
});

describe('What a ledger says is to be done soon', () => {
  it.each([
    [
      '文-01',
      '| 编号 | 点位 | 问题 | 责任单位 | 交办日期 | 整改时限 | 整改完成日期 | 复查结果 |',
      [
        '| 1 | 甲路 | 占道 | 市教育局 | 2023-05-25 | 2023-06-07 | | |',
        '| 2 | 乙路 | 占道 | 市教育局 | 2023-05-25 | 2023-06-08 | | |',
      ],
    ],
    [
      '项-09',
      '| 编号 | 项目名称 | 问题 | 责任单位 | 交办日期 | 完成时限 | 办结（销号）日期 |',
      [
        '| 1 | 甲厂 | 缺水 | 市教育局 | 2023-05-25 | 2023-06-07 | |',
        '| 2 | 乙厂 | 缺水 | 市教育局 | 2023-05-25 | 2023-06-08 | |',
      ],
    ],
    [
      // The fifth working day from Friday 26 May is 2 June, from Monday 29 May 5 June.
      '企-01',
      '| 编号 | 企业名称 | 问题 | 涉及部门 | 收函日期 | 回复日期 | 办结日期 |',
      [
        '| 1 | 甲公司 | 缺工 | 市教育局 | 2023-05-26 | | |',
        '| 2 | 乙公司 | 缺工 | 市教育局 | 2023-05-29 | | |',
      ],
    ],
  ])('is 临期 (%s), and what has longer to go is not', (rule, heading, rows) => {
    const results = resultsOf([[null, [heading, ...rows].join('\n')]], '2023-05');
    const soon = on('due-soon', results).filter((entry) => entry.rule === rule);
    expect(soon.map(({ about }) => about.item?.slice(0, 1))).toEqual(['1']);
    expect(on('warning', results)).toEqual([]);
  });
});

describe('Units of which a ledger has nothing', () => {
  const OUTINGS: Submitted = [
    null,
    `
| 单位 | 人员类别 | 出发日期 | 返回日期 | 目的地 | 省外 | 报备 |
| 灵乡镇 | 招商专班 | 2023-06-01 | 2023-06-20 | 深圳 | 是 | 是 |`,
  ];

  it('are to be verified in one line for the rule', () => {
    const results = resultsOf([OUTINGS], '2023-06');
    const unverified = results.lists.find(({ id }) => id === 'unverified');
    if (unverified === undefined) throw new Error('nothing to verify');
    const silent = alikeEntries(unverified).filter(({ entry }) =>
      entry.reason.zh.includes('没有该单位的记录'),
    );
    // Heads, the leaders of the two that are asked for theirs, and teams.
    expect(silent).toHaveLength(3);
    expect(silent.flatMap(({ units }) => units)).not.toContain('灵乡镇');
    const lines = listLines([unverified], { language: 'zh', width: Number.POSITIVE_INFINITY, most: 100 });
    const mine = lines.filter((line) => line.includes('招-15'));
    expect(mine).toHaveLength(3);
    expect(
      mine.every((line) =>
        /^ {2}招商引资 招-15：.*（\d+个单位）：2023年(?:6月)?台账中没有该单位的记录/u.test(line),
      ),
    ).toBe(true);
  });

  it('have done nothing where the scheme says that the ledger holds all there is', () => {
    const rules = daye2023.rules.map((rule) =>
      rule.rule === '招-15' ? { ...rule, args: { ...rule.args, silent: 'none' } } : rule,
    );
    const results = resultsOf([OUTINGS], '2023-06', { scheme: { ...daye2023, rules } });
    expect(on('unverified', results)).toEqual([]);
    const short = on('shortfall', results).filter(({ about }) => about.unit === '陈贵镇');
    expect(short.map(({ reason }) => reason.zh)).toEqual(['2023年6月招商专班外出招商0天，规定不少于15天']);
  });

  it('look after enterprises without a visit where it does', () => {
    const pairs: Submitted = [
      null,
      `
| 挂点部门 | 包保重点企业 | 企业类别 | 所在地 |
| 市教育局 | 甲公司 | 规上 | 灵乡镇 |
| 市民政局 | 乙公司 | 规上 | 灵乡镇 |`,
    ];
    const visits: Submitted = [
      null,
      `
| 包保单位 | 企业名称 | 走访日期 | 走访人 |
| 市民政局 | 乙公司 | 2023-06-10 | 王×× |`,
    ];
    const silent = (own: 'open' | 'none') => {
      const rules = daye2023.rules.map((rule) =>
        rule.rule === '企-05' ? { ...rule, args: { ...rule.args, silent: own } } : rule,
      );
      const { verdicts } = resultsOf([pairs, visits], '2023-06', { scheme: { ...daye2023, rules } });
      return verdicts
        .filter(({ rule }) => rule.rule === '企-05')
        .map(({ about, state }) => [about.unit, state]);
    };
    expect([silent('open'), silent('none')]).toEqual([[['市教育局', 'open']], [['市教育局', 'met']]]);
  });
});

describe('Where 项目建设 ranks units', () => {
  it('the high-tech zone stands among the townships: classes are those of 招商 alone', () => {
    const { assessments } = resultsOf(
      [
        [
          '2023-06',
          `
| 责任单位 | 固定资产投资（亿元） | < |
| ^ | 任务 | 完成 |
| 高新区 | 100 | 50 |
| 临空经济区·还地桥镇 | 100 | 40 |
| 灵乡镇 | 100 | 60 |`,
        ],
      ],
      '2023-06',
    );
    const classes = assessments[0]?.current.classes ?? [];
    expect(
      classes.map(({ name, units }) => [name, units.map(({ unit, rank }) => `${unit} ${rank}`)]),
    ).toEqual([['乡镇街道园区', ['灵乡镇 1', '高新区 2', '临空经济区·还地桥镇 3']]]);
  });
});
