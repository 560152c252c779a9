import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { context, read, readOne } from './reading.ts';

/** The columns of a sheet as `letter key`. */
function bound(markdown: string): readonly string[] {
  return readOne(sheetFromMarkdown(markdown)).columns.map(({ cell, key }) => `${cell} ${key}`);
}

const HEADER = '| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |';

describe('A header that was met before', () => {
  it('is read by the year of the run, not by that of an earlier one', () => {
    const sheet = sheetFromMarkdown(
      '| 责任单位 | 签约额（亿元） | 2022年签约额完成（亿元） |\n| 市教育局 | 10 | 3 |',
    );
    const variants = [2022, 2023, 2022].map((year) =>
      readTables(sheet, { ...context(), year }).tables.map(({ variant }) => variant),
    );
    expect(variants).toEqual([['progress'], ['base'], ['progress']]);
  });

  it('stands where it stands now: a row lower, a column further right', () => {
    const row = '| 市教育局 | 10 | 3 |';
    expect(bound(`${HEADER}\n${row}`)).toEqual([
      'A1 unit',
      'B1 contract-value.target',
      'C1 contract-value.actual',
    ]);
    expect(bound(`| 招商引资 |\n${HEADER}\n${row}`)).toEqual([
      'A2 unit',
      'B2 contract-value.target',
      'C2 contract-value.actual',
    ]);
    expect(bound(`|  ${HEADER}\n|  ${row}`)).toEqual([
      'B1 unit',
      'C1 contract-value.target',
      'D1 contract-value.actual',
    ]);
  });

  it('with a blank column is read by the cells under that column, too', () => {
    const under = (branch: string): string =>
      `| 产业链条 |  | 责任领导 | 牵头单位 | 责任单位 | 成员单位 | 责任乡镇 |\n| 新能源 | ${branch} | 甲 | 市发改局 | 市教育局 | 市水利局 | 灵乡镇 |`;
    // Un-merged, 产业链条 stands over the chains alone; whether branches follow is told by their column.
    const found = ['光伏', '', '光伏'].map((branch) => read(sheetFromMarkdown(under(branch))).tables.length);
    expect(found).toEqual([1, 0, 1]);
  });

  it('is bound by what stands over it and beside it this time: the month, the measure unit, hidden columns, figures in a column of no name', () => {
    const header = '| 责任单位 | 签约额任务 | 2023年1—4月签约额完成 | 其他 |';
    const sheet = (over: string, other = ''): string =>
      `| ${over} |\n${header}\n| 市教育局 | 10 | 3 | ${other} |`;
    const columns = (markdown: string, hidden: readonly number[] = []) => {
      const { tables, findings } = read({ ...sheetFromMarkdown(markdown), hiddenColumns: hidden });
      const [table] = tables;
      return [
        table?.columns.map(({ key, unit, hidden: isHidden }) => `${key} ${unit} ${isHidden}`).slice(1),
        findings.map(({ code }) => code),
      ];
    };
    const target = 'contract-value.target';
    const actual = 'contract-value.actual';
    const all = [
      () => columns(sheet('2023年1—4月招商引资')),
      () => columns(sheet('2023年1—5月招商引资')),
      () => columns(sheet('2023年1—4月招商引资（单位：万元）')),
      () => columns(sheet('2023年1—4月招商引资'), [2]),
      () => columns(sheet('2023年1—4月招商引资', '5')),
    ];
    const once = all.map((each) => each());
    expect(once[0]).toEqual([[`${target} 亿元 false`, `${actual} 亿元 false`], []]);
    expect(once[1]?.[0]).toEqual([`${target} 亿元 false`]);
    expect(once[2]?.[0]).toEqual([`${target} 万元 false`, `${actual} 万元 false`]);
    expect(once[3]?.[0]).toEqual([`${target} 亿元 true`, `${actual} 亿元 false`]);
    expect(once[4]?.[1]).not.toEqual(once[0]?.[1]);
    expect(all.toReversed().map((each) => each())).toEqual(once.toReversed());
  });
});
