import { describe, expect, it } from 'vitest';
import { measure, text, unit, unitClass, worded } from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';
import type { RosterUnit } from '../../src/roster/roster.ts';
import { checkBooks, checkSheet, SMALL_ROSTER } from './checking.ts';

const units = SMALL_ROSTER;

const progress = defineTable({
  id: 'test/progress',
  plan: 'investment',
  source: '',
  kind: 'target',
  title: '任务表',
  edition: '2023',
  titleWords: [],
  key: ['unit'],
  progress: true,
  columns: {
    class: { header: '类别', is: unitClass().nullish(), group: true },
    unit: { header: '单位', is: unit() },
    capital: { header: '到位内资', is: measure('亿元') },
    outside: { header: '省外资金', is: measure('亿元').optional() },
  },
  totals: { columns: ['capital', 'outside'] },
  atMost: [['outside', 'capital']],
});

/** Indicators of the whole city, known by their names, with targets in words. */
const indicators = defineTable({
  id: 'test/indicators',
  plan: 'innovation',
  source: '',
  kind: 'target',
  title: '指标任务',
  edition: '2023',
  titleWords: [],
  key: ['indicator'],
  columns: {
    indicator: { header: '指标名称', is: text() },
    target: { header: '目标值', is: worded() },
    lead: { header: '牵头部门', is: unit().nullish() },
  },
});

const setting = { definitions: [progress, indicators], units };

describe('cumulative figures over the months', () => {
  const month = (period: string, rows: readonly string[]) => ({
    file: `${period}.xlsx`,
    period,
    sheets: [['| 单位 | 到位内资任务 | 到位内资本月 | 到位内资累计 |', ...rows].join('\n')],
  });
  const check = (...lines: readonly (readonly string[])[]) =>
    checkBooks(
      lines.map((rows, index) => month(`2023-0${index + 4}`, rows)),
      setting,
    );

  it('may stay or grow by the month’s own figure', () => {
    expect(
      check(['| 市一局 | 10 | 1 | 3 |'], ['| 市一局 | 10 | 0 | 3 |'], ['| 市一局 | 10 | 2.5 | 5.5 |']).codes,
    ).toEqual([]);
  });

  it('that fall are named with both cells', () => {
    const checked = check(['| 市一局 | 10 | 1 | 3 |'], ['| 市一局 | 10 | 0 | 2.5 |']);
    expect(checked.codes).toEqual(['CHECK-004 2023-05.xlsx!Sheet1!D2']);
    expect(checked.message('CHECK-004')).toContain(
      '本月累计2.5，上月累计3（2023-04.xlsx!Sheet1!D2），减少了0.5',
    );
    expect(checked.found[0]?.related).toEqual([
      { file: '2023-04.xlsx', sheet: 'Sheet1', cell: 'D2', heading: '到位内资累计' },
    ]);
  });

  it('that are not last month’s and this month’s together are named with all three', () => {
    const checked = check(['| 市一局 | 10 | 1 | 3 |'], ['| 市一局 | 10 | 1 | 5 |']);
    expect(checked.codes).toEqual(['CHECK-005 2023-05.xlsx!Sheet1!D2']);
    expect(checked.message('CHECK-005')).toContain('累计5，上月累计3加本月1应为4');
  });

  it('are not compared where a unit stands twice with different figures, which is the fault', () => {
    const twice = ['| 市一局 | 10 | 1 | 3 |', '| 市一局 | 10 | 1 | 1 |'];
    expect(check(['| 市一局 | 10 | 1 | 2 |'], twice).codes).toEqual(['CHECK-001 2023-05.xlsx!Sheet1!A3']);
    expect(check(twice, ['| 市一局 | 10 | 1 | 2 |']).codes).toEqual(['CHECK-001 2023-04.xlsx!Sheet1!A3']);
    const same = ['| 市一局 | 10 | 1 | 3 |', '| 市一局 | 10 | 1 | 3 |'];
    expect(check(same, ['| 市一局 | 10 | 0 | 2 |']).codes).toContain('CHECK-004 2023-05.xlsx!Sheet1!D2');
  });

  it('are compared with the month before only, and by unit', () => {
    const checked = checkBooks(
      [
        month('2023-03', ['| 市一局 | 10 | 1 | 8 |']),
        month('2023-05', ['| 市一局 | 10 | 1 | 3 |', '| 市二局 | 10 | 1 | 2 |']),
      ],
      setting,
    );
    expect(checked.codes).toEqual([]);
  });

  it('thousands of times their target or last month’s are in the wrong unit, and nothing else is said of them', () => {
    const slip = check(
      ['| 市一局 | 10 | 1 | 3 |'],
      ['| 市一局 | 10 | 1 | 40000 |'],
      ['| 市一局 | 10 | 1 | 5 |'],
    );
    expect(slip.codes).toEqual(['CHECK-013 2023-05.xlsx!Sheet1!D2']);
    expect(slip.message('CHECK-013')).toContain('为40000，与任务10相差成千上万倍');
    const small = check(['| 市一局 | / | 1 | 3 |'], ['| 市一局 | / | 1 | 0.0004 |']);
    expect(small.codes.filter((code) => !code.startsWith('CHECK-007'))).toEqual([
      'CHECK-013 2023-05.xlsx!Sheet1!D2',
    ]);
    expect(small.message('CHECK-013')).toContain('为0.0004，与上月累计3相差成千上万倍');
  });

  it('may show that the target is in the wrong unit: the total of the targets says which', () => {
    const lines = (target: number, actual: string, done: number): readonly string[] => [
      `| 市一局 | ${target} | | ${actual} |`,
      '| 市二局 | 10 | | 4 |',
      `| 合计 | 20 | | ${done} |`,
    ];
    expect(check(lines(10, '3', 7)).codes).toEqual([]);
    expect(check(lines(30000, '3', 7)).codes).toEqual(['CHECK-018 B2']);
    expect(check(lines(10, '0.0005', 9)).codes).toEqual(['CHECK-018 D2']);
    expect(check(['| 市一局 | 30000 | | 3 |']).codes).toEqual(['CHECK-013 D2']);
  });

  it('excuse the total of their column, whichever of the two months is wrong', () => {
    const lines = (first: number, total: number): readonly string[] => [
      `| 市一局 | 10 | | ${first} |`,
      '| 市二局 | 10 | | 4 |',
      `| 合计 | 20 | | ${total} |`,
    ];
    expect(check(lines(3, 7), lines(2, 8)).codes).toEqual(['CHECK-004 2023-05.xlsx!Sheet1!D2']);
    expect(check(lines(5, 6), lines(3, 7)).codes).toEqual(['CHECK-004 2023-05.xlsx!Sheet1!D2']);
  });
});

describe('targets', () => {
  const base = (value: string) => ({
    file: '任务.xlsx',
    sheets: [`| 单位 | 到位内资 |\n| 市一局 | ${value} |\n| 市二局 | 8 |`],
  });
  const may = (target: string, actual: string) => ({
    file: '5月.xlsx',
    period: '2023-05',
    sheets: [
      `| 单位 | 到位内资任务 | 到位内资完成 |\n| 市一局 | ${target} | ${actual} |\n| 市二局 | 8 | 1 |`,
    ],
  });

  it('in a progress sheet are those of the target table', () => {
    expect(checkBooks([base('10'), may('10亿元', '1')], setting).codes).toEqual([]);
    const checked = checkBooks([base('10'), may('8', '1')], setting);
    expect(checked.codes).toEqual(['CHECK-006 5月.xlsx!Sheet1!B2']);
    expect(checked.message('CHECK-006')).toContain('在本表为8，下达的任务为10（任务.xlsx!Sheet1!B2）');
  });

  it('marked as no task on one side only are told apart, too', () => {
    const dropped = checkBooks([base('10'), may('/', '1')], setting);
    expect(dropped.codes).toEqual(['CHECK-006 5月.xlsx!Sheet1!B2']);
    expect(dropped.message('CHECK-006')).toContain('在本表为/，下达的任务为10');
    expect(checkBooks([base('/'), may('10', '1')], setting).codes).toEqual(['CHECK-006 5月.xlsx!Sheet1!B2']);
    expect(checkBooks([base('/'), may('/', '/')], setting).codes).toEqual([]);
  });

  it('and “/” do not go together, either way round', () => {
    const without = checkBooks([may('/', '1')], setting);
    expect(without.codes).toEqual(['CHECK-007 C2']);
    expect(without.message('CHECK-007')).toContain('没有任务，却填了完成1');
    const marked = checkBooks([may('10', '/')], setting);
    expect(marked.codes).toEqual(['CHECK-008 C2']);
    expect(marked.message('CHECK-008')).toContain('任务为10，完成不能填“/”');
    expect(checkBooks([may('/', '0')], setting).codes).toEqual([]);
    expect(checkBooks([may('/', '/')], setting).codes).toEqual([]);
  });
});

describe('parts', () => {
  const sheet = (whole: string, part: string): string =>
    `| 单位 | 到位内资完成 | 其中：省外资金完成 |\n| 市一局 | ${whole} | ${part} |\n| 市二局 | 9 | 9 |`;
  const aliased = {
    ...progress,
    columns: progress.columns.map((column) =>
      column.id === 'outside' ? { ...column, aliases: ['其中：省外资金'] } : column,
    ),
  };

  it('are at most their whole', () => {
    const here = { definitions: [aliased], units, period: '2023-05' };
    expect(checkSheet(sheet('10', '10'), here).codes).toEqual([]);
    expect(checkSheet(sheet('10', '/'), here).codes).toEqual([]);
    const checked = checkSheet(sheet('10', '12'), here);
    expect(checked.codes).toEqual(['CHECK-011 C2']);
    expect(checked.message('CHECK-011')).toContain('为12，大于“到位内资完成”10');
  });

  it('named in a cell come to no more than its figure', () => {
    const worded = (words: string) =>
      checkSheet(`| 指标名称 | 目标值 |\n| 新签项目 | ${words} |\n| 新增企业 | ≥ 30 家 |`, setting);
    expect(worded('42（其中工业项目40个；100亿元以上项目1个）').codes).toEqual([]);
    const document = (mid: string): string =>
      `42（其中工业项目40个；100亿元以上项目1个，50-100亿元项目${mid}个，10-50亿元项目5个）`;
    expect(worded(document('2')).codes).toEqual([]);
    expect(worded(document('37')).message('CHECK-019')).toContain('总数为42，写明的各分项之和为43');
    const above = worded('42个（其中工业项目45个）');
    expect(above.codes).toEqual(['CHECK-011 B2']);
    expect(above.message('CHECK-011')).toContain('“新签项目”的“工业项目”为45，大于“目标值”42');
    const added = worded('42个（其中工业项目40个；农业项目5个）');
    expect(added.codes).toEqual(['CHECK-019 B2']);
    expect(added.message('CHECK-019')).toContain('总数为42，写明的各分项之和为45');
    expect(added.found[0]?.severity).toBe('warning');
  });
});

describe('printed results', () => {
  // The classes are those of the sheets.
  const unranked = units.map((unit) => ({ ...unit, class: null }));
  const sheet = (rows: readonly string[]) =>
    checkSheet(
      ['| 类别 | 单位 | 到位内资任务 | 到位内资完成 | 到位内资完成率 | 到位内资排名 |', ...rows].join('\n'),
      { ...setting, units: unranked, period: '2023-05' },
    );

  it('are silent where rate and rank follow from the figures, over all rows or inside each class', () => {
    expect(
      sheet([
        '| 一类 | 甲镇 | 3 | 1 | 33.33% | 2 |',
        '| 一类 | 乙镇 | 3 | 2 | 66.7%  | 1 |',
        '| 二类 | 丙乡 | 4 | 1 | 25%    | 1 |',
      ]).codes,
    ).toEqual([]);
    expect(
      sheet([
        '| 一类 | 甲镇 | 3 | 1 | 33.33% | 2 |',
        '| 一类 | 乙镇 | 3 | 2 | 66.67% | 1 |',
        '| 二类 | 丙乡 | 4 | 1 | 25% | 3 |',
      ]).codes,
    ).toEqual([]);
  });

  it('name a wrong rate, and leave the ranks alone that may have been taken on it', () => {
    const checked = sheet(['| 一类 | 甲镇 | 10 | 5 | 60% | 2 |', '| 一类 | 乙镇 | 10 | 8 | 80% | 2 |']);
    expect(checked.codes).toEqual(['CHECK-012 E2']);
    expect(checked.message('CHECK-012')).toContain('填为60%，按任务10、完成5计算应为50%');
  });

  it('name a wrong rank', () => {
    const checked = sheet(['| 一类 | 甲镇 | 10 | 5 | 50% | 3 |', '| 一类 | 乙镇 | 10 | 8 | 80% | 1 |']);
    expect(checked.codes).toEqual(['CHECK-014 F2']);
    expect(checked.message('CHECK-014')).toContain('“甲镇”的名次填为3，计算应为2');
  });

  /** Departments with 任务 10, 完成 5 and what is printed beside them. */
  const departments = (printed: readonly (readonly [rate: string, rank: string])[]) => {
    const named = printed.map((_, index) => `市${'一二三四五六七八九十'.charAt(index)}局`);
    const units = named.map(
      (name): RosterUnit => ({ name, kind: 'department', class: null, aliases: [], leader: null }),
    );
    return checkSheet(
      [
        '| 责任单位 | 签约额（亿元）任务 | 签约额（亿元）完成 | 签约额完成率 | 签约额排名 |',
        ...printed.map(
          ([rate, rank], index) => `| ${named[index]} | 10 | ${index + 1} | ${rate} | ${rank} |`,
        ),
      ].join('\n'),
      { period: '2023-05', units },
    );
  };

  it('say once at the heading that most rates of a column are others, and nothing of the ranks taken on them', () => {
    const rows = ['20', '30', '40', '50', '60', '60'].map((rate) => [`${rate}%`, '1'] as const);
    const checked = departments(rows);
    expect(checked.codes).toEqual(['CHECK-055 D1']);
    expect(checked.message('CHECK-055')).toContain('“签约额完成率”有5行与计算结果不符');
  });

  it('say so of each row where half of the column is right, and where there are fewer than five', () => {
    const half = ['20', '30', '40', '50', '60', '60', '70', '80', '90', '100'];
    expect(departments(half.map((rate) => [`${rate}%`, ''] as const)).codes).toEqual(
      ['D2', 'D3', 'D4', 'D5', 'D6'].map((cell) => `CHECK-012 ${cell}`),
    );
    const few = ['20', '30', '40', '50'].map((rate) => [`${rate}%`, ''] as const);
    expect(departments(few).codes).toEqual(['D2', 'D3', 'D4', 'D5'].map((cell) => `CHECK-012 ${cell}`));
  });

  it('say once at the heading that most ranks of a column are others', () => {
    // Ranked from the lowest rate: that in the middle has its rank by chance.
    const rows = ['10', '20', '30', '40', '50', '60', '70'].map(
      (rate, index) => [`${rate}%`, String(index + 1)] as const,
    );
    const checked = departments(rows);
    expect(checked.codes).toEqual(['CHECK-055 E1']);
    expect(checked.message('CHECK-055')).toContain('“签约额排名”有6行与计算结果不符');
  });

  it('take ties with or without a rank left out', () => {
    const rows = (third: number): readonly string[] => [
      '| 一类 | 甲镇 | 10 | 5 | 50% | 1 |',
      '| 一类 | 乙镇 | 10 | 5 | 50% | 1 |',
      `| 一类 | 丙乡 | 10 | 4 | 40% | ${third} |`,
    ];
    expect(sheet(rows(3)).codes).toEqual([]);
    expect(sheet(rows(2)).codes).toEqual([]);
    expect(sheet(rows(1)).codes).toEqual(['CHECK-014 F4']);
  });
});

describe('one indicator in two tables', () => {
  const other = defineTable({
    id: 'test/others',
    plan: 'innovation',
    source: '',
    kind: 'target',
    edition: '2023',
    titleWords: [],
    key: ['indicator'],
    progress: true,
    title: '重点指标',
    columns: {
      indicator: { header: '重点指标', is: text() },
      target: { header: '年度任务', is: worded() },
    },
  });
  const both = { definitions: [indicators, other], units };
  const books = (value: string) => [
    { file: '甲.xlsx', sheets: ['| 指标名称 | 目标值 |\n| 新增企业 | ≥30家 |\n| 研发投入 | 3.3% |'] },
    { file: '乙.xlsx', sheets: [`| 重点指标 | 年度任务 |\n| 新增企业 | ${value} |\n| 科技人员 | 20人 |`] },
  ];

  it('has one target, however it is worded and measured', () => {
    expect(checkBooks(books('不少于30户'), both).codes).toEqual([]);
    expect(checkBooks(books('30亿元'), both).codes).toEqual([]);
  });

  it('with two targets is named with both', () => {
    const checked = checkBooks(books('25家'), both);
    expect(checked.codes).toEqual(['CHECK-025 乙.xlsx!Sheet1!B2']);
    expect(checked.message('CHECK-025')).toContain(
      '“新增企业”的“年度任务”在本表为25家，在“指标任务”里为30家（甲.xlsx!Sheet1!B2）',
    );
  });
});
