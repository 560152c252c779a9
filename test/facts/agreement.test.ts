import { describe, expect, it } from 'vitest';
import { date, deadline, measure, serial, text, unit, units } from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';
import { compareCells, compareRows, joinRows } from '../../src/facts/agreement.ts';
import type { ParsedCell, ParsedRow } from '../../src/model/table.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';

const definition = defineTable({
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
    serial: { header: '序号', is: serial().nullish() },
    unit: { header: '单位', is: unit() },
    projects: { header: '签约项目', is: measure('个').optional() },
    remark: { header: '备注', is: text().nullish() },
    leads: { header: '牵头单位', is: units().nullish() },
    due: { header: '完成时限', is: deadline().nullish() },
    day: { header: '开工日期', is: date().nullish() },
  },
});

const roster = createRoster([
  { name: '市一局', kind: 'department', class: null, aliases: ['一局'], leader: null },
  { name: '市二局', kind: 'department', class: null, aliases: [], leader: null },
]);

/** The one row of a table with these columns. */
function rowOf(cells: Readonly<Record<string, string>>): ParsedRow {
  const markdown = [`| ${Object.keys(cells).join(' | ')} |`, `| ${Object.values(cells).join(' | ')} |`];
  const settings = { file: '1.xlsx', definitions: [definition], roster, year: 2023 };
  const [row] = readTables(sheetFromMarkdown(markdown.join('\n')), settings).tables[0]?.rows ?? [];
  if (row === undefined) throw new Error('the sheet holds no row');
  return row;
}

const rows = (heading: string, left: string, right: string): readonly [ParsedRow, ParsedRow] => [
  rowOf({ 单位: '市一局', 签约项目完成: '1', [heading]: left }),
  rowOf({ 单位: '一局', 签约项目完成: '1', [heading]: right }),
];

const agreement = (heading: string, left: string, right: string): string =>
  compareRows(...rows(heading, left, right), definition);

describe('two submissions of one row', () => {
  it.each([
    ['签约项目任务', '10', '10.0'],
    ['备注', '已签 约', '已签约'],
    ['牵头单位', '一局、市二局', '市一局、市二局'],
    ['完成时限', '2023年6月底', '2023年6月30日'],
    ['开工日期', '2023年5月1日', '2023-05-01'],
    ['备注', '', ''],
  ])('say the same whatever the spelling: %s %s | %s', (heading, left, right) => {
    expect(agreement(heading, left, right)).toBe('same');
  });

  it.each([
    ['签约项目任务', '10', '11'],
    ['签约项目任务', '10', '/'],
    ['备注', '已签约', '未签约'],
    ['牵头单位', '市一局', '市二局'],
    ['完成时限', '2023年6月底', '2023年7月底'],
    ['开工日期', '2023年5月1日', '2023年5月2日'],
  ])('contradict each other: %s %s | %s', (heading, left, right) => {
    expect(agreement(heading, left, right)).toBe('contradicting');
    expect(agreement(heading, right, left)).toBe('contradicting');
  });

  it.each([
    ['签约项目本月', '2', ''],
    ['备注', '', '已签约'],
  ])('complete each other where one is blank: %s %s | %s', (heading, left, right) => {
    expect(agreement(heading, left, right)).toBe('complementary');
  });

  it('are one row that has what either gives', () => {
    const joined = joinRows(...rows('备注', '', '已签约'));
    expect(joined.cells.get('remark')?.text).toBe('已签约');
    expect(joined.cells.get('unit')?.text).toBe('市一局');
  });

  it('do not differ by their numbers in two lists', () => {
    expect(agreement('序号', '1', '7')).toBe('same');
  });

  it('complete each other where one lacks a column', () => {
    const bare = rowOf({ 单位: '市一局', 签约项目完成: '1' });
    expect(compareRows(bare, rowOf({ 单位: '市一局', 签约项目完成: '1', 备注: 'x' }), definition)).toBe(
      'complementary',
    );
    expect(compareRows(bare, bare, definition)).toBe('same');
  });
});

describe('two cells', () => {
  const cell = (text: string): ParsedCell | undefined =>
    rowOf({ 单位: '市一局', 签约项目完成: text }).cells.get('projects.actual');

  it('of which one could not be read contradict each other: nobody knows what it says', () => {
    expect(compareCells(cell('约多'), cell('4'))).toBe('contradicting');
    expect(compareCells(cell('约多'), cell('约多'))).toBe('same');
  });

  it('that are not there say the same', () => {
    expect(compareCells(undefined, undefined)).toBe('same');
  });
});
