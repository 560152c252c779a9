import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RulesDocument } from '../../schemas/output/rules.ts';
import { dayie, newFolder } from '../support/cli.ts';

type Cell = string | number | null;

/** The rows of a sheet below its headings replaced by others, as somebody does who empties a sheet and fills it in. */
function refill(book: ExcelJS.Workbook, name: string, rows: readonly (readonly Cell[])[]): void {
  const sheet = sheetOf(book, name);
  for (let at = 3; at <= Math.max(sheet.rowCount, rows.length + 2); at += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1)
      sheet.getCell(at, column).value = rows[at - 3]?.[column - 1] ?? null;
  }
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Puts a value beside an item of 基本信息. */
function set(book: ExcelJS.Workbook, item: string, value: Cell): void {
  const sheet = sheetOf(book, '基本信息');
  sheet.eachRow((row) => {
    if (row.getCell(1).value === item) row.getCell(2).value = value;
  });
}

async function table(folder: string, name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  for (const row of rows) sheet.addRow([...row]);
  await book.xlsx.writeFile(path.join(folder, name));
}

const STALLED = (params: string): readonly Cell[] => [
  ...['规-1', '', '签约九十天未开工', '是', '满期未办', 'investment/projects', params, '', ''],
  ...[1, '停滞', '县招商局', '引进单位', '', '待定', '县办法第5条'],
];
const NINETY = '起算列：签约日期；应有列：开工日期；期限：90；单位：天；名称列：项目名称；条件：计划总投资≥2';

const Scored = z.object({
  assessments: z.array(
    z.object({
      classes: z.array(
        z.object({
          name: z.string(),
          units: z.array(
            z.object({ unit: z.string(), score: z.string().nullable(), rank: z.number().nullable() }),
          ),
        }),
      ),
    }),
  ),
  lists: z.array(
    z.object({
      id: z.string(),
      entries: z.array(
        z.object({
          rule: z.string().nullable(),
          unit: z.string().nullable(),
          item: z.string().nullable(),
          reason: z.string(),
          proposal: z.object({ by: z.string(), points: z.string().nullable() }).nullable(),
        }),
      ),
    }),
  ),
});

/** Another county makes its scheme of the workbook that `dayie init` writes, and fills in tables of its own. */
async function county(change: (book: ExcelJS.Workbook) => void = () => undefined) {
  const folder = newFolder();
  dayie(['init', folder, '--quiet']);
  const scheme = path.join(folder, '考核办法.xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(scheme);
  set(book, '办法编号', 'shili-2023');
  set(book, '办法名称', '示例县2023年考核办法');
  set(book, '发文地区', '示例县');
  set(book, '类别顺序', '甲类、乙类');
  refill(book, '单位名录', [
    [1, '东山镇', '乡镇街道园区', '甲类'],
    [2, '西水镇', '乡镇街道园区', '甲类'],
    [3, '北河镇', '乡镇街道园区', '乙类'],
    [4, '县教育局', '市直部门', ''],
  ]);
  refill(book, '考核', [
    ['investment/townships', '乡镇招商', '单位计分'],
    ['civic/tasks', '县城创建任务', '任务进度'],
  ]);
  const measure = (name: string, unit: string, weight: number): readonly Cell[] => [
    ...['investment/townships', '乡镇招商', name, name, unit, weight, '线性', '', '100%', '折算', '按月均分'],
  ];
  refill(book, '指标', [measure('新签约亿元以上项目', '个', 60), measure('签约投资额', '亿元', 40)]);
  const step = (times: number, by: string): readonly Cell[] => [
    ...['县-1', '乡镇连续末位', 'investment/townships', '连续末位', '乡镇街道园区', times, by, '镇长', 1],
    ...['否', '', '是', '连续', '每年'],
  ];
  refill(book, '约谈规则', [step(2, '县长'), step(4, '县委书记')]);
  refill(book, '规则', [
    [
      ...['招-07', '', '签约半年未开工', '否', '满期未办', 'investment/projects'],
      ...['起算列：签约日期；应有列：开工日期；期限：6；单位：个月', '', '', 1, '停滞', '某局', '单位'],
    ],
    STALLED(NINETY),
  ]);
  refill(book, '口径依据', []);
  change(book);
  await book.xlsx.writeFile(scheme);

  const data = newFolder();
  const months: Readonly<Record<number, readonly (readonly [string, number, number])[]>> = {
    4: [
      ['东山镇', 2, 20],
      ['西水镇', 4, 40],
      ['北河镇', 5, 50],
    ],
    5: [
      ['东山镇', 3, 20],
      ['西水镇', 5, 50],
      ['北河镇', 6, 50],
    ],
  };
  for (const [month, units] of Object.entries(months))
    await table(data, `2023-0${month}-乡镇招商.xlsx`, [
      ['责任单位', '新签约亿元以上项目（个）', null, '签约投资额（亿元）', null],
      [null, '任务', '完成', '任务', '完成'],
      ...units.map(([unit, projects, value]) => [unit, 10, projects, 100, value]),
    ]);
  await table(data, '2023-05-创建任务.xlsx', [
    [
      '行动名称',
      '重点任务',
      '具体内容',
      '责任领导',
      '责任单位',
      '完成时限',
      '进展情况',
      '完成状态',
      '完成进度（%）',
      '完成时间',
    ],
    ['甲行动', '乙任务', '建公园', '郝××', '县教育局', '2023年5月20日', '在建', '推进中', 80, null],
  ]);
  const contract = (name: string, value: number, signed: string, started: string | null): readonly Cell[] => [
    ...[name, '东山镇', '是', value, signed, started, '正常'],
  ];
  await table(data, '签约项目台账.xlsx', [
    ['项目名称', '引进单位', '省外', '计划总投资（亿元）', '签约日期', '开工日期', '推进状态'],
    // Ninety days from 2 March end on 31 May, from 3 March on 1 June.
    contract('甲厂', 2, '2023-03-02', null),
    contract('乙厂', 2, '2023-03-03', null),
    contract('丙厂', 1.9, '2022-03-02', null),
    contract('丁厂', 3, '2022-03-02', '2022-09-01'),
  ]);
  return { scheme, data };
}

function scored({ scheme, data }: { readonly scheme: string; readonly data: string }, lang = 'zh') {
  const { stdout, stderr, status } = dayie([
    ...['score', data, '--scheme', scheme, '--span', '2023-05', '--date', '2023-06-10', '--out', newFolder()],
    ...['--format', 'json', '--quiet', '--fail-on', 'never', '--lang', lang],
  ]);
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return Scored.parse(JSON.parse(stdout));
}

const entriesOf = ({ lists }: z.infer<typeof Scored>, list: string) =>
  lists.find(({ id }) => id === list)?.entries ?? [];

describe('Another county’s scheme, made of the workbook that init writes', () => {
  let files: Awaited<ReturnType<typeof county>>;
  beforeAll(async () => {
    files = await county();
  });

  it('scores its own units in its own classes by its own weights', () => {
    const units = scored(files).assessments.flatMap(({ classes }) =>
      classes.flatMap(({ name, units: mine }) => mine.map((own) => [name, own.unit, own.rank, own.score])),
    );
    // 60 × 5/10 + 40 × 50/100; 60 × 3/10 + 40 × 20/100; 60 × 6/10 + 40 × 50/100.
    expect(units).toEqual([
      ['甲类', '西水镇', 1, '50.00'],
      ['甲类', '东山镇', 2, '26.00'],
      ['乙类', '北河镇', 1, '56.00'],
    ]);
  });

  it.each(['zh', 'en'])('applies its own rules and none of the others (%s)', (lang) => {
    const result = scored(files, lang);
    expect(
      entriesOf(result, 'interview').map(({ rule, unit, proposal }) => [rule, unit, proposal?.by]),
    ).toEqual([['县-1', '东山镇', '县长']]);
    expect(entriesOf(result, 'stalled').map(({ rule, item }) => [rule, item])).toEqual([['规-1', '甲厂']]);
    expect(entriesOf(result, 'overdue').map(({ unit, item }) => [unit, item])).toEqual([
      ['县教育局', '建公园'],
    ]);
    const rules = new Set(result.lists.flatMap(({ entries }) => entries.flatMap(({ rule }) => rule ?? [])));
    expect([...rules].sort()).toEqual(['县-1', '规-1']);
  });

  it('is told of by dayie rules and explained: one switched off, two of its own', () => {
    const { rules } = RulesDocument.parse(
      JSON.parse(
        dayie(['rules', files.data, '--scheme', files.scheme, '--month', '2023-05', '--format', 'json'])
          .stdout,
      ),
    );
    const state = (number: string) => rules.find(({ rule }) => rule === number)?.state;
    expect(['招-07', '规-1', '县-1'].map(state)).toEqual(['off', 'computed', 'computed']);
  });
});

describe('What a clerk changes in the scheme workbook is seen in the lists', () => {
  it.each([
    ['a threshold in days', NINETY.replace('90', '89'), ['甲厂', '乙厂']],
    ['a threshold of money', NINETY.replace('≥2', '≥1.9'), ['甲厂', '丙厂']],
    ['another unit of time', NINETY.replace('90；单位：天', '3；单位：个月'), []],
  ])('%s', async (_, params, expected) => {
    const result = scored(
      await county((book) => (sheetOf(book, '规则').getRow(4).getCell(7).value = params)),
    );
    expect(entriesOf(result, 'stalled').map(({ item }) => item)).toEqual(expected);
  });

  it('steps, interviewers and points', async () => {
    const result = scored(
      await county((book) => {
        sheetOf(book, '约谈规则').getRow(3).getCell(7).value = '常务副县长';
        sheetOf(book, '规则').getRow(4).getCell(15).value = 3;
      }),
    );
    expect(entriesOf(result, 'interview').map(({ proposal }) => proposal?.by)).toEqual(['常务副县长']);
    expect(entriesOf(result, 'stalled').map(({ proposal }) => proposal?.points)).toEqual(['3']);
    const later = scored(
      await county((book) => {
        sheetOf(book, '约谈规则').getRow(3).getCell(6).value = 3;
      }),
    );
    expect(entriesOf(later, 'interview')).toEqual([]);
  });
});
