import { describe, expect, it } from 'vitest';
import {
  choice,
  measure,
  measureOrBlank,
  mixed,
  NOT_NEGATIVE,
  number,
  PERCENT,
  serial,
  text,
  unit,
  units,
  WHOLE,
} from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { wordFinding } from '../../src/diagnostics/wording.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, read, words } from './reading.ts';

const targets = defineTable({
  id: 'test/judged',
  plan: 'investment',
  source: '',
  kind: 'target',
  title: '试用任务表',
  edition: '2023',
  titleWords: [],
  key: ['unit'],
  progress: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    unit: { header: '责任单位', is: unit('department') },
    helpers: { header: '配合单位', is: units('department').nullish() },
    mixed: {
      header: '签约项目（个）或基金（亿元）',
      is: mixed('projects', ['fund', 'companions']).optional(),
    },
    projects: { header: '签约项目', is: measure('个', WHOLE).optional() },
    fund: { header: '基金', is: measure('亿元', NOT_NEGATIVE).optional() },
    companions: { header: '配套项目', is: measure('个', WHOLE).optional() },
    grant: { header: '补助', is: measureOrBlank('万元', NOT_NEGATIVE).optional() },
    share: { header: '占比', is: number('%', PERCENT).nullish() },
    people: { header: '人数', is: number('人', WHOLE).optional() },
    state: { header: '推进状态', is: choice(['未启动', '已完成']).nullish() },
    remark: { header: '要点', is: text(3).nullish() },
  },
  totals: { columns: ['projects', 'people'] },
});

function found(markdown: string): readonly string[] {
  return codes(read(sheetFromMarkdown(markdown), [targets]));
}

/** One row under one heading beside the unit. */
function under(heading: string, value: string): readonly string[] {
  return found(`| 责任单位 | ${heading} |\n| 市教育局 | ${value} |`);
}

function findings(heading: string, value: string): readonly Finding[] {
  return read(sheetFromMarkdown(`| 责任单位 | ${heading} |\n| 市教育局 | ${value} |`), [targets]).findings;
}

describe('a cell that must not be blank', () => {
  it.each([
    ['a unit', '| 责任单位 | 人数 |\n| 市教育局 | 3 |\n|  | 4 |', 'TABLE-011 A3'],
    ['a figure', '| 责任单位 | 人数 | 要点 |\n| 市教育局 |  | 好 |', 'TABLE-011 B2'],
    ['a target', '| 责任单位 | 签约项目 | 要点 |\n| 市教育局 |  | 好 |', 'TABLE-012 B2'],
    [
      'a mixed target',
      '| 责任单位 | 签约项目（个）或基金（亿元） | 要点 |\n| 市教育局 |  | 好 |',
      'TABLE-012 B2',
    ],
    [
      'a result beside another one',
      '| 责任单位 | 签约项目任务 | 签约项目完成 | 补助任务 | 补助完成 |\n| 市教育局 | 3 |  | 5 | 1 |',
      'TABLE-013 C2',
    ],
    [
      'a result of another kind beside another one',
      '| 责任单位 | 补助任务 | 补助完成 | 签约项目任务 | 签约项目完成 |\n| 市教育局 | 3 |  | 5 | 1 |',
      'TABLE-013 C2',
    ],
  ])('%s', (_, sheet, expected) => {
    expect(found(sheet)).toEqual([expected]);
  });

  it.each([
    ['a serial number', '| 序号 | 责任单位 | 人数 |\n|  | 市教育局 | 3 |'],
    ['helpers', '| 责任单位 | 配合单位 | 人数 |\n| 市教育局 |  | 3 |'],
    [
      'the month’s own figure',
      '| 责任单位 | 签约项目任务 | 签约项目本月 | 签约项目完成 |\n| 市教育局 | 3 |  | 1 |',
    ],
    [
      'a target and its result, where blank is no task',
      '| 责任单位 | 补助任务 | 补助完成 |\n| 市教育局 |  |  |',
    ],
    ['a figure of a total', '| 责任单位 | 人数 | 签约项目 |\n| 市教育局 | 3 | 1 |\n| 合计 |  | 1 |'],
  ])('is not %s', (_, sheet) => {
    expect(found(sheet)).toEqual([]);
  });

  it('gives no fault where it could not be read: that has been said', () => {
    expect(under('人数', '#REF!')).toEqual(['VALUE-002 B2']);
    expect(found('| 责任单位 | 人数 |\n| 市某某局 | 3 |')).toEqual(['VALUE-011 A2']);
    expect(found('| 责任单位 | 签约项目任务 | 签约项目完成 |\n| 市教育局 | 3 | 洽谈中 |')).toEqual([
      'VALUE-001 C2',
    ]);
  });
});

describe('the limits of a column', () => {
  it.each([
    ['人数', '-1', 'VALUE-008'],
    ['人数', '1.5', 'VALUE-007'],
    ['占比', '100.01', 'VALUE-008'],
    ['占比', '-0.01%', 'VALUE-008'],
    ['签约项目', '-1', 'VALUE-008'],
    ['签约项目', '不少于1.5个', 'VALUE-007'],
    ['签约项目（个）或基金（亿元）', '2.5', 'VALUE-007'],
    ['签约项目（个）或基金（亿元）', '-1', 'VALUE-008'],
    ['签约项目（个）或基金（亿元）', '5亿元基金，2.5个项目', 'VALUE-007'],
  ])('hold %s to them: %s', (heading, value, code) => {
    expect(under(heading, value).filter((line) => /VALUE-00[78]/.test(line))).toEqual([`${code} B2`]);
  });

  it.each([
    ['人数', '0'],
    ['占比', '100'],
    ['签约项目', '2'],
    ['签约项目', '/'],
    ['基金', '0.5'],
  ])('leave %s alone: %s', (heading, value) => {
    expect(under(heading, value)).toEqual([]);
  });

  it.each([
    ['人数（万人）', '1.5'],
    ['签约项目（万个）', '1.5'],
    ['签约项目任务（万个）', '0.0003'],
  ])(
    'hold in the column’s own unit after conversion, whatever its heading counts in: %s %s',
    (heading, value) => {
      expect(under(heading, value).filter((line) => line.startsWith('VALUE'))).toEqual([]);
    },
  );

  it('are broken after conversion where the whole unit is: 0.00015 under 万人 is one and a half persons', () => {
    expect(under('人数（万人）', '0.00015')).toEqual(['TABLE-017 B1', 'VALUE-007 B2']);
    expect(under('人数（万人）', '-0.0001')).toEqual(['TABLE-017 B1', 'VALUE-008 B2']);
  });

  it('hold for totals as well', () => {
    expect(found('| 责任单位 | 人数 |\n| 市教育局 | 3 |\n| 合计 | 3.5 |')).toEqual(['VALUE-007 B3']);
    expect(found('| 责任单位 | 签约项目完成 |\n| 市教育局 | 3 |\n| 合计 | -3 |')).toEqual(['VALUE-008 B3']);
  });

  it('are named in the finding, with what was typed', () => {
    const [range] = findings('占比', '101');
    expect(range?.params).toEqual({ text: '101', range: '0—100' });
    const [least] = findings('人数', '-1');
    expect(least?.params).toEqual({ text: '-1', range: '≥ 0' });
    const [whole] = findings('人数', '1.5');
    expect(whole?.params).toEqual({ text: '1.5', measureUnit: '人' });
  });

  it('keep the figure: it is what was reported', () => {
    const { tables } = read(sheetFromMarkdown('| 责任单位 | 人数 |\n| 市教育局 | 1.5 |'), [targets]);
    expect(words(tables[0]?.rows[0]?.cells.get('people')?.value)).toBe('1.5人');
  });
});

describe('a choice', () => {
  it('that is not offered is an error that names the options, and is unreadable', () => {
    const { tables, findings: all } = read(
      sheetFromMarkdown('| 责任单位 | 推进状态 |\n| 市教育局 | 差不多了 |'),
      [targets],
    );
    expect(all.map(({ code, at, params }) => [code, at.cell, params])).toEqual([
      ['VALUE-015', 'B2', { text: '差不多了', options: ['未启动', '已完成'] }],
    ]);
    expect(words(tables[0]?.rows[0]?.cells.get('state')?.value)).toBe('?差不多了');
  });

  it('is said once where it is merged over several rows, and unreadable in all of them', () => {
    const sheet = '| 责任单位 | 推进状态 |\n| 市教育局 | 差不多了 |\n| 市科技局 | ^ |';
    const { tables, findings: all } = read(sheetFromMarkdown(sheet), [targets]);
    expect(all.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(['VALUE-015 B2']);
    expect(tables[0]?.rows.map((row) => words(row.cells.get('state')?.value))).toEqual([
      '?差不多了',
      '?差不多了',
    ]);
  });
});

describe('a text', () => {
  it('longer than allowed is kept, with an error; letters are counted, not code units', () => {
    expect(under('要点', '一二𠮷')).toEqual([]);
    const [long] = findings('要点', '一二三四');
    expect([long?.code, long?.at.cell, long?.params]).toEqual(['VALUE-017', 'B2', { length: 4, limit: 3 }]);
  });
});

describe('a unit of a kind that has no place in its column', () => {
  it('is named with its kind, each of several', () => {
    const one = findings('配合单位', '市科技局、陈贵镇、灵乡镇');
    expect(one.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(['CHECK-010 B2', 'CHECK-010 B2']);
    expect(one.map((item) => wordFinding(item, 'zh'))).toEqual([
      expect.stringContaining('“陈贵镇”在名录中是乡镇街道园区'),
      expect.stringContaining('“灵乡镇”在名录中是乡镇街道园区'),
    ]);
  });

  it('is not asked about where it is not counted: the cell is for one unit, and counts for its first', () => {
    expect(found('| 责任单位 | 人数 |\n| 市教育局、陈贵镇 | 3 |')).toEqual(['VALUE-012 A2']);
    expect(found('| 责任单位 | 人数 |\n| 陈贵镇、市教育局 | 3 |')).toEqual(['VALUE-012 A2', 'CHECK-010 A2']);
  });
});
