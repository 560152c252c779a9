import { expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import type { SheetModel, WorkbookModel } from '../../src/model/workbook-model.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import type { Indicator } from '../../src/scheme/scheme.ts';
import { describeSettings } from '../../src/settings/describe.ts';
import { readBack } from './reading.ts';

/** A sheet as an office would type it: cells divided by |, blanks for empty cells. */
function sheet(name: string, text: string): SheetModel {
  const rows = text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*\|\s*|\s*\|\s*$/g, '')
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
          : { value: /^-?\d+$/.test(value) ? Number(value) : value, style: 'text' as const },
      ),
    })),
    merges: [],
    print: { orientation: 'portrait' },
  };
}

/** 2024: three classes of townships, weights of 100 in all, a composite, other interview counts; columns in another order. */
const scheme2024: WorkbookModel = {
  title: '2024',
  date: '2024-01-10',
  metadata: {},
  sheets: [
    sheet(
      '办法',
      `
      | 项目     | 取值                   | 说明 |
      | 办法编号 | daye-2024              |      |
      | 办法名称 | 2024年招商引资考核办法 |      |
      | 考核年度 | 2024年                 |      |
      | 小数位数 | 1                      |      |
      | 并列名次 | 并列不占位             |      |
      | 绿灯线（百分点） | －5            |      |
      | 加分封顶 | 3                      |      |
      | 类别顺序 | 一类乡镇、二类乡镇、市直部门 |  |
      `,
    ),
    sheet(
      '名录',
      `
      | 序号 | 单位     | 类别     | 机构类型     | 别名           | 分管领导 |
      | 1    | 金湖街道 | 一类乡镇 | 乡镇街道园区 | 金湖街办       | 郝××     |
      | 2    | 茗山乡   | 二类乡镇 | 乡镇街道园区 |                |          |
      | 3    | 市档案馆 | 市直部门 | 市直部门     | 档案馆，档案局 |          |
      `,
    ),
    sheet(
      '指标',
      `
      | 考核表                 | 考核名称 | 指标名称 | 取数列                           | 权重 | 计分方法 | 方法参数            | 封顶 | 无任务处理 | 序时进度 | 适用类别 |
      | investment/townships   | 乡镇招商 | 签约     | 新签约项目50%+签约投资额50%      | 60   | 线性     |                     | 120% | 满分       |          |          |
      | investment/townships   | 乡镇招商 | 利用外资 | 实际利用外资                     | 40   | 分档     | 60%：50%；100%：100% |      |            | 0%；0%；10%；20%；30%；40%；50%；60%；70%；80%；90%；100% | 一类乡镇 |
      | investment/departments | 部门招商 | 签约额   | 签约额                           | 100  |          |                     |      |            |          |          |
      `,
    ),
    sheet(
      '约谈',
      `
      | 规则编号 | 规则名称     | 考核表                 | 判定方式   | 适用机构类型 | 连续月数 | 约谈人     | 约谈对象   | 提前预警月数 | 完成任务豁免 | 豁免单位 |
      | 规-1     | 连续末位     | investment/townships   | 连续末位   |              | 3        | 分管市领导 | 主要负责人 | 2            | 是           | 茗山乡   |
      | 规-1     | 连续末位     | investment/townships   | 连续末位   |              | 5        | 市长       | 主要负责人 | 2            | 是           | 茗山乡   |
      | 规-2     | 连续无增量   | investment/departments | 连续无增量 | 市直部门     | 4        | 分管市领导 | 分管负责人 | 0            | 否           |          |
      `,
    ),
  ],
};

test('Another year’s scheme, typed by hand, needs no code: weights, classes, scorers, curve and interview counts are its own.', async () => {
  const { scheme, findings, readFindings } = await readBack(scheme2024);
  expect(readFindings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(findings.map(({ code, params }) => [code, params])).toEqual([
    [
      'SCHEME-010',
      {
        items: [
          '发文地区（大冶市）',
          '未报指标（不计分）',
          '黄灯线（百分点）（-10）',
          '临期天数（30）',
          '通报字数（1500）',
          '扣分封顶（不封顶）',
          '未定类名称（未定类）',
          '企业类别顺序（党群部门、政府部门、条管部门）',
          '文明类别顺序（A类、B类）',
          '党建类别顺序（大冶湖高新区、重点城市化地区、工业化促进地区、特色农业地区、生态与农业协调发展区）',
          '项目可按半个计（否）',
        ],
      },
    ],
  ]);
  const whole = new Decimal(1);
  const signing: Indicator = {
    id: 'investment/townships#签约',
    table: 'investment/townships',
    columns: [
      { measure: 'projects', share: new Decimal('0.5') },
      { measure: 'contract-value', share: new Decimal('0.5') },
    ],
    name: '签约',
    measureUnit: '%',
    weight: new Decimal(60),
    scorer: { type: 'linear' },
    cap: new Decimal('1.2'),
    noTarget: 'full',
    curve: null,
    appliesTo: [],
    headline: false,
  };
  const foreign: Indicator = {
    id: 'investment/townships#foreign-capital',
    table: 'investment/townships',
    columns: [{ measure: 'foreign-capital', share: whole }],
    name: '利用外资',
    measureUnit: '万美元',
    weight: new Decimal(40),
    scorer: {
      type: 'tiers',
      tiers: [
        { floor: new Decimal('0.6'), share: new Decimal('0.5') },
        { floor: whole, share: whole },
      ],
    },
    cap: whole,
    noTarget: 'rescale',
    curve: [0, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent) =>
      new Decimal(percent).dividedBy(100),
    ),
    appliesTo: ['一类乡镇'],
    headline: false,
  };
  const value: Indicator = {
    ...foreign,
    id: 'investment/departments#contract-value',
    table: 'investment/departments',
    columns: [{ measure: 'contract-value', share: whole }],
    name: '签约额',
    measureUnit: '亿元',
    weight: new Decimal(100),
    scorer: { type: 'linear' },
    curve: null,
    appliesTo: [],
    headline: false,
  };
  expect(scheme).toEqual({
    planClasses: daye2023.planClasses,
    changes: [],
    holidays: [],
    confirmations: [],
    id: 'daye-2024',
    title: '2024年招商引资考核办法',
    year: 2024,
    issuer: '大冶市',
    decimals: 1,
    dueSoonDays: 30,
    halfProjects: false,
    bulletinLimit: 1500,
    ranking: 'dense',
    incomplete: 'exclude',
    lights: { green: new Decimal(-5), yellow: new Decimal(-10) },
    bonusCap: new Decimal(3),
    deductionCap: null,
    unclassified: '未定类',
    classes: ['一类乡镇', '二类乡镇', '市直部门'],
    roster: [
      { name: '金湖街道', kind: 'township', class: '一类乡镇', aliases: ['金湖街办'], leader: '郝××' },
      { name: '茗山乡', kind: 'township', class: '二类乡镇', aliases: [], leader: null },
      {
        name: '市档案馆',
        kind: 'department',
        class: '市直部门',
        aliases: ['档案馆', '档案局'],
        leader: null,
      },
    ],
    indicators: [signing, foreign, value],
    assessments: [
      { table: 'investment/townships', name: '乡镇招商', of: 'units' },
      { table: 'investment/departments', name: '部门招商', of: 'units' },
      // Without a sheet 考核 lists are tracked as in the built-in year.
      ...daye2023.assessments.filter(({ of }) => of !== 'units'),
    ],
    rules: [
      {
        rule: '规-1',
        plan: 'investment',
        name: '连续末位',
        place: '考核办法',
        clause: '',
        on: true,
        kind: 'in-a-row',
        table: 'investment/townships',
        args: { metric: 'last', counts: 'in-a-row', anew: 'year', warnBefore: 2, exemptWhenComplete: true },
        kinds: [],
        steps: [
          { times: 3, list: 'interview', by: '分管市领导', whom: '主要负责人' },
          { times: 5, list: 'interview', by: '市长', whom: '主要负责人' },
        ],
        exemptUnits: ['茗山乡'],
      },
      {
        rule: '规-2',
        plan: 'investment',
        name: '连续无增量',
        place: '考核办法',
        clause: '',
        on: true,
        kind: 'in-a-row',
        table: 'investment/departments',
        args: {
          metric: 'no-result',
          counts: 'in-a-row',
          anew: 'year',
          warnBefore: 0,
          exemptWhenComplete: false,
        },
        kinds: ['department'],
        steps: [{ times: 4, list: 'interview', by: '分管市领导', whom: '分管负责人' }],
        exemptUnits: [],
      },
    ],
    adjustments: [],
    grounds: {},
  });
});

test('The settings of an edited scheme are described as they are, not as the defaults.', async () => {
  const { scheme } = await readBack(scheme2024);
  if (scheme === null) throw new Error('The scheme is whole.');
  const described = new Map(describeSettings(scheme).map((line) => [line.id, line]));
  const changed = [
    'weights',
    'scorer',
    'cap',
    'no-target',
    'schedule',
    'lights',
    'decimals',
    'ties',
    'classes',
    'warnings',
    'exemptions',
    'adjustment-caps',
  ];
  expect(changed.filter((id) => described.get(id)?.isDefault !== false)).toEqual([]);
  expect(described.get('incomplete')?.isDefault).toBe(true);
  expect(described.get('decimals')?.value).toBe('1位，四舍五入；名次按打印的得分排');
});

test('Of the preset every setting that the document leaves open is said to be a default, with the reason.', () => {
  const lines = describeSettings(daye2023);
  expect(lines.filter(({ isDefault }) => !isDefault)).toEqual([]);
  expect(lines.filter(({ why }) => why === '')).toEqual([]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  const value = new Map(lines.map((line) => [line.id, line.value]));
  expect(value.get('weights')).toBe('各指标权重相等');
  expect(value.get('cap')).toBe('100%');
  expect(value.get('schedule')).toBe('月份÷12');
  expect(value.get('classes')).toContain('11个乡镇类别缺失');
});
