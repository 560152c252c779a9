import { describe, expect, it } from 'vitest';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

const TITLE = '2023年1—6月招商引资完成情况表';

type Rows = readonly (readonly string[])[];

const sheet = (rows: Rows, name = '招商') =>
  sheetFromMarkdown(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'), { name });

const HEADER: readonly string[] = ['序号', '指标', '年度任务', '上月累计', '本月', '累计', '完成率', '说明'];
const FIGURES: Rows = [
  ['1', '新签约项目（个）', '2', '1', '1', '2', '100%', ''],
  ['2', '签约额（亿元）', '10', '4', '1.5', '5.5', '55%', '一个项目已签约'],
  ['3', '新开工入库项目（个）', '1', '0', '0', '0', '0%', ''],
];
const OWNER = ['填报单位：市教育局'];

/** The same cells of every row in another order, or without some. */
const picked = (rows: Rows, order: readonly number[]): Rows =>
  rows.map((row) => order.map((at) => row[at] ?? ''));

const renamed = (header: readonly string[], from: string, to: string): readonly string[] =>
  header.map((words) => (words === from ? to : words));

const form = (
  over: Rows = [[TITLE], OWNER],
  header: readonly string[] = HEADER,
  rows: Rows = FIGURES,
  under: Rows = [],
): Rows => [...over, header, ...rows, ...under];

const LAYOUTS: readonly (readonly [name: string, rows: Rows, sheet?: string])[] = [
  ['as it goes out', form()],
  ...['任务名称', '项目', '指标名称', '考核指标', '主要指标', '指标任务'].map(
    (words): readonly [string, Rows] => [
      `the indicators under ${words}`,
      form(undefined, renamed(HEADER, '指标', words)),
    ],
  ),
  ['without 上月累计', form(undefined, ...split(picked([HEADER, ...FIGURES], [0, 1, 2, 4, 5, 6])))],
  ['without 序号, 本月 and 完成率', form(undefined, ...split(picked([HEADER, ...FIGURES], [1, 2, 5])))],
  [
    'its columns in another order',
    form(undefined, ...split(picked([HEADER, ...FIGURES], [1, 5, 2, 6, 4, 3]))),
  ],
  [
    'a column of measure units',
    form(
      undefined,
      [...split(picked([HEADER, ...FIGURES], [0, 1]))[0], '计量单位', '目标任务', '累计完成'],
      [
        ['1', '新签约项目', '个', '2', '2'],
        ['2', '签约额', '亿元', '10', '5.5'],
        ['3', '新开工入库项目', '个', '1', '0'],
      ],
    ),
  ],
  [
    'a column of people beside',
    form(
      undefined,
      [...HEADER, '联系人'],
      FIGURES.map((row) => [...row, '王××']),
    ),
  ],
  [
    'numbered indicators',
    form(
      undefined,
      HEADER,
      FIGURES.map(([serial = '', name = '', ...rest]) => ['', `${serial}、${name}`, ...rest]),
    ),
  ],
  [
    'months in its headings',
    form(
      [['市教育局招商引资完成情况'], OWNER],
      ['序号', '指标', '2023年任务', '1—5月累计', '6月完成', '1—6月完成', '完成率', '备注'],
    ),
  ],
  [
    'who fills it in under it',
    form([[TITLE]], HEADER, FIGURES, [['填报单位（盖章）：市教育局'], ['填表人：王××']]),
  ],
  ['who fills it in in a cell of its own', form([[TITLE], ['填报单位', '市教育局']])],
  ['单位： over it', form([[TITLE], ['单位：市教育局']])],
  ['whose it is in its title alone', form([['市教育局2023年1—6月招商引资完成情况表']])],
  ['whose it is in the sheet’s name alone', form([[TITLE]]), '市教育局'],
  ['the month on a line of its own', form([['招商引资完成情况表'], OWNER, ['截至2023年6月30日']])],
  ['the month in the sheet’s name', form([['招商引资完成情况表'], OWNER]), '2023年6月'],
];

function split([header = [], ...rows]: Rows): readonly [readonly string[], Rows] {
  return [header, rows];
}

const KEYS = ['unit', 'projects.target', 'projects.actual', 'contract-value.target', 'contract-value.actual'];

describe('A form with its indicators down is read', () => {
  it.each(LAYOUTS.map(([words, rows, name = '招商']) => ({ words, rows, name })))(
    '$words',
    ({ rows, name }) => {
      const one = sheet(rows, name);
      expect(codes(read(one))).toEqual([]);
      expect(column(readOne(one).rows, ...KEYS)).toEqual(['市教育局 2个 2个 10亿元 5.5亿元']);
    },
  );

  it('with a column that nobody knows, which is named once', () => {
    const header = [...HEADER, '外资占比'];
    const rows = form(
      undefined,
      header,
      FIGURES.map((row, index) => [...row, String(index)]),
    );
    expect(codes(read(sheet(rows)))).toEqual(['TABLE-007 I3']);
  });

  it('with figures of last year beside, which are passed over once', () => {
    const header = [...HEADER, '上年同期累计'];
    const rows = form(
      undefined,
      header,
      FIGURES.map((row) => [...row, '1']),
    );
    expect(codes(read(sheet(rows)))).toEqual(['TABLE-022 I3']);
  });

  it('with a row that nobody knows, which is asked about once', () => {
    const rows = form(undefined, HEADER, [...FIGURES, ['4', '招商活动（场）', '6', '1', '1', '2', '', '']]);
    expect(codes(read(sheet(rows)))).toHaveLength(1);
  });

  it('with figures in another measure, which are converted and noted once', () => {
    const rows = form(
      undefined,
      HEADER,
      FIGURES.map((row) =>
        row[1] === '签约额（亿元）'
          ? ['2', '签约额（万元）', '100000', '40000', '15000', '55000', '55%', '']
          : row,
      ),
    );
    const one = sheet(rows);
    expect(codes(read(one))).toEqual(['TABLE-017 B5']);
    expect(column(readOne(one).rows, ...KEYS)).toEqual(['市教育局 2个 2个 10亿元 5.5亿元']);
  });
});

describe('A sheet is no form with its indicators down', () => {
  it.each<readonly [string, Rows]>([
    ['when nothing says whose it is', form([[TITLE]])],
    [
      'when its rows name who answers for them',
      form(
        undefined,
        [...HEADER, '责任单位'],
        FIGURES.map((row) => [...row, '市教育局']),
      ),
    ],
    [
      'when it has no cumulative figures',
      form(undefined, ...split(picked([HEADER, ...FIGURES], [0, 1, 2, 4]))),
    ],
    [
      'when its indicators are none that a table knows',
      form(
        undefined,
        HEADER,
        FIGURES.map(([serial = '', , ...rest], index) => [serial, `活动${index}`, ...rest]),
      ),
    ],
  ])('%s', (_, rows) => {
    expect(read(sheet(rows)).tables.filter(({ variant }) => variant === 'progress')).toEqual([]);
  });
});
