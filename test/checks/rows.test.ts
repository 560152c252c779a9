import { describe, expect, it } from 'vitest';
import { measure, serial, units as severalUnits, text, unit } from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';
import { checkBooks, checkSheet, SMALL_ROSTER } from './checking.ts';

const units = SMALL_ROSTER;

const targets = defineTable({
  id: 'test/targets',
  plan: 'investment',
  source: '',
  kind: 'target',
  title: '任务表',
  edition: '2023',
  titleWords: [],
  key: ['unit'],
  progress: true,
  covers: ['department'],
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    unit: { header: '单位', is: unit('department') },
    projects: { header: '签约项目', is: measure('个').optional() },
    value: { header: '签约额', is: measure('亿元').optional() },
  },
});

/** Tasks known by their number and name together. */
const taskSheet = {
  id: 'test/tasks',
  plan: 'civic',
  source: '',
  kind: 'task',
  title: '任务清单',
  edition: '2023',
  titleWords: [],
  key: ['action', 'task'],
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    action: { header: '行动名称', is: text().nullable(), group: true },
    task: { header: '具体内容', is: text() },
    lead: { header: '牵头单位', is: severalUnits().nullable() },
  },
} as const;
const tasks = defineTable(taskSheet);

const setting = { definitions: [targets, tasks], units };

describe('rows that stand twice', () => {
  it('are found by the unit, in whatever spelling, at the second one', () => {
    const checked = checkSheet(
      `
      | 单位   | 签约项目 |
      | 市一局 | 2        |
      | 市二局 | 3        |
      | 市三局 | 1        |
      | 市 一局 | 2       |`,
      setting,
    );
    expect(checked.codes).toEqual(['CHECK-001 A5']);
    expect(checked.message('CHECK-001')).toContain('“市一局”在本表中已出现过（Sheet1!A2）');
    expect(checked.found[0]?.related).toEqual([expect.objectContaining({ cell: 'A2' })]);
  });

  it('are found by all columns of the key together', () => {
    const sheet = (last: string): string => `
      | 序号 | 行动名称 | 具体内容 | 牵头单位 |
      | 1    | 甲行动   | 修路     | 市一局   |
      | 2    | ^        | 架桥     | 市二局   |
      | 3    | 乙行动   | 修路     | 市二局   |
      | 4    | ^        | ${last}  | 市一局   |`;
    expect(checkSheet(sheet('植树'), setting).codes).toEqual([]);
    const checked = checkSheet(sheet('修 路'), setting);
    expect(checked.codes).toEqual(['CHECK-015 C5']);
    expect(checked.message('CHECK-015')).toContain('“乙行动/修路”在本表中已出现过（Sheet1!C4）');
  });

  it('are not looked for where a column of the key is missing', () => {
    expect(
      checkSheet('| 序号 | 具体内容 | 牵头单位 |\n| 1 | 修路 | 市一局 |\n| 2 | 修路 | 市二局 |', setting)
        .codes,
    ).toEqual([]);
  });

  it('are one row where a table is spread over sheets with other columns each', () => {
    const sheets = [
      `| 单位 | 签约项目 |
       | 市一局 | 2 |
       | 市二局 | 3 |
       | 市三局 | 1 |`,
      `| 单位 | 签约额 |
       | 市一局 | 2.5 |
       | 市二局 | 3.5 |
       | 市三局 | 1.5 |`,
    ];
    expect(checkBooks([{ sheets }], setting).codes).toEqual([]);
  });
});

describe('units', () => {
  const sheet = (...names: readonly string[]): string =>
    ['| 单位 | 签约项目 |', ...names.map((name, index) => `| ${name} | ${index + 1} |`)].join('\n');

  it('that are ranked and have no row are missing; a department that is not ranked is not asked for', () => {
    expect(checkSheet(sheet('市一局', '市二局', '市三局'), setting).codes).toEqual([]);
    const checked = checkSheet(sheet('市一局', '市三局'), setting);
    expect(checked.codes).toEqual(['CHECK-009 A1']);
    expect(checked.message('CHECK-009')).toContain('年度任务的表里缺少1个应报单位：市二局');
  });

  it('of the target table are asked for in a month, over all sheets and workbooks', () => {
    const month = (...names: readonly string[]): string =>
      ['| 单位 | 签约项目完成 |', ...names.map((name) => `| ${name} | 1 |`)].join('\n');
    const checked = checkBooks(
      [
        { file: '任务.xlsx', sheets: [sheet('市一局', '市二局', '市三局', '市协会')] },
        { file: '5月.xlsx', period: '2023-05', sheets: [month('市一局', '市二局')] },
      ],
      setting,
    );
    expect(checked.codes).toEqual(['CHECK-009 5月.xlsx!Sheet1!A1']);
    expect(checked.message('CHECK-009')).toContain('2023-05的表里缺少2个应报单位：市三局、市协会');
  });

  it('are not said to be missing where a misspelt, repeated or foreign name stands in their place', () => {
    expect(checkSheet(sheet('市一局', '市儿局', '市三局'), setting).codes).toEqual([]);
    expect(checkSheet(sheet('市一局', '市一局', '市三局'), setting).codes).toEqual(['CHECK-001 A3']);
    const foreign = checkSheet(sheet('市一局', '甲镇', '市三局'), setting);
    expect([...foreign.read, ...foreign.codes]).toEqual(['CHECK-010 A3']);
  });

  it('of a kind that has no place in the column are named with their kind', () => {
    const checked = checkSheet(sheet('市一局', '市二局', '市三局', '甲镇'), setting);
    expect([...checked.read, ...checked.codes]).toEqual(['CHECK-010 A5']);
    expect(checked.message('CHECK-010')).toContain('“甲镇”在名录中是乡镇街道园区，一般不填这张表（任务表）');
  });

  it('that report for themselves are missing only from the month that is collected, once it is due', () => {
    const book = (unit: string) => ({
      file: `${unit}.xlsx`,
      period: '2023-05',
      sheets: [`| 单位 | 签约项目完成 |\n| ${unit} | 1 |`],
    });
    const books = [book('市一局'), book('市三局')];
    expect(checkBooks(books, setting).codes).toEqual([]);
    const month = { year: 2023, month: 5 };
    const checked = checkBooks(books, { ...setting, month });
    expect(checked.codes).toEqual(['PERIOD-012']);
    expect(checked.message('PERIOD-012')).toContain('“任务表”2023-05还有1份没有报送：市二局');
    const due = { definitions: [{ ...targets, dueDay: 25 }], units, month };
    expect(checkBooks(books, { ...due, date: '2023-05-25' }).codes).toEqual([]);
    expect(checkBooks(books, { ...due, date: '2023-05-26' }).codes).toEqual(['PERIOD-012']);
  });

  it.each([
    ['a row of nobody’s stands in a workbook made for another unit', { unit: '市一局' }, '1.xlsx', '市一局'],
    ['a row of nobody’s stands in a workbook named after another unit', {}, '市一局.xlsx', '市一局'],
    ['a row of nobody’s stands beside another unit’s', {}, '1.xlsx', '市一局'],
    [
      'only a name of nobody’s stands in a workbook made for another unit',
      { unit: '市一局' },
      '1.xlsx',
      null,
    ],
    ['only a name of nobody’s stands in a workbook named after another unit', {}, '市一局.xlsx', null],
  ])('that sent nothing are missing, though %s', (_, metadata, file, own) => {
    const rows = [...(own === null ? [] : [own]), '其中：一片区'].map((name) => `| ${name} | 1 |`);
    const mine = {
      file,
      metadata,
      period: '2023-05',
      sheets: [['| 单位 | 签约项目完成 |', ...rows].join('\n')],
    };
    const other = { file: '2.xlsx', period: '2023-05', sheets: ['| 单位 | 签约项目完成 |\n| 市三局 | 1 |'] };
    const checked = checkBooks([mine, other], { ...setting, month: { year: 2023, month: 5 } });
    expect(checked.message('PERIOD-012')).toContain('还有1份没有报送：市二局');
  });

  it('are not said to have sent nothing while a workbook of nobody’s may be theirs', () => {
    const books = ['市一局', '市四局'].map((name) => ({
      file: `${name === '市四局' ? '报表' : name}.xlsx`,
      period: '2023-05',
      sheets: [`| 单位 | 签约项目完成 |\n| ${name} | 1 |`],
    }));
    const month = { year: 2023, month: 5 };
    const three = { definitions: [targets], units: units.slice(0, 2), month };
    expect(checkBooks(books, three).codes).toEqual([]);
    expect(checkBooks(books, { ...setting, month }).message('PERIOD-012')).toContain(
      '还有2份没有报送：市二局、市三局。其中有的可能就是认不出单位的来件：报表.xlsx，请先核对。请催报',
    );
  });
});

describe('serial numbers', () => {
  const numbered = (...numbers: readonly (number | string)[]): string =>
    [
      '| 序号 | 行动名称 | 具体内容 | 牵头单位 |',
      ...numbers.map((number, index) => `| ${number} | 行动 | 任务${index} | 市一局 |`),
    ].join('\n');
  const codes = (...numbers: readonly (number | string)[]): readonly string[] =>
    checkSheet(numbered(...numbers), setting).codes;

  it('may begin anywhere and run on by one', () => {
    expect(codes(1, 2, 3, 4)).toEqual([]);
    expect(codes(17, 18, 19)).toEqual([]);
    expect(codes('1', '', 2)).toEqual([]);
  });

  it('leave a gap or repeat where a row was lost or added', () => {
    const gap = checkSheet(numbered(1, 2, 4, 5), setting);
    expect(gap.codes).toEqual(['CHECK-016 A4']);
    expect(gap.message('CHECK-016')).toContain('序号为4，前一个是2，按顺序应为3');
    expect(codes(1, 2, 2, 3, 4)).toEqual(['CHECK-016 A4']);
  });

  it('are told once where a single number is out of line', () => {
    expect(codes(1, 2, 9, 4, 5)).toEqual(['CHECK-016 A4']);
    expect(codes(1, 2, 4, 4, 5)).toEqual(['CHECK-016 A4']);
    expect(codes(7, 2, 3, 4)).toEqual(['CHECK-016 A2']);
    expect(codes(1, 2, 3, 9)).toEqual(['CHECK-016 A5']);
    expect(codes(1, 2, 4, 3, 5)).toEqual(['CHECK-016 A4']);
    expect(codes(1, 2, 4, 5, 3, 6)).toEqual(['CHECK-016 A4']);
  });

  it('left out or written in words are told at their own cells', () => {
    const blank = checkSheet(numbered(1, '', 3, 4), setting);
    expect(blank.codes).toEqual(['CHECK-016 A3']);
    expect(blank.message('CHECK-016')).toContain('序号为空，前一个是1，按顺序应为2');
    expect(codes(1, 2, '三', 4)).toEqual(['CHECK-016 A4']);
    expect(codes(1, 2, '#REF!', 4)).toEqual([]);
    expect(codes('', 2, 3)).toEqual(['CHECK-016 A2']);
    expect(codes(1, '1-1', 2)).toEqual([]);
    expect(codes(1, '', '', 2, '', 3)).toEqual([]);
  });

  it('that are blank in a row are asked for one by one, the first with the number before it', () => {
    const { found } = checkSheet(numbered(1, '', '', 4), setting);
    expect(found.map(({ code, at, params }) => [code, at.cell, params])).toEqual([
      ['CHECK-016', 'A3', { stated: { zh: '空', en: 'missing' }, before: '1', expected: 2 }],
      ['CHECK-016', 'A4', { stated: { zh: '空', en: 'missing' }, before: '', expected: 3 }],
    ]);
  });

  it('begin anew only where 1 and 2 follow each other after a higher one', () => {
    expect(codes(5, 6, 1, 2, 3)).toEqual([]);
    expect(codes(1, 2, 3, 1, 9)).toEqual(['CHECK-016 A5', 'CHECK-016 A6']);
    expect(codes(1, 1, 2)).toEqual(['CHECK-016 A3']);
    expect(codes(4, 5, 2, 3)).toEqual(['CHECK-016 A4']);
  });

  it('may begin anywhere unless those after it show where it should have begun', () => {
    expect(codes(7, 2, 9)).toEqual(['CHECK-016 A3']);
    expect(codes(2, 1, 2)).toEqual([]);
    expect(codes(1, 5, 6)).toEqual(['CHECK-016 A3']);
    const { found } = checkSheet(numbered(3, 3, 4), setting);
    expect(found.map(({ at, params }) => [at.cell, params.before, params.expected])).toEqual([['A2', '', 2]]);
  });

  it('of rows that changed places are told once, a number that stands there twice is told again', () => {
    expect(codes(1, 2, 5, 3, 4, 6)).toEqual(['CHECK-016 A4']);
    expect(codes(1, 2, 5, 3, 4, 5)).toEqual(['CHECK-016 A4', 'CHECK-016 A7']);
    expect(codes(1, 2, 9, 4, 3)).toEqual(['CHECK-016 A4', 'CHECK-016 A6']);
    expect(codes(1, 2, 50, 7)).toEqual(['CHECK-016 A4', 'CHECK-016 A5']);
    expect(codes(1, 2, 50, 5)).toEqual(['CHECK-016 A4', 'CHECK-016 A5']);
  });

  it('may begin anywhere again under a row that stands twice', () => {
    const sheet = `
      | 序号 | 行动名称 | 具体内容 | 牵头单位 |
      | 1    | 行动     | 修路     | 市一局   |
      | 2    | 行动     | 修路     | 市一局   |
      | 7    | 行动     | 架桥     | 市一局   |
      | 8    | 行动     | 植树     | 市一局   |`;
    expect(checkSheet(sheet, setting).codes).toEqual(['CHECK-015 C3']);
  });

  it('may leave gaps, but not go back, in what a unit reports of the tasks it shares', () => {
    const shared = defineTable({
      ...taskSheet,
      reportedBy: 'reporter',
      columns: { ...taskSheet.columns, reporter: { header: '填报单位', is: unit().nullish() } },
    });
    const told = (metadata: Readonly<Record<string, string>>, ...numbers: readonly number[]) =>
      checkBooks([{ sheets: [numbered(...numbers)], metadata }], { definitions: [shared], units }).codes;
    const own = { unit: '市一局' };
    expect(told({}, 1, 2, 5, 6)).toEqual(['CHECK-016 A4']);
    expect(told(own, 1, 2, 5, 6, 9)).toEqual([]);
    expect(told(own, 2, 5, 3, 7)).toEqual(['CHECK-016 A4']);
    expect(told(own, 2, 5, 4, 7)).toEqual(['CHECK-016 A3']);
    expect(told(own, 1, 2, 9, 4, 5)).toEqual(['CHECK-016 A4']);
  });

  it('may begin anew with a new group', () => {
    expect(codes(1, 2, 3, 1, 2)).toEqual([]);
    expect(
      checkSheet(
        `
        | 序号 | 行动名称 | 具体内容 | 牵头单位 |
        | 1    | 甲行动   | 修路     | 市一局   |
        | 2    | ^        | 架桥     | 市二局   |
        | 1    | 乙行动   | 植树     | 市二局   |`,
        setting,
      ).codes,
    ).toEqual([]);
  });

  it('of a group are printed again where it goes on after a page break', () => {
    const grouped = defineTable({
      ...taskSheet,
      columns: { ...taskSheet.columns, serial: { ...taskSheet.columns.serial, group: true } },
    });
    const sheet = (number: number, name: string): string => `
      | 序号 | 行动名称 | 具体内容 | 牵头单位 |
      | 1    | 甲行动   | 修路     | 市一局   |
      | 2    | 乙行动   | 架桥     | 市二局   |
      | 序号 | 行动名称 | 具体内容 | 牵头单位 |
      | ${number} | ${name} | 植树   | 市二局   |
      | 3    | 丙行动   | 引水     | 市三局   |`;
    expect(checkSheet(sheet(2, '乙行动'), { definitions: [grouped], units }).codes).toEqual([]);
    expect(checkSheet(sheet(9, '乙行动'), { definitions: [grouped], units }).codes).toEqual(['CHECK-016 A5']);
    const first = sheet(2, '乙行动').replace('| 2    | 乙行动', '| 9    | 乙行动');
    expect(checkSheet(first, { definitions: [grouped], units }).codes).toEqual(['CHECK-016 A3']);
    expect(checkSheet(sheet(2, '丁行动'), { definitions: [grouped], units }).codes).toEqual(['CHECK-016 A5']);
  });
});
